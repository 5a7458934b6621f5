package org.unsaid.ui.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.endpoint.Network;
import org.unsaid.endpoint.Network.Reach;
import org.unsaid.endpoint.Route;
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

    /// What can be wrong with the settings for one address.
    enum OwnProblem { ADDRESS, WAY, FILE, NOTHING }

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

    Network network() {
        return preferences.get().network();
    }

    // commands

    /// @param language empty for that of the system
    void useLanguage(Optional<Locale> language) {
        change(preferences.get().withLanguage(language));
    }

    void useAppearance(Appearance appearance) {
        change(preferences.get().withAppearance(appearance));
    }

    void useReach(Reach reach) {
        change(preferences.get().withNetwork(network().withReach(reach)));
    }

    void useRoute(Route route) {
        change(preferences.get().withNetwork(network().withRoute(route)));
    }

    /// Sets a way, certificates, or both, for one address alone.
    ///
    /// @return what is wrong; then nothing was changed
    Optional<OwnProblem> useOwn(String address, String way, String file) {
        var origin = Network.origin(address).filter(found -> found.startsWith("https://"));
        var route = Route.parse(way);
        if (origin.isEmpty()) {
            return Optional.of(OwnProblem.ADDRESS);
        }
        if (way.isBlank() && file.isBlank()) {
            return Optional.of(OwnProblem.NOTHING);
        }
        if (!way.isBlank() && route.isEmpty()) {
            return Optional.of(OwnProblem.WAY);
        }
        var certificates = file(file);
        if (!file.isBlank() && certificates.isEmpty()) {
            return Optional.of(OwnProblem.FILE);
        }
        var network = network();
        network = route.isPresent() ? network.withRoute(origin.get(), route.get()) : network;
        network = certificates.isPresent() ? network.withAuthority(origin.get(), certificates.get()) : network;
        change(preferences.get().withNetwork(network));
        return Optional.empty();
    }

    /// Takes back what was set for one address alone.
    void forgetOwn(String origin) {
        change(preferences.get().withNetwork(network().without(origin)));
    }

    private static Optional<Path> file(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name.strip())).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void change(Preferences changed) {
        if (!changed.equals(preferences.get())) {
            preferences.set(changed);
            onChange.accept(changed);
        }
    }
}
