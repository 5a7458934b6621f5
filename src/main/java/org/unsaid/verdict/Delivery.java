package org.unsaid.verdict;

import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Reply;

/// What the wire says became of a question: the first of two axes.
public enum Delivery {
    ANSWERED, BLOCKED, TRUNCATED, EMPTY, FAILED;

    /// Whether the outcome rests on the label: else the wire alone says it.
    public boolean needsLabel() {
        return this == ANSWERED || this == TRUNCATED;
    }

    public static Delivery of(Reply reply) {
        return switch (reply) {
            case Reply.BlockedByService _ -> BLOCKED;
            case Reply.TechnicalFailure failure -> failure.kind() == Reply.Kind.EMPTY ? EMPTY : FAILED;
            case Reply.Answered answered when answered.text().isBlank() -> EMPTY;
            case Reply.Answered answered -> answered.markers().contains(Marker.TRUNCATED) ? TRUNCATED : ANSWERED;
        };
    }
}
