package org.unsaid.ui.matrix;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Under the matrix: how far an export is, where it went, or what to do when it could not be written.
final class ExportStrip extends HBox {

    private final Messages messages;
    private final ExportViewModel model;
    private final Consumer<Path> onShowFolder;
    private final ProgressBar bar = new ProgressBar();

    ExportStrip(Messages messages, ExportViewModel model, Consumer<Path> onShowFolder, Subscriptions subscriptions) {
        super(12);
        this.messages = messages;
        this.model = model;
        this.onShowFolder = onShowFolder;
        setAlignment(Pos.CENTER_LEFT);
        setId("export-strip");
        getStyleClass().add("export-strip");
        subscriptions.refill(() -> show(model.stateProperty().get()), model.stateProperty());
    }

    private void show(ExportState state) {
        boolean any = !(state instanceof ExportState.None);
        setVisible(any);
        setManaged(any);
        switch (state) {
            case ExportState.None _ -> getChildren().clear();
            case ExportState.Writing writing -> writing(writing);
            case ExportState.Written(var file, int answers) -> done(Feather.CHECK_CIRCLE,
                    messages.text("matrix.export.done", NumberFormat.getIntegerInstance(messages.language()).format(answers), file),
                    Styles.SUCCESS_TEXT,
                    Parts.button("show-in-folder", messages.text("matrix.export.folder"), Feather.FOLDER, () -> onShowFolder.accept(file)));
            case ExportState.Stopped(var file) -> done(Feather.INFO, messages.text("matrix.export.stopped", file.getFileName()), "");
            case ExportState.Failed(var file, var cause) -> done(Feather.ALERT_TRIANGLE,
                    messages.text("matrix.export.failed", file, reason(cause)), Styles.ERROR_TEXT);
        }
    }

    private void writing(ExportState.Writing writing) {
        bar.setProgress(writing.total() == 0 ? 0 : (double) writing.read() / writing.total());
        var number = NumberFormat.getIntegerInstance(messages.language());
        getChildren().setAll(bar, Parts.label(messages.text("matrix.export.writing", writing.file().getFileName(),
                        number.format(writing.read()), number.format(writing.total()))), Parts.gap(),
                Parts.button("stop-export", messages.text("matrix.export.stop"), model::stop));
    }

    private void done(Feather icon, String text, String styleClass, Node... actions) {
        var label = Parts.label(text);
        if (!styleClass.isEmpty()) {
            label.getStyleClass().add(styleClass);
        }
        label.setGraphic(new FontIcon(icon));
        label.setWrapText(true);
        label.setMinWidth(0);
        getChildren().setAll(label, Parts.gap());
        getChildren().addAll(actions);
        var close = Parts.button("close-export", "", Feather.X, model::dismiss);
        close.getStyleClass().add(Styles.FLAT_BUTTON);
        close.setAccessibleText(messages.text("app.close"));
        getChildren().add(close);
    }

    /// What went wrong, and what to do about it.
    private String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> messages.text("matrix.export.reason.denied");
            case NoSuchFileException _ -> messages.text("matrix.export.reason.folder");
            case FileSystemException system -> messages.text("matrix.export.reason.other", system.getReason() == null
                    ? system.getClass().getSimpleName() : system.getReason());
            default -> messages.text("matrix.export.reason.other", String.valueOf(cause.getMessage()));
        };
    }
}
