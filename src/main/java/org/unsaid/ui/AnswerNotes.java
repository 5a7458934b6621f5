package org.unsaid.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unsaid.verdict.Span;

/// What is said in words under an answer: what its label rests on, and which characters hide in it.
public final class AnswerNotes {

    private static final int MOST_NAMED = 6;

    private AnswerNotes() {}

    /// For example "says that it will not or cannot".
    public static String reason(Messages messages, Span span) {
        return messages.find("compare.reason." + span.reason()).orElse(span.reason());
    }

    /// Each reason once, in the order of the spans; empty if there are none.
    public static Optional<String> restsOn(Messages messages, List<Span> evidence) {
        return evidence.isEmpty() ? Optional.empty() : Optional.of(messages.text("compare.rests-on",
                evidence.stream().map(span -> reason(messages, span)).distinct().collect(Collectors.joining(" · "))));
    }

    /// Which characters of the text [VisibleText] makes visible; empty if there are none.
    public static Optional<String> hidden(Messages messages, String text) {
        var hidden = VisibleText.hidden(text);
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        int count = hidden.values().stream().mapToInt(each -> each).sum();
        var names = hidden.keySet().stream().limit(MOST_NAMED)
                .map(point -> "U+%04X %s".formatted(point, Optional.ofNullable(Character.getName(point)).orElse("")))
                .collect(Collectors.joining(", "));
        return Optional.of(messages.text("compare.hidden", String.valueOf(VisibleText.SHOWN), count, names));
    }
}
