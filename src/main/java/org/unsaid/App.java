package org.unsaid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.unsaid.practice.Tempo;
import org.unsaid.settings.Directories;
import org.unsaid.settings.PreferenceFile;
import org.unsaid.settings.Preferences;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.FxTasks;
import org.unsaid.ui.Messages;
import org.unsaid.ui.PassphrasePrompt;
import org.unsaid.ui.Tasks;
import org.unsaid.ui.Theme;
import org.unsaid.ui.settings.SettingsViewModel;
import org.unsaid.ui.settings.SettingsViewModel.KeyVariable;

/// The application: opens what is kept, then the window.
public final class App extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 640;

    private final Tasks tasks = new FxTasks();

    @Nullable
    private Composition services;

    @Nullable
    private Workbench bench;

    @Nullable
    private Window window;

    @Nullable
    private PreferenceFile preferenceFile;

    @Nullable
    private Theme theme;

    @Override
    public void start(Stage stage) {
        Fonts.load();
        var directories = Directories.ofUser();
        services = new Composition(directories, System.getenv(), Tempo.LIFELIKE);
        bench = new Workbench(services, tasks, new PassphrasePrompt(tasks, () -> Objects.requireNonNull(window).dialogs()), this::report);
        preferenceFile = new PreferenceFile(directories.preferences());
        show(stage, directories, preferenceFile.read(), new Destination.Welcome());
        fit(stage);
        stage.show();
    }

    /// Builds the window anew, for the language that is wanted now.
    private void show(Stage stage, Directories directories, Preferences preferences, Destination first) {
        var messages = new Messages(preferences.language().orElseGet(() -> Locale.of(Locale.getDefault().getLanguage())));
        var settings = new SettingsViewModel(preferences, directories.workspace(), directories.probeSets(), keyVariables(Objects.requireNonNull(services)),
                changed -> change(stage, directories, preferences, changed));
        window = new Window(Objects.requireNonNull(bench), messages, tasks, stage, settings, getHostServices()::showDocument);
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> report(fault));
        if (stage.getScene() == null) {
            stage.setScene(new Scene(window.root(), WIDTH, HEIGHT));
            theme = new Theme(stage.getScene(), preferences.appearance());
        } else {
            stage.getScene().setRoot(window.root());
        }
        stage.setTitle(messages.text("app.name"));
        Objects.requireNonNull(bench).status().showLocalOnly(preferences.network().localOnly());
        window.goTo(first);
    }

    private void change(Stage stage, Directories directories, Preferences before, Preferences changed) {
        try {
            Objects.requireNonNull(preferenceFile).save(() -> changed);
        } catch (IOException e) {
            throw new UncheckedIOException("keeping the settings in " + directories.preferences(), e);
        }
        Objects.requireNonNull(services).connections().use(changed.network());
        Objects.requireNonNull(bench).status().showLocalOnly(changed.network().localOnly());
        Objects.requireNonNull(theme).show(changed.appearance());
        if (!changed.language().equals(before.language())) {
            show(stage, directories, changed, new Destination.Settings());
        }
    }

    private void report(Throwable fault) {
        Objects.requireNonNull(window).report(fault);
    }

    /// The environment variables that usually hold a provider's key, and whether each is set.
    private static List<KeyVariable> keyVariables(Composition services) {
        return services.catalogue().providers().stream().flatMap(provider -> provider.keyVariables().stream().map(variable ->
                new KeyVariable(provider.title(), variable, services.environment().containsKey(variable)))).distinct().toList();
    }

    @Override
    public void stop() {
        if (bench != null) {
            bench.close();
        }
        if (services != null) {
            services.close();
        }
    }

    private static void fit(Stage stage) {
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, screen.getHeight()));
        stage.setWidth(fitting(WIDTH, SMALLEST_WIDTH, screen.getWidth()));
        stage.setHeight(fitting(HEIGHT, SMALLEST_HEIGHT, screen.getHeight()));
        stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
        stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
    }

    /// The usual length where there is room for it, else nine tenths of what there is, but not too little.
    private static double fitting(double usual, double smallest, double room) {
        return room >= usual ? usual : Math.min(room, Math.max(smallest, room * 0.9));
    }
}
