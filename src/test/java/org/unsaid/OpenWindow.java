package org.unsaid;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.unsaid.practice.Tempo;
import org.unsaid.settings.Appearance;
import org.unsaid.settings.Preferences;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.FxTasks;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Theme;
import org.unsaid.ui.settings.SettingsViewModel;

/// The whole application over a workspace of its own, for tests: all its parts are real.
final class OpenWindow implements AutoCloseable {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Services services;
    private final Window window;
    private final Scene scene;

    OpenWindow(Stage stage, Path home, Locale language, Appearance appearance) {
        Fonts.load();
        services = Services.open(home.resolve("workspace.db"), home.resolve("probe-sets"), Tempo.INSTANT);
        window = new Window(services, new Messages(language), new FxTasks(), stage, new SettingsViewModel(
                new Preferences(Optional.of(language), appearance), home.resolve("workspace.db"), home.resolve("probe-sets"), List.of(),
                _ -> {}), _ -> {});
        scene = new Scene(window.root(), WIDTH, HEIGHT);
        new Theme(scene, appearance);
        stage.setScene(scene);
        window.open();
        stage.show();
    }

    Services services() {
        return services;
    }

    Scene scene() {
        return scene;
    }

    @Override
    public void close() {
        services.close();
    }
}
