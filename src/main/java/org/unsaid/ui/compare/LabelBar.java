package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.VisibleText;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// The seven labels with their keys, and what else can be done with the answer in the focused column. Built once, so that
/// a click lands and the focus stays while answers arrive.
final class LabelBar extends HBox {

    private static final String CURRENT = "label-current";
    private static final double WHOSE = 84;

    private final Messages messages;
    private final CompareViewModel model;
    private final javafx.scene.control.Label name = Parts.label("", Styles.STRONG);
    private final javafx.scene.control.Label why = Parts.label("", Styles.CAPTION);
    private final List<Button> labels = new ArrayList<>();
    private final Button takeBack;
    private final javafx.scene.control.Label caption;
    private final StackPane over;
    private final VBox whose;
    private final FlowPane flow = new FlowPane();
    private final HBox right = new HBox();
    private final List<Button> others;
    private boolean narrow;
    private double wordsOfOthers = Double.NaN;

    LabelBar(Messages messages, CompareViewModel model, Actions actions, Subscriptions subscriptions) {
        super(12);
        this.messages = messages;
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(8, 24, 8, 24));
        getStyleClass().addAll("label-bar", Panels.PANEL);
        CompareView.LABELS.forEach(label -> labels.add(button(label)));
        name.setMaxWidth(WHOSE);
        why.setId("why-no-label");
        caption = Parts.label(messages.text("compare.label"), Styles.CAPTION);
        takeBack = Parts.link("take-back", messages.text("compare.take-back"), model::takeBack);
        takeBack.setTooltip(new Tooltip(messages.text("app.key.undo") + " · Ctrl Z"));
        over = new StackPane(caption, takeBack);
        caption.visibleProperty().bind(takeBack.visibleProperty().not());
        over.setAlignment(Pos.CENTER_LEFT);
        whose = new VBox(over, name);
        whose.setPrefWidth(WHOSE); // so that no label moves when the focus does
        flow.setVgap(5);
        flow.setPrefWrapLength(900);
        flow.getChildren().add(whose);
        flow.getChildren().addAll(labels);
        flow.getChildren().add(why);
        flow.setAlignment(Pos.CENTER_LEFT);
        flow.setMinWidth(0);
        HBox.setHgrow(flow, Priority.ALWAYS);
        others = List.of(
                other("compare-words", "compare.words", Feather.COLUMNS, actions::words),
                other("show-raw", "compare.raw", Feather.CODE, actions::raw),
                other("add-note", "compare.note", Feather.MESSAGE_CIRCLE, actions::note),
                other("edit-tags", "compare.tags", Feather.TAG, actions::tags),
                other("quote-card", "compare.card", Feather.IMAGE, actions::card));
        right.getChildren().addAll(others);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(flow, right);
        subscriptions.refill(this::refresh, model.focusedProperty(), model.shown(), model.revisionProperty(), model.questionProperty(),
                model.recorded());
    }

    /// With less air, and without what a larger window has room for.
    void setNarrow(boolean narrow) {
        this.narrow = narrow;
        setPadding(narrow ? new Insets(6, 12, 6, 12) : new Insets(8, 24, 8, 24));
        flow.setHgap(narrow ? 3 : 5);
        right.setSpacing(narrow ? 3 : 6);
        whose.setVisible(!narrow); // the focused column has a ring
        whose.setManaged(!narrow);
        over.getChildren().remove(takeBack);
        flow.getChildren().remove(takeBack);
        (narrow ? flow : over).getChildren().add(takeBack);
        takeBack.setManaged(!narrow || takeBack.isVisible());
    }

    /// The buttons on the right have words where one line holds everything; else these stand in their tooltips.
    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset() - getSpacing();
        if (Double.isNaN(wordsOfOthers)) {
            others.forEach(button -> button.setContentDisplay(ContentDisplay.TEXT_ONLY));
            wordsOfOthers = right.prefWidth(-1);
        }
        double line = WHOSE + labels.stream().mapToDouble(button -> flow.getHgap() + button.prefWidth(-1)).sum();
        boolean words = !narrow && line + wordsOfOthers <= width;
        others.forEach(button -> button.setContentDisplay(words ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY));
        flow.setPrefWrapLength(Math.max(200, width - right.prefWidth(-1)));
        super.layoutChildren();
    }

    private void refresh() {
        var verdict = model.focusedTrial().flatMap(trial -> trial.verdict()).or(() -> model.focusedRecorded().flatMap(RecordedAnswer::label));
        var byPerson = verdict.filter(each -> each.method() == Method.HUMAN);
        takeBack.setVisible(byPerson.isPresent() && !model.readOnly());
        takeBack.setManaged(!narrow || takeBack.isVisible());
        name.setText(model.focusedChoice().map(each -> EndpointNames.shortName(messages, each.endpoint()))
                .or(() -> model.focusedRecorded().map(answer -> VisibleText.of(answer.sighting().application()))).orElse(""));
        var current = verdict.map(Verdict::label);
        var reason = model.noLabel();
        why.setText(reason.map(each -> messages.text(each.key())).orElse(""));
        why.setManaged(reason.isPresent());
        for (int i = 0; i < labels.size(); i++) {
            var button = labels.get(i);
            button.setDisable(reason.isPresent());
            button.setVisible(reason.isEmpty());
            button.setManaged(reason.isEmpty());
            button.getStyleClass().remove(CURRENT);
            if (current.filter(CompareView.LABELS.get(i)::equals).isPresent()) {
                button.getStyleClass().add(CURRENT);
            }
        }
        boolean ended = model.focusedTrial().isPresent();
        others.stream().skip(1).forEach(button -> button.setDisable(!ended || (model.readOnly() && (button.getId().equals("add-note") || button.getId().equals("edit-tags")))));
    }

    private Button other(String id, String key, Feather icon, Runnable action) {
        var button = Parts.button(id, messages.text(key), icon, action);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(messages.text(key)));
        return button;
    }

    private Button button(Label label) {
        var outcome = Outcome.of(label);
        var word = label == Label.BLOCK_NOTICE ? messages.text("app.label.block_notice") : OutcomeLook.word(messages, outcome);
        var icon = new FontIcon(OutcomeLook.icon(outcome));
        icon.getStyleClass().add("outcome-icon");
        var button = new Button(word, new HBox(6, Parts.key("" + (CompareView.LABELS.indexOf(label) + 1)), icon));
        ((HBox) button.getGraphic()).setAlignment(Pos.CENTER_LEFT);
        button.setId("label-" + label.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().addAll("small", "label-button", OutcomeLook.styleClass(outcome));
        button.setOnAction(_ -> model.label(label));
        return button;
    }
}
