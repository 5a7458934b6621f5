package org.unsaid.ui;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.verdict.Outcome;

/// How an outcome is shown: icon, word and colour together, never colour alone.
public final class OutcomeLook {

    private OutcomeLook() {}

    public static Feather icon(Outcome outcome) {
        return switch (outcome) {
            case BLOCKED -> Feather.SLASH;
            case REFUSED -> Feather.X_OCTAGON;
            case OFFICIAL_LINE -> Feather.FLAG;
            case EVASIVE -> Feather.CORNER_UP_RIGHT;
            case PARTIAL -> Feather.PIE_CHART;
            case DIRECT -> Feather.MESSAGE_SQUARE;
            case UNUSABLE -> Feather.EYE_OFF;
            case FAILED -> Feather.ALERT_TRIANGLE;
            case EMPTY -> Feather.SQUARE;
        };
    }

    /// Sets the colours of a node and what is in it: `-tint`, `-ink` and `-accent`.
    public static String styleClass(Outcome outcome) {
        return "outcome-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String word(Messages messages, Outcome outcome) {
        return messages.text("app.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }
}
