package org.unsaid.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A label with the method that set it and its evidence. Nothing is overwritten: a new one stands beside.
///
/// @param version    of the method, for example `rules 1.10`; a person's name for [Method#HUMAN]
/// @param confidence from 0 to 1; 1 for a person who is sure, [#UNSURE] for one who is not
/// @param spans      in the text of the reply
/// @param state      whose official line it is, ISO 3166-1 alpha-2
/// @param review     how a person came to it; empty for a machine, and for a person in the comparison
public record Verdict(
        Label label,
        Method method,
        String version,
        double confidence,
        List<Span> spans,
        Optional<String> state,
        Instant at,
        Optional<Review> review) {

    /// Under this confidence a label is shown as doubtful.
    public static final double SURE = 0.7;

    /// Reason of the empty span of a verdict that what else the model wrote decides.
    private static final String BABBLE = "babble";

    /// The confidence of a person who says that they are not sure.
    public static final double UNSURE = 0.5;

    public Verdict {
        spans = List.copyOf(spans);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + "; expected 0 to 1");
        }
    }

    /// One that came of no review.
    public Verdict(
            Label label, Method method, String version, double confidence, List<Span> spans, Optional<String> state, Instant at) {
        this(label, method, version, confidence, spans, state, at, Optional.empty());
    }

    /// A person's, from a review.
    public static Verdict reviewed(Label label, String by, double confidence, Review review, Instant at) {
        return new Verdict(label, Method.HUMAN, by, confidence, List.of(), Optional.empty(), at, Optional.of(review));
    }

    /// A machine's, in the place of its own "direct": the answer shows nothing of its subject, and what else the model wrote in that
    /// language is so often unusable that this one is taken to be.
    ///
    /// @param own     what the machine says of the answer by itself
    /// @param version of the rule
    public static Verdict ofBabble(Verdict own, String version, double confidence, Instant at) {
        return new Verdict(Label.UNUSABLE, own.method(), own.version() + " + " + version, confidence,
                List.of(new Span(0, 0, BABBLE)), Optional.empty(), at);
    }

    /// How a person came to it; [ReviewRole#OPEN] for a machine.
    public ReviewRole role() {
        return review.map(Review::role).orElse(ReviewRole.OPEN);
    }

    public boolean doubtful() {
        return confidence < SURE;
    }

    /// Whether the answer is in a language in which the method was never measured; such a verdict is always doubtful.
    public boolean unverified() {
        return isMarked(UnverifiedLanguage.REASON);
    }

    /// Whether it is one of [#ofBabble].
    public boolean isOfBabble() {
        return isMarked(BABBLE);
    }

    private boolean isMarked(String reason) {
        return spans.stream().anyMatch(span -> span.reason().equals(reason));
    }
}
