package org.unsaid.ui.probes;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.exchange.FileFormat;
import org.unsaid.probe.exchange.SetExport;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.LibraryShelf;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Tasks;

/// Lets a person choose files that probe sets come from and go to.
public final class SetTransfer {

    private final Messages messages;
    private final Dialogs dialogs;
    private final LibraryShelf library;
    private final Tasks tasks;
    private final Navigator navigator;
    private final Consumer<Exception> onFault;

    public SetTransfer(Messages messages, Dialogs dialogs, LibraryShelf library, Tasks tasks, Navigator navigator, Consumer<Exception> onFault) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.library = library;
        this.tasks = tasks;
        this.navigator = navigator;
        this.onFault = onFault;
    }

    void bringIn() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("probes.import.choose"));
        chooser.getExtensionFilters().add(new ExtensionFilter(messages.text("probes.import.files"),
                Arrays.stream(FileFormat.values()).flatMap(format -> format.extensions().stream()).map(extension -> "*." + extension).toList()));
        File file = dialogs.open(chooser);
        if (file != null) {
            bringIn(file.toPath());
        }
    }

    /// Shows what importing the file would do, and does it if the person says so.
    void bringIn(Path file) {
        var model = new ImportViewModel(file, library, tasks, onFault);
        if (dialogs.wideForm(messages.text("probes.import.title"), new ImportForm(messages, model), messages.text("probes.import.action"),
                model.readyProperty())) {
            model.save(set -> navigator.goTo(new Destination.ProbeSets(Optional.of(set), Optional.empty())));
        } else {
            model.stop();
        }
    }

    void takeOut(ProbeSet set) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("probes.export.title"));
        chooser.setInitialFileName(set.id() + ".xlsx");
        for (var kind : List.of(SetExport.Kind.XLSX, SetExport.Kind.CSV, SetExport.Kind.JSONL)) {
            chooser.getExtensionFilters().add(new ExtensionFilter(kind.name(), "*." + extension(kind)));
        }
        File file = dialogs.save(chooser);
        if (file != null) {
            var name = file.getName().toLowerCase(Locale.ROOT);
            var kind = Arrays.stream(SetExport.Kind.values()).filter(known -> name.endsWith("." + extension(known))).findFirst().orElse(SetExport.Kind.XLSX);
            tasks.start(() -> write(set, kind, file.toPath()),
                    saved -> dialogs.show(messages.text("probes.export.title"), Parts.paragraph(messages.text("probes.export.done", saved))), onFault);
        }
    }

    /// Writes beside the file first, so that an export that breaks off leaves what was there.
    static Path write(ProbeSet set, SetExport.Kind kind, Path file) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        SetExport.write(set, kind, new BufferedOutputStream(Files.newOutputStream(draft)));
        return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String extension(SetExport.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
