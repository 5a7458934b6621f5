package org.unsaid.ui.welcome;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeBadge;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.verdict.Outcome;

/// The first door: a comparison of the practice models, one click away.
final class TryDoor {

    private static final List<Example> EXAMPLES = List.of(
            new Example("candid", Outcome.DIRECT), new Example("refusing", Outcome.REFUSED),
            new Example("evasive", Outcome.EVASIVE), new Example("official-line", Outcome.OFFICIAL_LINE),
            new Example("blocked", Outcome.BLOCKED));

    private record Example(String model, Outcome outcome) {}

    private TryDoor() {}

    static Node of(Messages messages, WelcomeViewModel model) {
        var text = new VBox(6,
                Parts.label(messages.text("welcome.try.title"), Styles.SECTION),
                Parts.paragraph(messages.text("welcome.try.text", model.practiceQuestions()), Styles.MUTED));
        HBox.setHgrow(text, Priority.ALWAYS);
        var start = Parts.button("start-practice", messages.text("welcome.try.start"), Feather.PLAY, model::startPractice);
        start.getStyleClass().addAll(Styles.PRIMARY, Styles.MAIN_ACTION);
        start.disableProperty().bind(model.busyProperty());
        var top = new HBox(32, text, start);
        top.setAlignment(Pos.CENTER_LEFT);
        top.setPadding(new Insets(18, 20, 18, 20));
        var examples = new HBox();
        for (var example : EXAMPLES) {
            examples.getChildren().add(example(messages, example, !example.equals(EXAMPLES.getLast())));
        }
        examples.getStyleClass().add("door-foot");
        var card = new VBox(top, examples);
        card.getStyleClass().add(Styles.CARD);
        return card;
    }

    private static Node example(Messages messages, Example example, boolean ruled) {
        var name = Parts.label(messages.text("app.practice", messages.text("app.part." + example.model())), Styles.CAPTION);
        var box = new VBox(6, name, new OutcomeBadge(messages, example.outcome()));
        box.setPadding(new Insets(10, 8, 12, 14));
        if (ruled) {
            box.getStyleClass().add("ruled-right");
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(VBox.USE_PREF_SIZE);
        return box;
    }
}
