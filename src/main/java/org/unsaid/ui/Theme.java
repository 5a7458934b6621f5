package org.unsaid.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Light, dark, or as the system is.
public enum Theme {
    LIGHT, DARK, SYSTEM;

    private static final String LIGHT_CLASS = "light";
    private static final String DARK_CLASS = "dark";

    /// Shows a scene in this theme, from now on.
    public void applyTo(Scene scene) {
        boolean dark = isDark();
        Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(styleSheet("controlsfx-bridge.css"), styleSheet("unsaid.css"));
        scene.getRoot().getStyleClass().removeAll(LIGHT_CLASS, DARK_CLASS);
        scene.getRoot().getStyleClass().add(dark ? DARK_CLASS : LIGHT_CLASS);
    }

    public boolean isDark() {
        return switch (this) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String styleSheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
