package org.unsaid.export;

import org.unsaid.verdict.Outcome;

/// The icons of outcomes as strokes in a square of 24, drawn after Feather (MIT), as on the screens.
final class OutcomeIcon {

    private OutcomeIcon() {}

    /// Path data, without arcs written short, so that the same strokes serve pages and PDF.
    static String path(Outcome outcome) {
        return switch (outcome) {
            case BLOCKED -> "M2 12C2 6.5 6.5 2 12 2C17.5 2 22 6.5 22 12C22 17.5 17.5 22 12 22C6.5 22 2 17.5 2 12M4.9 4.9L19.1 19.1";
            case REFUSED -> "M7.9 2L16.1 2L22 7.9L22 16.1L16.1 22L7.9 22L2 16.1L2 7.9L7.9 2M15 9L9 15M9 9L15 15";
            case OFFICIAL_LINE -> "M4 15C4 15 5 14 8 14C11 14 13 16 16 16C19 16 20 15 20 15L20 3C20 3 19 4 16 4C13 4 11 2 8 2C5 2 4 3 4 3L4 22";
            case EVASIVE -> "M15 14L20 9L15 4M4 20L4 13C4 10.8 5.8 9 8 9L20 9";
            case PARTIAL -> "M21.2 15.9C19.6 19.6 16 22 12 22C6.5 22 2 17.5 2 12C2 8 4.4 4.4 8 2.8M22 12C22 6.5 17.5 2 12 2L12 12L22 12";
            case DIRECT -> "M21 15C21 16.1 20.1 17 19 17L7 17L3 21L3 5C3 3.9 3.9 3 5 3L19 3C20.1 3 21 3.9 21 5L21 15";
            case UNUSABLE -> "M1 12C1 12 5 5 12 5C19 5 23 12 23 12C23 12 19 19 12 19C5 19 1 12 1 12"
                    + "M9 12C9 10.3 10.3 9 12 9C13.7 9 15 10.3 15 12C15 13.7 13.7 15 12 15C10.3 15 9 13.7 9 12M2 2L22 22";
            case FAILED -> "M12 3L22.5 21L1.5 21L12 3M12 9L12 14M12 17L12 17.5";
            case EMPTY -> "M3 3L21 3L21 21L3 21L3 3";
        };
    }

    static String svg(Outcome outcome) {
        return "<path d=\"" + path(outcome) + "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\""
                + " stroke-linejoin=\"round\"/>";
    }
}
