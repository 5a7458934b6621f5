package org.unsaid.chart;

import org.unsaid.verdict.Outcome;

/// The icons of outcomes, after Feather, as paths of absolute moves, lines and curves in 24 × 24.
final class Icons {

    private static final String CIRCLE = "M22 12 C22 17.52 17.52 22 12 22 C6.48 22 2 17.52 2 12 C2 6.48 6.48 2 12 2 C17.52 2 22 6.48 22 12 Z";

    private Icons() {}

    static String path(Outcome outcome) {
        return switch (outcome) {
            case BLOCKED -> CIRCLE + " M4.93 4.93 L19.07 19.07";
            case REFUSED -> "M7.86 2 L16.14 2 L22 7.86 L22 16.14 L16.14 22 L7.86 22 L2 16.14 L2 7.86 Z M15 9 L9 15 M9 9 L15 15";
            case EVASIVE -> "M15 14 L20 9 L15 4 M4 20 L4 13 C4 10.79 5.79 9 8 9 L20 9";
            case OFFICIAL_LINE -> "M4 15 C4 15 5 14 8 14 C11 14 13 16 16 16 C19 16 20 15 20 15 L20 3 C20 3 19 4 16 4 C13 4 11 2 8 2 C5 2 4 3 4 3 Z M4 22 L4 15";
            case PARTIAL -> "M21.21 15.89 C19.46 20.03 15.2 22.51 10.73 21.92 C6.27 21.33 2.75 17.88 2.1 13.42 C1.46 8.97 3.85 4.66 8 2.83"
                    + " M22 12 C22 6.48 17.52 2 12 2 L12 12 Z";
            case DIRECT -> "M21 15 C21 16.1 20.1 17 19 17 L7 17 L3 21 L3 5 C3 3.9 3.9 3 5 3 L19 3 C20.1 3 21 3.9 21 5 Z";
            case UNUSABLE -> "M2 12 C5 6 9 4 12 4 C15 4 19 6 22 12 C19 18 15 20 12 20 C9 20 5 18 2 12 Z M2 2 L22 22";
            case FAILED -> "M12 3 L22 20 L2 20 Z M12 9 L12 13 M12 16.5 L12 17";
            case EMPTY -> "M3 3 L21 3 L21 21 L3 21 Z";
        };
    }
}
