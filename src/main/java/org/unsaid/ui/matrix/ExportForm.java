package org.unsaid.ui.matrix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.unsaid.export.ExportFormat;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Asks as what, how much of it and where to a matrix is written.
final class ExportForm {

    private final Messages messages;
    private final ExportViewModel model;
    private final Dialogs dialogs;
    private final String filter;
    private final ChoiceBox<ExportFormat> format = new ChoiceBox<>();
    private final RadioButton passing;
    private final RadioButton all;
    private final SimpleObjectProperty<Path> destination = new SimpleObjectProperty<>();

    ExportForm(Messages messages, ExportViewModel model, Dialogs dialogs, MatrixState.Shown shown, String filter) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        this.filter = filter;
        var number = NumberFormat.getIntegerInstance(messages.language());
        passing = new RadioButton(messages.text("matrix.export.passing", number.format(shown.passing()), filter));
        all = new RadioButton(messages.text("matrix.export.all", number.format(shown.answers())));
        passing.setWrapText(true);
        boolean narrowed = shown.narrowing() > 0;
        passing.setVisible(narrowed);
        passing.setManaged(narrowed);
        var group = new ToggleGroup();
        group.getToggles().setAll(passing, all);
        passing.setDisable(shown.passing() == 0);
        group.selectToggle(narrowed && shown.passing() > 0 ? passing : all);
        format.getItems().setAll(ExportFormat.values());
        format.setConverter(new FormatText(messages));
        format.setValue(ExportFormat.XLSX);
        format.valueProperty().subscribe(chosen -> destination.set(free(folder(), model.fileName(chosen))));
    }

    /// Shows the form, and starts writing if it is confirmed.
    void show() {
        var content = new VBox(16, part("matrix.export.format", format), part("matrix.export.which", new VBox(8, passing, all)),
                part("matrix.export.where", destinationLine()),
                Parts.paragraph(messages.text("matrix.export.note"), Styles.CAPTION));
        content.setPrefWidth(560);
        if (dialogs.form(messages.text("matrix.export.title"), content, messages.text("matrix.export.do"))) {
            model.remember(folderOf(destination.get()));
            if (passing.isSelected()) {
                model.writePassing(destination.get(), format.getValue(), filter);
            } else {
                model.writeAll(destination.get(), format.getValue());
            }
        }
    }

    private Node part(String title, Node content) {
        return new VBox(6, Parts.label(messages.text(title), Styles.PANEL_TITLE), content);
    }

    private Node destinationLine() {
        var path = Parts.label("");
        path.setId("export-destination");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.textProperty().bind(destination.map(Path::toString));
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        var line = new HBox(10, path, Parts.button("choose-file", messages.text("matrix.export.choose"), this::choose));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setInitialDirectory(folderOf(destination.get()).toFile());
        chooser.setInitialFileName(destination.get().getFileName().toString());
        var kind = format.getValue();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                messages.text("matrix.format." + kind.id()), "*." + kind.extension()));
        var file = dialogs.save(chooser);
        if (file != null) {
            destination.set(file.toPath());
        }
    }

    private Path folder() {
        return model.folder().filter(Files::isDirectory).orElseGet(() -> {
            var home = Path.of(System.getProperty("user.home", "."));
            var documents = home.resolve("Documents");
            return Files.isDirectory(documents) ? documents : home;
        });
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file that can be chosen lies in a folder");
    }

    /// A name that no file has yet, so that nothing is replaced unless it is chosen.
    private static Path free(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        return Stream.iterate(1, i -> i + 1)
                .map(i -> folder.resolve(i == 1 ? name : name.substring(0, dot) + " " + i + name.substring(dot)))
                .filter(file -> !Files.exists(file)).findFirst().orElseThrow();
    }

    private static final class FormatText extends StringConverter<ExportFormat> {

        private final Messages messages;

        FormatText(Messages messages) {
            this.messages = messages;
        }

        @Override
        public String toString(@Nullable ExportFormat format) {
            return format == null ? "" : messages.text("matrix.format." + format.id());
        }

        @Override
        public @Nullable ExportFormat fromString(String text) {
            return null; // only ever chosen from the list
        }
    }
}
