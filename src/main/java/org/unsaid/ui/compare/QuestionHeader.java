package org.unsaid.ui.compare;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Role;
import org.unsaid.ui.CheckItem;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Which question is compared, in its languages, and which answers are shown.
final class QuestionHeader extends HBox {

    private final Messages messages;
    private final CompareViewModel model;
    private final Button previous;
    private final Button next;
    private final HBox keys;
    private final Label place = new Label();
    private final VBox words = new VBox(2);
    private final FlowPane chips = new FlowPane(6, 6);
    private final MenuButton choose = new MenuButton();
    private boolean oneLanguage;

    QuestionHeader(Messages messages, CompareViewModel model, Subscriptions subscriptions) {
        super(16);
        this.messages = messages;
        this.model = model;
        previous = Parts.button("previous-question", "", Feather.CHEVRON_LEFT, model::previous);
        previous.setAccessibleText(messages.text("app.key.previous"));
        next = Parts.button("next-question", "", Feather.CHEVRON_RIGHT, model::next);
        next.setAccessibleText(messages.text("app.key.next"));
        place.setId("question-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        var buttons = new HBox(8, previous, next, place);
        buttons.setAlignment(Pos.CENTER_LEFT);
        keys = new HBox(6, Parts.key("K"), Parts.label(messages.text("compare.previous"), Styles.CAPTION), Parts.key("J"),
                Parts.label(messages.text("compare.next"), Styles.CAPTION));
        var left = new VBox(6, buttons, keys);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(Region.USE_PREF_SIZE);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setFillWidth(false); // a wording that runs right to left stands under the other, not across the window
        HBox.setHgrow(words, Priority.ALWAYS);
        chips.setAlignment(Pos.CENTER_RIGHT);
        chips.setPrefWrapLength(330);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("question-header", Panels.PANEL);
        getChildren().setAll(left, words, chips, choose());
        setPadding(new Insets(10, 24, 10, 24));
        subscriptions.refill(this::fill, model.questionProperty(), model.shown());
    }

    /// With less air, and without what a larger window has room for.
    void setNarrow(boolean narrow) {
        setPadding(narrow ? new Insets(6, 12, 6, 12) : new Insets(10, 24, 10, 24));
        keys.setVisible(!narrow);
        keys.setManaged(!narrow);
        chips.setPrefWrapLength(narrow ? 150 : 330);
        oneLanguage = narrow;
        fill();
    }

    private void fill() {
        int at = model.questionProperty().get();
        previous.setDisable(at == 0);
        next.setDisable(at == model.questionCount() - 1);
        place.setText(messages.text("compare.place", at + 1, model.questionCount()));
        choose.setText(messages.text("compare.choose", model.shown().size(), model.choices().size()));
        var probe = model.question().probe();
        var main = model.shown().isEmpty() ? messages.language() : model.shown().getFirst().language();
        var wording = Parts.paragraph(probe.wording(main), Styles.QUESTION);
        wording.setId("question");
        words.getChildren().setAll(wording);
        otherLanguages().stream().filter(language -> probe.prompts().containsKey(language)).limit(oneLanguage ? 0 : 1)
                .forEach(language -> words.getChildren().add(Parts.paragraph(probe.wording(language), "question-other")));
        if (!model.question().levels().isEmpty()) {
            words.getChildren().add(Parts.label(Parts.levels(model.question().levels()), Styles.CAPTION));
        }
        fillChips(probe);
    }

    private void fillChips(Probe probe) {
        chips.getChildren().clear();
        var role = switch (probe.role()) {
            case SENSITIVE -> messages.text("compare.sensitive", probe.state().map(messages::place).orElse(""));
            case CONTROL -> messages.text("compare.control");
            case NEUTRAL -> messages.text(probe.tags().contains(Probe.NO_CONTROL) ? "compare.no-control" : "compare.neutral");
        };
        chips.getChildren().add(Parts.label(role, Styles.CHIP));
        probe.pair().flatMap(id -> model.question().set().probe(id)).ifPresent(pair -> {
            var text = messages.text(probe.role() == Role.CONTROL ? "compare.pair.sensitive" : "compare.pair.control",
                    pair.about().map(messages::place).orElse(pair.id()));
            var chip = Parts.label(text, Styles.CHIP);
            chip.setGraphic(new FontIcon(Feather.LINK));
            chip.setTooltip(new Tooltip(pair.wording(messages.language())));
            chips.getChildren().add(chip);
        });
    }

    private MenuButton choose() {
        choose.setGraphic(new FontIcon(Feather.COLUMNS));
        choose.setId("choose-answers");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnShowing(_ -> choose.getItems().setAll(model.choices().stream().map(choice -> new CheckItem(
                EndpointNames.fullName(messages, choice.endpoint()) + " · " + messages.ownName(choice.language()),
                () -> model.shown().contains(choice), () -> model.toggle(choice))).toList()));
        choose.getItems().setAll(new MenuItem()); // an empty menu would not open
        return choose;
    }

    /// Languages other than the first column's, in which the question stands too.
    private List<Locale> otherLanguages() {
        var main = model.shown().isEmpty() ? Locale.ENGLISH : model.shown().getFirst().language();
        return model.session().session().setup().languages().stream().filter(language -> !language.equals(main)).toList();
    }
}
