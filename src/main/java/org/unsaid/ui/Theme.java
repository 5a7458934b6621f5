package org.unsaid.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.unsaid.settings.Appearance;

/// Keeps a window's scene light or dark, or as the system is, also when the system changes. Used on the JavaFX
/// thread only.
public final class Theme {

    private static final String LIGHT_CLASS = "light";
    private static final String DARK_CLASS = "dark";

    private final Scene scene;
    private Appearance appearance;

    public Theme(Scene scene, Appearance appearance) {
        this.scene = scene;
        this.appearance = appearance;
        scene.getStylesheets().setAll(styleSheet("controlsfx-bridge.css"), styleSheet("unsaid.css"));
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> dress());
        scene.rootProperty().addListener((_, _, _) -> dress());
        dress();
    }

    /// Shows the scene so, from now on.
    public void show(Appearance wanted) {
        appearance = wanted;
        dress();
    }

    private void dress() {
        boolean dark = isDark();
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scene.getRoot().getStyleClass().removeAll(LIGHT_CLASS, DARK_CLASS);
        scene.getRoot().getStyleClass().add(dark ? DARK_CLASS : LIGHT_CLASS);
    }

    private boolean isDark() {
        return switch (appearance) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String styleSheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
