package org.unsaid.ui.matrix;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.unsaid.export.ExportFormat;
import org.unsaid.export.SessionExport;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Tasks;

/// Writes exactly the rows and columns that the matrix shows to a file.
public final class ExportForm {

    private final Messages messages;
    private final Workspace workspace;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Consumer<Exception> onFault;

    public ExportForm(Messages messages, Workspace workspace, Tasks tasks, Dialogs dialogs, Consumer<Exception> onFault) {
        this.messages = messages;
        this.workspace = workspace;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.onFault = onFault;
    }

    void show(MatrixViewModel model) {
        if (!(model.stateProperty().get() instanceof MatrixState.Shown shown)) {
            return;
        }
        var format = new ChoiceBox<ExportFormat>();
        format.getItems().setAll(ExportFormat.values());
        format.setValue(ExportFormat.XLSX);
        var line = new HBox(10, Parts.label(messages.text("matrix.export.format"), Styles.MUTED), format);
        line.setAlignment(Pos.CENTER_LEFT);
        var content = new VBox(12, Parts.paragraph(messages.text("matrix.export.what", shown.shown(), shown.questions(), shown.answers())), line);
        content.setPrefWidth(460);
        if (dialogs.form(messages.text("matrix.export.title"), content, messages.text("matrix.export.save"))) {
            choose(model, format.getValue(), shown);
        }
    }

    private void choose(MatrixViewModel model, ExportFormat format, MatrixState.Shown shown) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(model.session().session().name().replaceAll("[^\\p{L}\\p{N} _-]", "_") + "." + format.extension());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format.name(), "*." + format.extension()));
        File file = dialogs.save(chooser);
        if (file == null) {
            return;
        }
        var keys = new HashSet<>(model.keysShown());
        Optional<String> filter = shown.narrowing() == 0 ? Optional.empty()
                : Optional.of("%d facets narrowed in the matrix".formatted(shown.narrowing()));
        var session = model.session().session();
        tasks.start(() -> {
            var notes = new HashMap<TrialKey, String>();
            workspace.notes().list(session.id()).forEach(note -> notes.put(note.trial(), note.text()));
            write(new SessionExport(session, consumer -> workspace.trials().forEach(session.id(), trial -> {
                if (keys.contains(trial.key())) {
                    consumer.accept(trial);
                }
            }), notes, filter), format, file.toPath());
            return file;
        }, saved -> dialogs.show(messages.text("matrix.export.title"), Parts.paragraph(messages.text("matrix.export.done", saved))), onFault);
    }

    /// Writes beside the file first, so that an export that breaks off leaves what was there.
    private static void write(SessionExport export, ExportFormat format, Path file) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            export.write(format, out);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
