package org.unsaid.ui;

import java.util.Locale;

/// A stretch of a shown text that means something.
///
/// @param start  first character, as an index of the Java string
/// @param end    after the last character
/// @param number of the fact, from 1; 0 where the mark is of no fact
/// @param words  what a screen reader says before it, for example "evidence"
public record Mark(int start, int end, Kind kind, int number, String words) {

    /// Each has a shape of its own, so that none rests on colour.
    public enum Kind {
        EVIDENCE, SAID, SAID_SELECTED, CONTRADICTED, ADDED, REMOVED;

        String styleClass() {
            return "mark-" + (this == SAID_SELECTED ? SAID : this).name().toLowerCase(Locale.ROOT);
        }

        boolean filled() {
            return this != SAID;
        }

        boolean struck() {
            return this == REMOVED;
        }
    }
}
