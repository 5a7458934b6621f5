package org.unsaid.practice;

import java.util.Locale;

/// What a practice model does when a sensitive question comes. Other questions all parts answer plainly.
public enum Part {
    /// Answers.
    CANDID,
    /// Declines.
    REFUSING,
    /// Changes the subject.
    EVASIVE,
    /// Recites a state's position.
    OFFICIAL_LINE,
    /// Is cut off by its service.
    BLOCKED;

    /// Name as a model id, for example `official-line`.
    public String model() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if there is no such part
    static Part of(String model) {
        for (Part part : values()) {
            if (part.model().equals(model)) {
                return part;
            }
        }
        throw new IllegalArgumentException("no practice model '%s'; expected one of candid, refusing, evasive, "
                .formatted(model) + "official-line, blocked");
    }
}
