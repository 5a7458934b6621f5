package org.unsaid;

import javafx.application.Application;

/// Starts the program. Not an `Application` itself, so that JavaFX may stand on the class path.
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        Application.launch(App.class, arguments);
    }
}
