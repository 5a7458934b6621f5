package org.unsaid.settings;

import java.util.Locale;
import java.util.Optional;
import org.unsaid.endpoint.Network;

/// What a person prefers.
///
/// @param language of the screens; the system's if empty
public record Preferences(Optional<Locale> language, Appearance appearance, Network network) {

    public static final Preferences DEFAULT = new Preferences(Optional.empty(), Appearance.SYSTEM, Network.DEFAULT);

    public Preferences withLanguage(Optional<Locale> wanted) {
        return new Preferences(wanted, appearance, network);
    }

    public Preferences withAppearance(Appearance wanted) {
        return new Preferences(language, wanted, network);
    }

    public Preferences withNetwork(Network wanted) {
        return new Preferences(language, appearance, wanted);
    }
}
