package org.unsaid.ui.probes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Problem;
import org.unsaid.probe.exchange.Column;
import org.unsaid.probe.exchange.Draft;
import org.unsaid.probe.exchange.Field;
import org.unsaid.probe.exchange.FileFormat;
import org.unsaid.probe.exchange.Note;
import org.unsaid.probe.exchange.TableDraft;
import org.unsaid.probe.exchange.Target;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.probes.ImportState.Outcome;

/// What a file would be imported as: for what each column is taken, its first rows, and what comes of it.
final class ImportForm extends VBox {

    private static final double WIDTH = 780;
    private static final double HEIGHT = 520;
    private static final double VALUE_WIDTH = 200;
    private static final int ROWS = 3;
    private static final int SHOWN_PROBLEMS = 50;

    private final Messages messages;
    private final ImportViewModel model;
    private final VBox read = new VBox(14);

    ImportForm(Messages messages, ImportViewModel model) {
        super(14);
        this.messages = messages;
        this.model = model;
        setPrefSize(WIDTH, HEIGHT);
        setPadding(new Insets(16, 20, 0, 20));
        VBox.setVgrow(read, Priority.ALWAYS);
        getChildren().setAll(new ImportGoal(messages, model), read);
        model.stateProperty().subscribe(this::show);
    }

    private void show(ImportState state) {
        switch (state) {
            case ImportState.Reading reading -> showReading(reading);
            case ImportState.Stopped(var file) -> {
                var again = Parts.button("read-again", messages.text("probes.import.again"), Feather.ROTATE_CW, model::readFile);
                read.getChildren().setAll(Parts.paragraph(messages.text("probes.import.stopped", file)), again);
            }
            case ImportState.Read(TableDraft table, var outcome) -> {
                var columns = scrolling(columns(table));
                VBox.setVgrow(columns, Priority.SOMETIMES);
                read.getChildren().setAll(Parts.paragraph(messages.text("probes.import.table", table.file(), table.reading(), table.size())),
                        source(table), columns);
                read.getChildren().add(outcome(outcome));
            }
            case ImportState.Read(Draft draft, var outcome) -> read.getChildren().setAll(Parts.paragraph(draft.file()), formats(), outcome(outcome));
        }
    }

    private void showReading(ImportState.Reading reading) {
        if (read.getChildren().isEmpty() || !(read.getChildren().getFirst() instanceof ReadingBox)) {
            read.getChildren().setAll(new ReadingBox());
        }
        if (read.getChildren().getFirst() instanceof ReadingBox box) {
            box.show(reading);
        }
    }

    /// How far the reading of a file is, and a way to stop it.
    private final class ReadingBox extends VBox {

        private final Label words = Parts.paragraph("", Styles.MUTED);
        private final ProgressBar bar = new ProgressBar();

        ReadingBox() {
            super(10);
            bar.setId("import-progress");
            bar.setMaxWidth(Double.MAX_VALUE);
            getChildren().setAll(words, bar, Parts.button("stop-import", messages.text("probes.import.stop"), Feather.SQUARE, model::stop));
        }

        void show(ImportState.Reading reading) {
            words.setText(reading.total() == 0 ? messages.text("probes.import.reading", reading.file())
                    : messages.text("probes.import.reading.rows", reading.file(), reading.done(), reading.total()));
            bar.setProgress(reading.total() == 0 ? ProgressIndicator.INDETERMINATE_PROGRESS : (double) reading.done() / reading.total());
        }
    }

    /// What of the file is read, and how.
    private Node source(TableDraft table) {
        var line = new FlowPane(20, 8);
        if (table.sheets().size() > 1) {
            var box = new ComboBox<String>(FXCollections.observableArrayList(table.sheets()));
            box.setId("choose-import-sheet");
            table.sheet().ifPresent(box::setValue);
            box.setOnAction(_ -> model.turnTo(box.getValue()));
            line.getChildren().add(named("probes.import.sheet", box));
        }
        if (isLanguageOpen(table)) {
            line.getChildren().add(languageLine(table));
        }
        line.getChildren().add(formats());
        return line;
    }

    private Node formats() {
        var box = new ComboBox<FileFormat>(FXCollections.observableArrayList(FileFormat.values()));
        box.setId("choose-import-format");
        box.setConverter(words(format -> messages.text("probes.import.format." + format.extension())));
        box.setPromptText(messages.text("probes.import.language.guessed"));
        model.format().ifPresent(box::setValue);
        box.setOnAction(_ -> model.readAs(box.getValue()));
        return named("probes.import.format", box);
    }

