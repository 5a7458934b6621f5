package org.unsaid.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Labels answers that were recorded elsewhere, about which the wire says nothing.
public final class TextLabelling {

    private final Labeller labeller;

    public TextLabelling(Labeller labeller) {
        this.labeller = labeller;
    }

    /// @param language  of the prompt; guessed where it is not given
    /// @param response  as recorded, reasoning between tags included if it was recorded so
    /// @param truncated whether it is known to have been cut off
    public record Recorded(String prompt, Optional<Locale> language, String response, boolean truncated) {}

    /// @param spans in code points of the response as recorded, end exclusive
    /// @param basis `text` where the outcome is blocked: no signal from the wire, the words resemble a notice
    public record Labelled(Outcome outcome, Verdict verdict, Locale language, List<Span> spans, Optional<String> basis) {
        public Labelled {
            spans = List.copyOf(spans);
        }
    }

    public Labelled label(Recorded recorded) {
        var language = recorded.language().orElseGet(
                () -> Languages.of(recorded.prompt().isBlank() ? recorded.response() : recorded.prompt()));
        int start = ReasoningTags.endIn(recorded.response());
        var verdict = labeller.label(new Passage(
                recorded.prompt(), language, recorded.response().substring(start), recorded.truncated(), List.of()));
        var outcome = Outcome.of(verdict.label());
        return new Labelled(
                outcome, verdict, language, inCodePoints(recorded.response(), start, verdict.spans()),
                outcome == Outcome.BLOCKED ? Optional.of("text") : Optional.empty());
    }

    private static List<Span> inCodePoints(String text, int offset, List<Span> spans) {
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            before[i + 1] = before[i] + (second ? 0 : 1);
        }
        return spans.stream()
                .map(span -> new Span(before[offset + span.start()], before[offset + span.end()], span.reason()))
                .toList();
    }
}
