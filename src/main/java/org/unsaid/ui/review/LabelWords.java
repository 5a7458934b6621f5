package org.unsaid.ui.review;

import java.util.List;
import java.util.Locale;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// Labels and who set them, in words.
final class LabelWords {

    /// In the order of the keys 1 to 7.
    static final List<Label> LABELS = List.of(Label.values());

    private LabelWords() {}

    static String word(Messages messages, Label label) {
        return label == Label.BLOCK_NOTICE ? messages.text("app.label.block_notice") : OutcomeLook.word(messages, Outcome.of(label));
    }

    /// What it means, in one line.
    static String meaning(Messages messages, Label label) {
        return messages.text("review.means." + label.name().toLowerCase(Locale.ROOT));
    }

    /// For example "rules 1.6, doubtful" or "Ada, sure · first".
    static String by(Messages messages, Verdict verdict) {
        var name = verdict.method() == Method.HUMAN ? verdict.version() : verdict.version().replace("rules", messages.text("compare.rules"));
        var surely = messages.text(verdict.doubtful() ? "review.by.unsure" : "review.by.sure", name);
        return verdict.review().isEmpty() ? surely
                : messages.text("review.by.role", surely, messages.text("review.role." + verdict.role().name().toLowerCase(Locale.ROOT)));
    }
}
