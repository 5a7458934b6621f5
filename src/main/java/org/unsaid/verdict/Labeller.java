package org.unsaid.verdict;

import java.util.List;

/// Sets a label on a text with no network. Pure and safe for any thread.
@FunctionalInterface
public interface Labeller {

    /// What all its methods together come to.
    Verdict label(Passage passage);

    /// What each of its methods says, the one that counts last.
    default List<Verdict> labels(Passage passage) {
        return List.of(label(passage));
    }
}
