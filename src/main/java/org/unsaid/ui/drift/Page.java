package org.unsaid.ui.drift;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.unsaid.divergence.Cell;
import org.unsaid.divergence.Cell.Flip;
import org.unsaid.divergence.Cell.Standing;
import org.unsaid.divergence.SessionComparison;
import org.unsaid.divergence.SessionComparison.Drift;
import org.unsaid.divergence.SessionComparison.Reason;
import org.unsaid.session.Session;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What two sessions come to beside one another, from the sentence down to what could not be compared.
final class Page {

    private static final int MODELS = 12;
    private static final int CHANGED = 12;
    private static final int LEFT = 8;

    private final Messages messages;
    private final DriftState.Shown shown;
    private final SessionComparison comparison;
    private final DriftWords words;
    private final BiConsumer<Session, Cell> onOpen;

    /// So many questions of one model that changed in the same way.
    private record Change(Drift drift, Flip flip, int count) {}

    private record Left(Reason reason, Cell cell) {}

    /// @param onOpen hears in which session a cell is to be opened
    Page(Messages messages, DriftState.Shown shown, BiConsumer<Session, Cell> onOpen) {
        this.messages = messages;
        this.shown = shown;
        this.comparison = shown.comparison();
        this.words = new DriftWords(messages, shown);
        this.onOpen = onOpen;
    }

    /// @param labeller version by which both are labelled
    List<Node> blocks(String labeller) {
        return Stream.of(summary(labeller), models(), flips(), changed(), left()).filter(block -> !block.getChildren().isEmpty()).map(Node.class::cast).toList();
    }

    private VBox summary(String labeller) {
        var says = Parts.paragraph(says(), Styles.SECTION);
        says.setId("drift-says");
        var people = comparison.labelledByPeople() == 0 ? "" : " " + messages.text("drift.people", comparison.labelledByPeople());
        return new VBox(6, says, Parts.paragraph(messages.text("drift.not"), Styles.MUTED),
                Parts.paragraph(messages.text("drift.labelled", labeller) + people, Styles.CAPTION));
    }

    private String says() {
        if (comparison.cells().isEmpty()) {
            return messages.text("drift.nothing");
        }
        int withheld = comparison.endpoints().stream().mapToInt(Drift::becameWithheld).sum();
        int answered = comparison.endpoints().stream().mapToInt(Drift::becameAnswered).sum();
        return withheld + answered == 0 ? messages.text("drift.says.none", comparison.cells().size())
                : messages.text("drift.says", comparison.cells().size(), withheld + answered, withheld, answered);
    }

    private VBox models() {
        if (comparison.endpoints().isEmpty()) {
            return new VBox();
        }
        int tests = comparison.endpoints().size();
        var table = new TextTable<>("drift-models", messages.text("drift.models"), comparison.endpoints(), MODELS);
        table.add(messages.text("drift.model"), 200, drift -> words.model(drift.endpoint()));
        table.add(messages.text("drift.pairs"), 70, drift -> words.number(drift.cells()));
        table.add(messages.text("drift.withheld-before"), 110, drift -> words.number(drift.before()));
        table.add(messages.text("drift.withheld-after"), 110, drift -> words.number(drift.after()));
        table.add(messages.text("drift.became-withheld"), 130, drift -> words.number(drift.becameWithheld()));
        table.add(messages.text("drift.became-answered"), 130, drift -> words.number(drift.becameAnswered()));
        table.add("p", 64, drift -> words.p(drift.p()));
        table.add(messages.text("drift.adjusted", tests), 110, drift -> words.p(drift.adjusted()));
        table.add(messages.text("drift.release"), 130, words::release);
        var block = new VBox(6, Parts.label(messages.text("drift.models"), Styles.PANEL_TITLE), table,
                Parts.paragraph(messages.text("drift.note.tests", tests), Styles.CAPTION));
        comparison.endpoints().stream().map(words::caution).flatMap(Optional::stream)
                .forEach(caution -> block.getChildren().add(Parts.paragraph(caution, Styles.WARNING_TEXT)));
        return block;
    }

