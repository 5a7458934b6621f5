package org.unsaid;

import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.unsaid.practice.Tempo;
import org.unsaid.settings.Directories;
import org.unsaid.settings.PreferenceFile;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.FxTasks;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Theme;

/// The application: opens what is kept, then the window.
public final class App extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 640;

    @Nullable
    private Services services;

    @Override
    public void start(Stage stage) {
        Fonts.load();
        var directories = Directories.ofUser();
        services = Services.open(directories.workspace(), directories.probeSets(), Tempo.LIFELIKE);
        var preferences = new PreferenceFile(directories.preferences()).read();
        var messages = new Messages(preferences.language().orElseGet(() -> Locale.of(Locale.getDefault().getLanguage())));
        var window = new Window(services, messages, new FxTasks(), stage);
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> window.report(fault));
        var scene = new Scene(window.root(), WIDTH, HEIGHT);
        new Theme(scene, preferences.appearance());
        stage.setScene(scene);
        stage.setTitle(messages.text("app.name"));
        fit(stage);
        window.open();
        stage.show();
    }

    @Override
    public void stop() {
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
