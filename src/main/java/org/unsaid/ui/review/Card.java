package org.unsaid.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.review.Why;
import org.unsaid.verdict.Verdict;

/// What the middle of the review shows. Each case holds what may be seen in it, and no more.
sealed interface Card {

    /// The queue, as it is narrowed, is empty.
    record Nothing() implements Card {}

    /// To be labelled.
    ///
    /// @param seen whether this reviewer labelled it before and took that back: then its model was in view
    record Blind(Asked asked, boolean seen) implements Card {}

    /// People labelled it differently; the model stays hidden.
    ///
    /// @param labels theirs, with names and notes
    record Dispute(Asked asked, List<Verdict> labels) implements Card {
        public Dispute {
            labels = List.copyOf(labels);
        }
    }

    /// Labelled by this reviewer; all is told.
    record Labelled(Asked asked, Verdict own, Reveal reveal) implements Card {}

    /// What was hidden.
    ///
    /// @param machine  of each method the latest label
    /// @param others   of each other person the latest label
    /// @param decision between people who differed
    /// @param disputed whether people differ and nobody has decided
    /// @param reasons  why the answer is in the queue
    record Reveal(Endpoint endpoint, List<Verdict> machine, List<Verdict> others, Optional<Verdict> decision, boolean disputed, Set<Why> reasons) {
        public Reveal {
            machine = List.copyOf(machine);
            others = List.copyOf(others);
            reasons = Set.copyOf(reasons);
        }
    }

    default Optional<Asked> question() {
        return switch (this) {
            case Nothing _ -> Optional.empty();
            case Blind(var asked, _) -> Optional.of(asked);
            case Dispute(var asked, _) -> Optional.of(asked);
            case Labelled(var asked, _, _) -> Optional.of(asked);
        };
    }

    /// Whether a label may be set on it.
    default boolean open() {
        return switch (this) {
            case Blind _, Dispute _ -> true;
            case Nothing _, Labelled _ -> false;
        };
    }
}
