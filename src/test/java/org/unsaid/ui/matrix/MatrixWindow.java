package org.unsaid.ui.matrix;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.unsaid.settings.Appearance;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Theme;

/// A matrix in a window of its own, in English.
final class MatrixWindow {

    private MatrixWindow() {}

    static void show(Stage stage, MatrixViewModel model, Workspace workspace) {
        Fonts.load();
        var messages = new Messages(Locale.ENGLISH);
        var view = new MatrixView(messages, new ExportViewModel(model, workspace, new DirectTasks(), _ -> Optional.empty()), new Dialogs(messages, stage),
                _ -> {}, _ -> {});
        var scene = new Scene((Parent) view.body(), 1200, 700);
        new Theme(scene, Appearance.LIGHT);
        stage.setScene(scene);
        stage.sizeToScene(); // it is every test's, and may have been made narrow
        stage.show();
    }
}
