package org.unsaid.ui.matrix;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;
import org.unsaid.verdict.Outcome;

/// What was recorded by hand as answers to one question: a column of its own, after the models, that no count looks at.
final class RecordedCell extends TableCell<MatrixRow, MatrixRow> {

    private static final int MOST = 2;

    private final Messages messages;
    private final MatrixViewModel model;
    private final VBox lines = new VBox(1);
    private final Tooltip whole = new Tooltip();

    private RecordedCell(Messages messages, MatrixViewModel model) {
        this.messages = messages;
        this.model = model;
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setPadding(new Insets(0, 8, 0, 8));
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        getStyleClass().addAll("outcome-cell", "recorded-cell");
    }

    static TableColumn<MatrixRow, MatrixRow> column(Messages messages, MatrixViewModel model) {
        var heading = new TableColumn<MatrixRow, MatrixRow>();
        var mark = Parts.label(messages.text("matrix.recorded.no-rate"), Styles.CAPTION);
        mark.setTooltip(new Tooltip(messages.text("matrix.recorded.help")));
        heading.setGraphic(mark);
        heading.setReorderable(false);
        var column = new TableColumn<MatrixRow, MatrixRow>();
        var name = Parts.label(messages.text("matrix.recorded"), Styles.STRONG);
        name.setGraphic(new FontIcon(Feather.EDIT_2));
        name.setTooltip(new Tooltip(messages.text("matrix.recorded.help")));
        var head = new HBox(name);
        head.setMinHeight(MatrixGrid.HEAD);
        head.setAlignment(Pos.CENTER_LEFT);
        column.setGraphic(head);
        column.setId("recorded-by-hand");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new RecordedCell(messages, model));
        column.setSortable(false);
        column.setReorderable(false);
        heading.getColumns().add(column);
        return heading;
    }

    /// Answers recorded by hand to the question of a row: shown beside the models, in no count.
    static List<RecordedAnswer> recorded(MatrixViewModel model, QuestionRow row) {
        return model.session().recorded().all().stream().filter(answer -> row.holds(answer.asked().putTo(""))).toList();
    }

    @Override
    protected void updateItem(@Nullable MatrixRow row, boolean empty) {
        super.updateItem(row, empty);
        lines.getChildren().clear();
        setGraphic(null);
        setTooltip(null);
        setAccessibleText("");
        if (empty || !(row instanceof QuestionRow question)) {
            return;
        }
        var recorded = recorded(model, question);
        if (recorded.isEmpty()) {
            return;
        }
        if (recorded.size() <= MOST) {
            recorded.forEach(answer -> lines.getChildren().add(line(answer)));
        } else {
            lines.getChildren().add(line(recorded.getFirst()));
            lines.getChildren().add(Parts.label(messages.text("matrix.recorded.more", recorded.size() - 1), "cell-line"));
        }
        setGraphic(lines);
        whole.setText(words(recorded));
        setTooltip(whole);
        setAccessibleText(messages.text("matrix.recorded.access", words(recorded)));
    }

    /// By its label where a person set one, and by its application.
    private HBox line(RecordedAnswer answer) {
        var name = Parts.label(VisibleText.of(answer.sighting().application()), "cell-line");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(6, name);
        line.setAlignment(Pos.CENTER_LEFT);
        answer.label().ifPresent(label -> {
            var outcome = Outcome.of(label.label());
            var word = Parts.label(OutcomeLook.word(messages, outcome), "cell-line", OutcomeLook.styleClass(outcome));
            var icon = new FontIcon(OutcomeLook.icon(outcome));
            icon.getStyleClass().add("outcome-icon");
            word.setGraphic(icon);
            word.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().addFirst(word);
        });
        return line;
    }

    private String words(List<RecordedAnswer> recorded) {
        return recorded.stream().map(answer -> messages.text("matrix.recorded.one", VisibleText.of(answer.sighting().application()),
                VisibleText.of(answer.sighting().place()), answer.label().map(label -> OutcomeLook.word(messages, Outcome.of(label.label())))
                        .orElseGet(() -> messages.text("matrix.recorded.no-label")))).collect(Collectors.joining("\n"));
    }
}
