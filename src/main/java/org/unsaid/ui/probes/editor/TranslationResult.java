package org.unsaid.ui.probes.editor;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.translation.Outcome.NotTaken;
import org.unsaid.translation.Translations;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;

/// What came of a translation: how much was taken, what was not and why, and what is left for a person.
final class TranslationResult extends VBox {

    private static final int LONGEST_DETAIL = 160;

    TranslationResult(Messages messages, TranslateState.Ended ended, SetDocument set) {
        super(10);
        setId("translation-result");
        VBox.setVgrow(this, Priority.ALWAYS);
        var translations = ended.translations();
        var head = Parts.paragraph(messages.text("editor.translate.done", translations.taken().size(), ended.total()), Styles.STRONG);
        head.setGraphic(new FontIcon(translations.taken().isEmpty() ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE));
        head.setId("translation-done");
        getChildren().add(head);
        if (!translations.taken().isEmpty()) {
            getChildren().add(Parts.paragraph(messages.text("editor.translate.marked"), Styles.CAPTION));
        }
        Translations.factsWithoutCues(set, languages(translations)).forEach((language, count) -> {
            var todo = Parts.paragraph(messages.text("editor.translate.cues", count, messages.language(language)));
            todo.setGraphic(new FontIcon(Feather.EDIT_2));
            getChildren().add(todo);
        });
        if (!translations.notTaken().isEmpty()) {
            getChildren().addAll(Parts.label(messages.text("editor.translate.not-taken", translations.notTaken().size()), Styles.SECTION),
                    list(messages, translations.notTaken(), new PlaceWords(messages, set)));
        }
    }

    private static List<Locale> languages(Translations translations) {
        return translations.outcomes().stream().map(outcome -> outcome.gap().to()).distinct().toList();
    }

    private static Node list(Messages messages, List<NotTaken> outcomes, PlaceWords places) {
        var rows = new VBox(10);
        rows.setId("not-taken");
        for (var outcome : outcomes) {
            var row = new VBox(2, Parts.paragraph(messages.text("editor.translate.because", places.of(outcome.gap().place()),
                    messages.text("editor.translate.reason." + outcome.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')))));
            if (!outcome.detail().isBlank()) {
                row.getChildren().add(Parts.paragraph(shortened(outcome.detail()), Styles.CAPTION));
            }
            rows.getChildren().add(row);
        }
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(80);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /// What a model wrote is shown with every character that does not show itself.
    private static String shortened(String detail) {
        var line = VisibleText.of(detail.strip().replaceAll("\\s+", " "));
        return line.codePointCount(0, line.length()) <= LONGEST_DETAIL ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
    }
}
