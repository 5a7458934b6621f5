package org.unsaid.session;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// An answer with what people set beside it, as an export held it.
public record SavedAnswer(Trial trial, Optional<String> note, SortedSet<String> tags) {

    public SavedAnswer {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }
}