    private Node named(String name, Node field) {
        var line = new HBox(10, Parts.label(messages.text(name), Styles.MUTED), field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node columns(TableDraft table) {
        var grid = new GridPane(14, 8);
        grid.setId("import-columns");
        grid.addRow(0, head("probes.import.column"), head("probes.import.taken"), head("probes.import.first"));
        var rows = table.preview(ROWS);
        for (var column : table.columns()) {
            var first = new HBox(14);
            first.setAlignment(Pos.CENTER_LEFT);
            rows.forEach(row -> first.getChildren().add(value(row.get(column.index()))));
            grid.addRow(column.index() + 1, heading(column), chooser(table, column), first);
        }
        return grid;
    }

    private Label heading(Column column) {
        var label = Parts.label(column.heading().isBlank() ? messages.text("probes.import.unnamed", column.index() + 1) : oneLine(column.heading()),
                column.heading().isBlank() ? Styles.MUTED : Styles.STRONG);
        label.setPrefWidth(150);
        label.setMinWidth(110);
        return label;
    }

    private static Label value(String text) {
        var label = Parts.label(oneLine(text), "small");
        label.setPrefWidth(VALUE_WIDTH);
        label.setMinWidth(60);
        return label;
    }

    private ComboBox<Optional<Target>> chooser(TableDraft table, Column column) {
        var box = new ComboBox<Optional<Target>>(FXCollections.observableArrayList(ImportTargets.of(table.columns())));
        box.setId("take-column-" + (column.index() + 1));
        box.setConverter(words(target -> ImportTargets.words(messages, target)));
        box.setValue(column.target());
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setAccessibleText(messages.text("probes.import.taken") + ": " + column.heading());
        box.setOnAction(_ -> model.take(column, box.getValue()));
        return box;
    }

    private static boolean isLanguageOpen(TableDraft table) {
        return table.columns().stream().flatMap(column -> column.target().stream())
                .noneMatch(target -> target.equals(Target.of(Field.LANGUAGE)) || target.language().isPresent());
    }

    private Node languageLine(TableDraft table) {
        var box = new ComboBox<Locale>(FXCollections.observableArrayList(ImportTargets.LANGUAGES));
        box.setId("choose-import-language");
        box.setConverter(words(messages::language));
        table.choices().language().ifPresent(box::setValue);
        box.setPromptText(messages.text("probes.import.language.guessed"));
        box.setOnAction(_ -> model.speak(box.getValue()));
        return named("probes.import.language", box);
    }

    private Node outcome(Outcome outcome) {
        var box = switch (outcome) {
            case Outcome.NewSet(var set, var notes) -> newSet(set, notes);
            case Outcome.More(var merged, var notes) -> good(merged.isNothingNew()
                    ? messages.text("probes.import.nothing-new", merged.set().title().best(messages.language()))
                    : messages.text("probes.import.more", merged.set().title().best(messages.language()), merged.added().size(),
                            merged.more().size(), merged.known().size()), notes);
            case Outcome.Refused(var problems) -> refused(problems);
        };
        box.setId("import-outcome");
        return box;
    }

    private VBox newSet(ProbeSet set, List<Note> notes) {
        var box = good("", notes);
        if (box.getChildren().getFirst() instanceof Label line) {
            line.textProperty().bind(model.titleProperty().map(title -> messages.text("probes.import.new",
                    title.isBlank() ? set.title().best(messages.language()) : title.strip(), set.probes().size(),
                    set.languages().stream().map(messages::language).collect(Collectors.joining(", ")))));
        }
        return box;
    }

    private VBox good(String text, List<Note> notes) {
        var line = Parts.paragraph(text, Styles.STRONG);
        line.setGraphic(new FontIcon(Feather.CHECK_CIRCLE));
        var box = new VBox(6, line);
        notes.forEach(note -> box.getChildren().add(Parts.paragraph(ImportTargets.words(messages, note), Styles.CAPTION)));
        return box;
    }

    private VBox refused(List<Problem> problems) {
        var line = Parts.paragraph(messages.text("probes.import.problems", problems.size()), Styles.STRONG, Styles.ERROR_TEXT);
        line.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        var list = new VBox(4);
        problems.stream().limit(SHOWN_PROBLEMS).forEach(problem -> list.getChildren().add(Parts.paragraph(problem.toString(), "small")));
        var scrolling = scrolling(list);
        scrolling.setMinHeight(120);
        VBox.setVgrow(scrolling, Priority.ALWAYS);
        var box = new VBox(6, line, scrolling);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private static ScrollPane scrolling(Node content) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        return pane;
    }

    private Label head(String key) {
        return Parts.label(messages.text(key), Styles.CAPTION);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }
}
