package org.unsaid.chart;

/// What a chart is drawn on. The colours of the window, so that a picture looks as it did on screen: a test holds them
/// against its style sheet.
public enum Paper {
    LIGHT, DARK;

    /// For example `#1b1f2b`.
    public String colour(Ink ink) {
        return this == LIGHT ? light(ink) : dark(ink);
    }

    private static String light(Ink ink) {
        return switch (ink) {
            case GROUND -> "#ffffff";
            case SUBTLE -> "#f6f8fa";
            case TEXT -> "#24292f";
            case MUTED -> "#57606a";
            case LINE -> "#d0d7de";
            case FAINT -> "#e6eaee";
            case ACCENT -> "#0969da";
            case BLOCKED -> "#1b1f2b";
            case REFUSED -> "#8c291c";
            case EVASIVE -> "#b3690f";
            case OFFICIAL_LINE -> "#a63fa8";
            case PARTIAL -> "#5096a0";
            case DIRECT -> "#1b3975";
            case UNUSABLE -> "#5e5b56";
            case FAILED -> "#3e2623";
            case SAID -> "#0b6b62";
            case CONTRADICTED -> "#a3194a";
        };
    }

    private static String dark(Ink ink) {
        return switch (ink) {
            case GROUND -> "#0d1117";
            case SUBTLE -> "#161b22";
            case TEXT -> "#c9d1d9";
            case MUTED -> "#8b949e";
            case LINE -> "#30363d";
            case FAINT -> "#21262d";
            case ACCENT -> "#58a6ff";
            case BLOCKED -> "#d6eaf7";
            case REFUSED -> "#be3447";
            case EVASIVE -> "#e5b66f";
            case OFFICIAL_LINE -> "#cc96e7";
            case PARTIAL -> "#4293a8";
            case DIRECT -> "#4472e8";
            case UNUSABLE -> "#989b8d";
            case FAILED -> "#ebc8c4";
            case SAID -> "#4fc4b4";
            case CONTRADICTED -> "#ff8fb1";
        };
    }
}
