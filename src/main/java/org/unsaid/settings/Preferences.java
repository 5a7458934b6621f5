package org.unsaid.settings;

import java.util.Locale;
import java.util.Optional;

/// What a person prefers.
///
/// @param language of the screens; the system's if empty
public record Preferences(Optional<Locale> language, Appearance appearance) {

    public static final Preferences DEFAULT = new Preferences(Optional.empty(), Appearance.SYSTEM);

    public Preferences withLanguage(Optional<Locale> wanted) {
        return new Preferences(wanted, appearance);
    }

    public Preferences withAppearance(Appearance wanted) {
        return new Preferences(language, wanted);
    }
}
