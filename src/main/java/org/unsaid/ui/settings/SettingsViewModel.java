package org.unsaid.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.settings.Appearance;
import org.unsaid.settings.Preferences;

/// State and commands of the settings. Used on the JavaFX thread only; knows no node.
public final class SettingsViewModel {

    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final Consumer<Preferences> onChange;
    private final Path workspace;
    private final Path probeSets;
    private final List<KeyVariable> keys;

    /// An environment variable that may hold a provider's key; its value is never read here.
    ///
    /// @param set whether it is set
    public record KeyVariable(String provider, String variable, boolean set) {}

    /// @param onChange keeps the preferences and applies them
    public SettingsViewModel(
            Preferences preferences, Path workspace, Path probeSets, List<KeyVariable> keys, Consumer<Preferences> onChange) {
        this.preferences = new ReadOnlyObjectWrapper<>(preferences);
        this.workspace = workspace;
        this.probeSets = probeSets;
        this.keys = List.copyOf(keys);
        this.onChange = onChange;
    }

    // state

    ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    Path workspace() {
        return workspace;
    }

    Path probeSets() {
        return probeSets;
    }

    List<KeyVariable> keys() {
        return keys;
    }

    // commands

    /// @param language empty for that of the system
    void useLanguage(Optional<Locale> language) {
        change(preferences.get().withLanguage(language));
    }

    void useAppearance(Appearance appearance) {
        change(preferences.get().withAppearance(appearance));
    }

    private void change(Preferences changed) {
        if (!changed.equals(preferences.get())) {
            preferences.set(changed);
            onChange.accept(changed);
        }
    }
}
