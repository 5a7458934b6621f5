package org.unsaid.verdict;

/// Sets a label on a text with no network. Pure and safe for any thread.
@FunctionalInterface
public interface Labeller {

    Verdict label(Passage passage);
}
