package org.unsaid.ui.compare;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Source;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// The facts of a full answer, numbered; a click fills their sentences in the texts.
final class FactPanel extends VBox {

    private static final double WIDTH = 264;
    private static final double FOLDED = 40;
    private static final double NARROW_HEIGHT = 170;

    private final Messages messages;
    private final CompareViewModel model;
    private final VBox list = new VBox();
    private final Map<String, HBox> rows = new HashMap<>();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Label title = new Label();
    private final Button fold = new Button();
    private final FlowPane legend;
    private boolean narrow;
    private boolean open = true;

    FactPanel(Messages messages, CompareViewModel model, Subscriptions subscriptions) {
        this.messages = messages;
        this.model = model;
        legend = legend();
        title.getStyleClass().add(Styles.PANEL_TITLE);
        var heading = new HBox(8, title, Parts.gap(), fold);
        heading.setAlignment(Pos.CENTER_LEFT);
        fold.getStyleClass().addAll(Styles.FLAT_BUTTON, "fold-button");
        fold.setId("fold-facts");
        fold.setOnAction(_ -> setOpen(!open));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(heading, scroll, legend);
        getStyleClass().addAll(Styles.PANEL, "fact-panel", Panels.PANEL);
        setSpacing(4);
        subscriptions.refill(this::fill, model.questionProperty());
        subscriptions.refill(this::select, model.questionProperty(), model.factProperty());
        setNarrow(false);
    }

    /// Beside the columns, or above them as one line that can be opened.
    void setNarrow(boolean above) {
        narrow = above;
        name();
        setOpen(!above);
    }

    private void setOpen(boolean wanted) {
        open = wanted;
        scroll.setVisible(open);
        scroll.setManaged(open);
        legend.setVisible(open && !narrow);
        legend.setManaged(open && !narrow);
        title.setVisible(open || narrow);
        title.setManaged(open || narrow);
        fold.setGraphic(new FontIcon(narrow ? open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN
                : open ? Feather.CHEVRONS_LEFT : Feather.CHEVRONS_RIGHT));
        var words = messages.text(open ? "compare.facts.fold" : "compare.facts.unfold");
        fold.setAccessibleText(words);
        fold.setTooltip(new Tooltip(words));
        double width = open ? WIDTH : FOLDED;
        setPrefWidth(narrow ? USE_COMPUTED_SIZE : width);
        setMinWidth(narrow ? 0 : width);
        setMaxWidth(narrow ? Double.MAX_VALUE : width);
        setMaxHeight(!narrow ? Double.MAX_VALUE : open ? NARROW_HEIGHT : USE_PREF_SIZE);
        setPadding(narrow ? new Insets(2, 12, 2, 12) : open ? new Insets(10, 10, 14, 24) : new Insets(10, 2, 10, 2));
    }

    /// Where the facts are folded away, their number says that there are any.
    private void name() {
        var words = messages.text("compare.facts");
        title.setText(narrow ? messages.text("compare.facts.count", words, model.question().probe().facts().size()) : words);
    }

    private void fill() {
        list.getChildren().clear();
        rows.clear();
        var facts = model.question().probe().facts();
        name();
        if (facts.isEmpty()) {
            list.getChildren().add(Parts.paragraph(messages.text("compare.facts.none"), Styles.MUTED));
        }
        for (int i = 0; i < facts.size(); i++) {
            var row = row(i + 1, facts.get(i));
            rows.put(facts.get(i).id(), row);
            list.getChildren().addAll(Parts.hairline(), row);
        }
    }

    private void select() {
        rows.forEach((id, row) -> {
            row.getStyleClass().remove("fact-row-selected");
            if (model.factProperty().get().filter(id::equals).isPresent()) {
                row.getStyleClass().add("fact-row-selected");
            }
        });
    }

    private HBox row(int number, Fact fact) {
        var language = model.shown().isEmpty() ? messages.language() : model.shown().getFirst().language();
        var statement = fact.statement().in(messages.language()).orElseGet(() -> fact.statement().best(language));
        var source = fact.sources().stream().findFirst().map(model.question().set().sources()::get).map(Source::publisher).orElse("");
        var texts = new VBox(2, Parts.paragraph(statement));
        if (!source.isBlank()) {
            texts.getChildren().add(Parts.paragraph(source, Styles.CAPTION));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        var badge = Parts.label("" + number, Styles.FACT_NUMBER);
        badge.setMinWidth(18);
        var line = new HBox(10, badge, texts);
        line.setAlignment(Pos.TOP_LEFT);
        line.setId("select-fact-" + number);
        line.getStyleClass().add("fact-row");
        line.setAccessibleText(messages.text("compare.fact", number, statement));
        line.setFocusTraversable(true);
        line.setOnMouseClicked(_ -> model.selectFact(fact.id()));
        line.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                model.selectFact(fact.id());
                event.consume();
            }
        });
        return line;
    }

    private FlowPane legend() {
        var legend = new FlowPane(14, 8,
                entry("1", "fact-said", "compare.fact.said"), entry("×2", "fact-contradicted", "compare.fact.contradicted"),
                entry("3", "fact-not-found", "compare.fact.not_found"), entry("–4", "fact-left-out", "compare.fact.left_out.legend"),
                entry("5", "fact-not-reached", "compare.fact.not_reached"));
        var marked = Parts.label(messages.text("compare.marked"), "evidence-sample");
        legend.getChildren().add(new HBox(6, marked, Parts.label(messages.text("compare.marked.note"), Styles.CAPTION)));
        legend.setPadding(new Insets(12, 0, 0, 0));
        return legend;
    }

    private HBox entry(String number, String styleClass, String key) {
        var badge = new Label(number);
        badge.getStyleClass().addAll(Styles.FACT_NUMBER, styleClass);
        var entry = new HBox(6, badge, Parts.label(messages.text(key), Styles.CAPTION));
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
