package org.unsaid.settings;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;

/// Where the program keeps its files; nothing here need exist.
///
/// @param configuration what a person prefers
/// @param data          what a person made: sessions, own probe sets
public record Directories(Path configuration, Path data) {

    /// System property that names one directory for everything, for people who keep their data on a stick.
    private static final String HOME = "unsaid.home";

    /// The places this system has for the user who runs the program.
    public static Directories ofUser() {
        var home = System.getProperty(HOME);
        if (home != null) {
            return new Directories(Path.of(home), Path.of(home));
        }
        var system = ProjectDirectories.from("org", "Unsaid", "Unsaid");
        return new Directories(Path.of(system.configDir), Path.of(system.dataLocalDir));
    }

    public Path preferences() {
        return configuration.resolve("preferences.json");
    }

    public Path workspace() {
        return data.resolve("workspace.db");
    }

    /// Keys under a passphrase.
    public Path keyFile() {
        return configuration.resolve("keys.json");
    }

    /// Names the origins whose keys are in the system's keychain.
    public Path keychainOrigins() {
        return configuration.resolve("keychain-origins.txt");
    }

    /// The user's own probe sets.
    public Path probeSets() {
        return data.resolve("probe-sets");
    }

    /// The user's own entries for the catalogue of models.
    public Path models() {
        return data.resolve("models.json");
    }

    /// The user's own dialects of services.
    public Path dialects() {
        return data.resolve("dialects");
    }

    public Path log() {
        return data.resolve("unsaid.log");
    }
}
