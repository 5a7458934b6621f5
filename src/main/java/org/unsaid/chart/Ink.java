package org.unsaid.chart;

import org.unsaid.verdict.Outcome;

/// What a shape is painted with, by its meaning; [Paper] says which colour that is.
public enum Ink {
    GROUND, SUBTLE, TEXT, MUTED, LINE, FAINT, ACCENT,
    BLOCKED, REFUSED, EVASIVE, OFFICIAL_LINE, PARTIAL, DIRECT, UNUSABLE, FAILED,
    SAID, CONTRADICTED;

    static Ink of(Outcome outcome) {
        return switch (outcome) {
            case BLOCKED -> BLOCKED;
            case REFUSED -> REFUSED;
            case EVASIVE -> EVASIVE;
            case OFFICIAL_LINE -> OFFICIAL_LINE;
            case PARTIAL -> PARTIAL;
            case DIRECT -> DIRECT;
            case UNUSABLE -> UNUSABLE;
            case FAILED -> FAILED;
            case EMPTY -> MUTED;
        };
    }
}