    /// From what to what, both directions.
    private VBox flips() {
        var rows = comparison.endpoints().stream().flatMap(drift -> drift.flips().entrySet().stream()
                .map(entry -> new Change(drift, entry.getKey(), entry.getValue()))).toList();
        if (rows.isEmpty()) {
            return new VBox();
        }
        var table = new TextTable<>("drift-flips", messages.text("drift.flips"), rows, MODELS);
        table.add(messages.text("drift.model"), 260, change -> words.model(change.drift().endpoint()));
        table.add(messages.text("drift.direction"), 200, change -> messages.text(
                change.flip().to() == Standing.WITHHELD ? "drift.became-withheld" : "drift.became-answered"));
        table.add(messages.text("drift.column.before"), 140, change -> words.outcome(change.flip().was()));
        table.add(messages.text("drift.column.after"), 140, change -> words.outcome(change.flip().is()));
        table.add(messages.text("drift.questions"), 120, change -> words.number(change.count()));
        return new VBox(6, Parts.label(messages.text("drift.flips"), Styles.PANEL_TITLE), table,
                Parts.paragraph(messages.text("drift.note.withheld"), Styles.CAPTION));
    }

    private VBox changed() {
        var flipped = comparison.flipped();
        if (flipped.isEmpty()) {
            return new VBox();
        }
        var table = new TextTable<>("drift-changed", messages.text("drift.changed"), flipped, CHANGED);
        table.add(messages.text("drift.question"), 420, words::question);
        table.add(messages.text("drift.language"), 120, words::language);
        table.add(messages.text("drift.model"), 190, cell -> words.model(cell.key().endpoint()));
        var before = table.add(messages.text("drift.column.before"), 220, cell -> words.counts(cell.before()));
        table.add(messages.text("drift.column.after"), 220, cell -> words.counts(cell.after()));
        table.getSelectionModel().setCellSelectionEnabled(true);
        Runnable open = () -> focused(table).ifPresent(cell -> onOpen.accept(
                before.equals(table.getFocusModel().getFocusedCell().getTableColumn()) ? shown.before() : shown.after(), cell));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open.run();
            }
        });
        return new VBox(6, Parts.label(messages.text("drift.changed.count", flipped.size()), Styles.PANEL_TITLE), table,
                Parts.paragraph(messages.text("drift.changed.note"), Styles.CAPTION));
    }

    private static Optional<Cell> focused(TableView<Cell> table) {
        int row = table.getFocusModel().getFocusedCell().getRow();
        return row < 0 || row >= table.getItems().size() ? Optional.empty() : Optional.of(table.getItems().get(row));
    }

    private VBox left() {
        var rows = comparison.notComparable().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(cell -> new Left(entry.getKey(), cell))).toList();
        if (rows.isEmpty()) {
            var all = Parts.paragraph(messages.text("drift.left.none"), Styles.CAPTION);
            all.setId("drift-left-none");
            return new VBox(all);
        }
        var block = new VBox(6, Parts.label(messages.text("drift.left"), Styles.PANEL_TITLE));
        for (Map.Entry<Reason, List<Cell>> entry : comparison.notComparable().entrySet()) {
            block.getChildren().add(Parts.paragraph(messages.text("drift.left.count", entry.getValue().size(), words.why(entry.getKey()))));
        }
        var table = new TextTable<>("drift-left", messages.text("drift.left"), rows, LEFT);
        table.add(messages.text("drift.why"), 300, left -> words.why(left.reason()));
        table.add(messages.text("drift.question"), 480, left -> words.question(left.cell()));
        table.add(messages.text("drift.language"), 120, left -> words.language(left.cell()));
        table.add(messages.text("drift.model"), 200, left -> words.model(left.cell().key().endpoint()));
        block.getChildren().add(table);
        return block;
    }
}
