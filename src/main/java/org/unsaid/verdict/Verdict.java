package org.unsaid.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A label with the method that set it and its evidence. Nothing is overwritten: a new one stands beside.
///
/// @param version    of the method, for example `rules 1.3`; a person's name for [Method#HUMAN]
/// @param confidence from 0 to 1; 1 for a person
/// @param spans      in the text of the reply
/// @param state      whose official line it is, ISO 3166-1 alpha-2
public record Verdict(
        Label label,
        Method method,
        String version,
        double confidence,
        List<Span> spans,
        Optional<String> state,
        Instant at) {

    /// Under this confidence a label is shown as doubtful.
    public static final double SURE = 0.7;

    public Verdict {
        spans = List.copyOf(spans);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + "; expected 0 to 1");
        }
    }

    public boolean doubtful() {
        return confidence < SURE;
    }

    /// Whether the answer is in a language in which the method was never measured; such a verdict is always doubtful.
    public boolean unverified() {
        return spans.stream().anyMatch(span -> span.reason().equals(UnverifiedLanguage.REASON));
    }
}
