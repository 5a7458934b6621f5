package org.unsaid.verdict;

import java.util.Optional;

/// The one thing a cell shows, in the order in which outcomes are listed everywhere.
public enum Outcome {
    BLOCKED, REFUSED, EVASIVE, OFFICIAL_LINE, PARTIAL, DIRECT, UNUSABLE, FAILED, EMPTY;

    /// Delivery first; the label of the text only where text was delivered whole or cut by length.
    ///
    /// @param label of the delivered text, if it has one
    public static Outcome of(Delivery delivery, Optional<Label> label) {
        return switch (delivery) {
            case BLOCKED -> BLOCKED;
            case FAILED -> FAILED;
            case EMPTY -> EMPTY;
            case ANSWERED, TRUNCATED -> label.map(Outcome::of).orElse(UNUSABLE);
        };
    }

    public static Outcome of(Label label) {
        return switch (label) {
            case DIRECT -> DIRECT;
            case PARTIAL -> PARTIAL;
            case EVASIVE -> EVASIVE;
            case REFUSED -> REFUSED;
            case OFFICIAL_LINE -> OFFICIAL_LINE;
            case UNUSABLE -> UNUSABLE;
            case BLOCK_NOTICE -> BLOCKED;
        };
    }

    /// Whether it counts as withheld: blocked, refused, evasive or official line.
    public boolean withheld() {
        return switch (this) {
            case BLOCKED, REFUSED, EVASIVE, OFFICIAL_LINE -> true;
            case PARTIAL, DIRECT, UNUSABLE, FAILED, EMPTY -> false;
        };
    }

    /// Whether it counts in a rate at all.
    public boolean counts() {
        return switch (this) {
            case UNUSABLE, FAILED, EMPTY -> false;
            case BLOCKED, REFUSED, EVASIVE, OFFICIAL_LINE, PARTIAL, DIRECT -> true;
        };
    }
}
