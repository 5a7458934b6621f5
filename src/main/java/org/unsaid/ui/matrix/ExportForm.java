package org.unsaid.ui.matrix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
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
    private final ChoiceBox<ExportKind> kind = new ChoiceBox<>();
    private final ChoiceBox<Locale> language = new ChoiceBox<>();
    private final ChoiceBox<Delimiter> delimiter = new ChoiceBox<>();
    private final CheckBox manifest;
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
        manifest = new CheckBox(messages.text("matrix.export.manifest"));
        manifest.setSelected(true);
        fill(kind, model.kinds(), chosen -> messages.text("matrix.format." + chosen.id()));
        fill(language, Messages.LANGUAGES, messages::ownName);
        language.setValue(messages.language());
        fill(delimiter, List.of(Delimiter.values()), each -> messages.text("matrix.delimiter." + each.name().toLowerCase(Locale.ROOT)));
        kind.setId("export-format");
        kind.valueProperty().subscribe(chosen -> destination.set(free(folder(), model.fileName(chosen))));
    }

    /// Between the fields of CSV.
    private enum Delimiter {
        COMMA(','), SEMICOLON(';'), TAB('\t');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }
    }

    /// Shows the form, and starts writing if it is confirmed.
    void show() {
        var says = Parts.paragraph("", Styles.CAPTION);
        says.textProperty().bind(kind.valueProperty().map(chosen -> messages.text("matrix.format." + chosen.id() + ".says")));
        says.setMinHeight(34); // two lines, so that the form keeps its height
        says.setAlignment(Pos.TOP_LEFT);
        var between = part("matrix.export.delimiter", delimiter);
        between.visibleProperty().bind(kind.valueProperty().map(chosen -> chosen instanceof ExportKind.RightOfReply || chosen.id().equals("csv")));
        between.managedProperty().bind(between.visibleProperty());
        var content = new VBox(16, new VBox(6, part("matrix.export.format", kind), says), part("matrix.export.which", new VBox(8, passing, all)),
                new HBox(24, part("matrix.export.language", language), between), part("matrix.export.where", destinationLine()), manifest,
                Parts.paragraph(messages.text("matrix.export.note"), Styles.CAPTION));
        content.setPrefWidth(600);
        if (dialogs.form(messages.text("matrix.export.title"), content, messages.text("matrix.export.do"))) {
            model.remember(folderOf(destination.get()));
            var wish = new ExportWish(destination.get(), kind.getValue(), language.getValue(), delimiter.getValue().character,
                    manifest.isSelected() ? ExportWish.Proof.MANIFEST : ExportWish.Proof.NONE);
            if (passing.isSelected()) {
                model.writePassing(wish, filter);
            } else {
                model.writeAll(wish);
            }
        }
    }

    private static <T> void fill(ChoiceBox<T> box, List<T> choices, Function<T, String> text) {
        box.getItems().setAll(choices);
        box.setConverter(new ChoiceText<>(text));
        box.setValue(choices.getFirst());
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
        switch (kind.getValue()) {
            case ExportKind.OneFile(var format) -> {
                var chooser = new FileChooser();
                chooser.setInitialDirectory(folderOf(destination.get()).toFile());
                chooser.setInitialFileName(String.valueOf(destination.get().getFileName()));
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                        messages.text("matrix.format." + format.id()), "*." + format.extension()));
                Optional.ofNullable(dialogs.save(chooser)).ifPresent(file -> destination.set(file.toPath()));
            }
            case ExportKind.RightOfReply _ -> {
                var chooser = new DirectoryChooser();
                chooser.setInitialDirectory(folderOf(destination.get()).toFile());
                Optional.ofNullable(dialogs.folder(chooser)).ifPresent(folder -> destination.set(folder.toPath()));
            }
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
        var stem = dot < 0 ? name : name.substring(0, dot);
        return Stream.iterate(1, i -> i + 1)
                .map(i -> folder.resolve(i == 1 ? name : stem + " " + i + (dot < 0 ? "" : name.substring(dot))))
                .filter(file -> !Files.exists(file)).findFirst().orElseThrow();
    }

    private static final class ChoiceText<T> extends StringConverter<T> {

        private final Function<T, String> text;

        ChoiceText(Function<T, String> text) {
            this.text = text;
        }

        @Override
        public String toString(@Nullable T choice) {
            return choice == null ? "" : text.apply(choice);
        }

        @Override
        public @Nullable T fromString(String words) {
            return null; // only ever chosen from the list
        }
    }
}
