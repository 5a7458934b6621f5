package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.unsaid.session.AnswerTranslation;
import org.unsaid.translation.Outcome.Reason;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Moments;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.TextCut;
import org.unsaid.ui.VisibleText;

/// Under an answer: its machine translations, each marked as one, and those that did not come about, with the reason.
final class TranslationList {

    private static final int LONGEST_DETAIL = 320;

    private TranslationList() {}

    /// @param stop ends what is being translated
    static List<Node> of(Messages messages, Translated translated, Runnable stop) {
        var nodes = new ArrayList<Node>();
        translated.done().forEach(translation -> nodes.add(box(messages, translation)));
        translated.underway().ifPresent(now -> nodes.add(new VBox(6,
                Parts.paragraph(messages.text("compare.translate.working", now.by(), messages.language(now.language())), Styles.CAPTION),
                Parts.link("stop-translation", messages.text("compare.translate.stop"), stop))));
        return nodes;
    }

    private static Node box(Messages messages, AnswerTranslation translation) {
        var box = new VBox(6);
        box.getStyleClass().add("translation");
        translation.text().ifPresentOrElse(
                text -> box.getChildren().addAll(Parts.paragraph(marked(messages, translation), Styles.CAPTION), new MarkedText(text, List.of())),
                () -> box.getChildren().addAll(notDone(messages, translation)));
        return box;
    }

    /// Whose translation it is, and that it is a machine's.
    static String marked(Messages messages, AnswerTranslation translation) {
        return messages.text("compare.translate.marked", messages.language(translation.language()), translation.endpoint(), translation.host(),
                Moments.of(messages, translation.at()));
    }

    private static List<Node> notDone(Messages messages, AnswerTranslation translation) {
        var nodes = new ArrayList<Node>();
        boolean capped = translation.reason().equals(Reason.CAP.name());
        var reason = capped ? messages.text("compare.translate.capped", translation.detail())
                : messages.text("editor.translate.reason." + translation.reason().toLowerCase(Locale.ROOT).replace('_', '-'));
        nodes.add(Parts.paragraph(messages.text("compare.translate.not-done", translation.endpoint(), translation.host(),
                Moments.of(messages, translation.at()), messages.language(translation.language()), reason), Styles.CAPTION));
        if (!capped && !translation.detail().isBlank()) {
            var first = TextCut.first(translation.detail().strip(), LONGEST_DETAIL);
            nodes.add(Parts.paragraph(messages.text("compare.translate.detail", VisibleText.of(first)), Styles.CAPTION));
        }
        return nodes;
    }
}
