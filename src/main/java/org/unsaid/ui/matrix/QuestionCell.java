package org.unsaid.ui.matrix;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.Role;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The question of a row: its role, its language, its wording in two lines; or the name of a set.
final class QuestionCell extends TableCell<MatrixRow, MatrixRow> {

    private final Messages messages;
    private final MatrixViewModel model;
    private final Label role = Parts.label("");
    private final Label language = Parts.label("", Styles.CAPTION);
    private final Label wording = Parts.label("", "matrix-question");
    private final FontIcon found = new FontIcon(Feather.SEARCH);
    private final HBox question = new HBox(8, role, language, found, wording);
    private final GroupHeading group;
    private final Tooltip whole = new Tooltip();

    QuestionCell(Messages messages, MatrixViewModel model) {
        this.messages = messages;
        this.model = model;
        group = new GroupHeading(messages, model);
        found.getStyleClass().add("found-icon");
        found.setAccessibleText(messages.text("matrix.search.here"));
        role.setMinWidth(58);
        language.setMinWidth(26);
        wording.setWrapText(true);
        wording.setMaxHeight(36);
        HBox.setHgrow(wording, Priority.ALWAYS);
        question.setAlignment(Pos.CENTER_LEFT);
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        getStyleClass().add("question-cell");
        setOnMouseClicked(_ -> {
            if (getItem() instanceof GroupRow row) {
                model.fold(row);
            }
        });
    }

    /// The column of the questions.
    static TableColumn<MatrixRow, MatrixRow> column(Messages messages, MatrixViewModel model) {
        var heading = new TableColumn<MatrixRow, MatrixRow>();
        heading.setGraphic(Parts.label(" ", Styles.CAPTION));
        var column = new TableColumn<MatrixRow, MatrixRow>();
        var head = new HBox(Parts.label(messages.text("matrix.question"), Styles.STRONG));
        head.setMinHeight(MatrixGrid.HEAD);
        head.setAlignment(Pos.CENTER_LEFT);
        column.setGraphic(head);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new QuestionCell(messages, model));
        column.setSortable(false);
        column.setReorderable(false);
        heading.getColumns().add(column);
        heading.setReorderable(false);
        return heading;
    }

    @Override
    protected void updateItem(@Nullable MatrixRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("group-cell");
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        switch (row) {
            case GroupRow set -> showGroup(set);
            case QuestionRow asked -> showQuestion(asked);
        }
    }

    private void showGroup(GroupRow row) {
        getStyleClass().add("group-cell");
        group.show(row);
        setGraphic(group);
        setTooltip(null);
    }

    private void showQuestion(QuestionRow row) {
        var probe = row.probe();
        role.setText(messages.text("matrix.role." + probe.role().name().toLowerCase(Locale.ROOT)));
        role.getStyleClass().setAll("label", probe.role() == Role.SENSITIVE ? "role-sensitive" : Styles.CAPTION);
        language.setText(switch (row.language().toLanguageTag()) {
            case "zh-Hans" -> "简";
            case "zh-Hant" -> "繁";
            default -> row.language().getLanguage();
        });
        // levels first: rows of one question differ in nothing else that is seen
        var text = row.levels().isEmpty() ? row.wording() : Parts.levels(row.levels()) + "\n" + row.wording();
        wording.setText(text);
        whole.setText(text);
        setTooltip(whole);
        found.setVisible(model.isFound(row));
        found.setManaged(found.isVisible());
        setGraphic(question);
        question.setMaxWidth(getTableColumn() == null ? Double.MAX_VALUE : getTableColumn().getWidth() - 14);
    }
}
