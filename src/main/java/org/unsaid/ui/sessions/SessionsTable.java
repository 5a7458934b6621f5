package org.unsaid.ui.sessions;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import org.jspecify.annotations.Nullable;
import org.unsaid.store.SessionSummary;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;

/// The list of sessions: sorted by any column, renamed in place.
final class SessionsTable extends TableView<SessionSummary> {

    /// Holds a time, and a state of two words.
    private static final double NARROWEST = 156;

    private final Messages messages;
    private final SessionsViewModel model;
    private final DateTimeFormatter day;
    private final NumberFormat number;
    private final TableColumn<SessionSummary, String> name;
    private final ReadOnlyObjectWrapper<List<SessionSummary>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ListChangeListener<SessionSummary> beforeRefresh = _ -> refreshing = true;
    private boolean refreshing;

    SessionsTable(Messages messages, SessionsViewModel model) {
        this.messages = messages;
        this.model = model;
        day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(messages.language())
                .withZone(ZoneId.systemDefault());
        number = NumberFormat.getIntegerInstance(messages.language());
        setId("sessions");
        getStyleClass().addAll("sessions-table", Panels.PANEL);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        model.sessions().addListener(new WeakListChangeListener<>(beforeRefresh)); // hears of it before the table does
        var sorted = new SortedList<>(model.sessions());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        name = nameColumn();
        getColumns().add(name);
        getColumns().add(answersColumn());
        getColumns().add(column("sessions.list.changed", 180, SessionSummary::changedAt, this::time));
        getColumns().add(column("sessions.list.made", 180, SessionSummary::createdAt, this::time));
        getColumns().add(column("sessions.list.state", 240, this::state, text -> text));
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<SessionSummary>) _ -> remember());
        sorted.addListener((ListChangeListener<SessionSummary>) _ -> choose());
        choose();
        // A click on the name of a selected session opens it; only the key or the button renames. Not before the cell has
        // let go: a table that is not editable would hold on to it
        editingCellProperty().subscribe(cell -> {
            if (cell == null) {
                setEditable(false);
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getEditingCell() == null) {
                selected().ifPresent(model::open);
            }
        });
    }

    /// The one that is selected; empty if none is, or several are.
    Optional<SessionSummary> selected() {
        return chosen.get().size() == 1 ? Optional.of(chosen.get().getFirst()) : Optional.empty();
    }

    /// All that are selected, in the order of the table.
    ReadOnlyObjectProperty<List<SessionSummary>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Lets the name of the selected session be changed where it stands.
    void rename() {
        selected().filter(session -> !session.imported()).ifPresent(_ -> {
            setEditable(true);
            requestFocus();
            edit(getSelectionModel().getSelectedIndex(), name);
        });
    }

    boolean isRenaming() {
        return getEditingCell() != null;
    }

    /// Keeps the same sessions selected when the list was read anew.
    private void choose() {
        refreshing = true;
        var kept = IntStream.range(0, getItems().size()).filter(i -> model.chosen().contains(getItems().get(i).id())).toArray();
        getSelectionModel().clearSelection();
        if (kept.length > 0) {
            getSelectionModel().selectIndices(kept[0], kept);
        } else if (!getItems().isEmpty()) {
            getSelectionModel().select(0);
        }
        refreshing = false;
        remember();
    }

    private void remember() {
        if (!refreshing) {
            chosen.set(getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList());
            if (!chosen.get().isEmpty()) {
                model.choose(chosen.get());
            }
        }
    }

    private TableColumn<SessionSummary, String> nameColumn() {
        var column = new TableColumn<SessionSummary, String>(messages.text("sessions.list.name"));
        column.setPrefWidth(360);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().name()));
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        column.setOnEditCommit(event -> {
            model.rename(event.getRowValue(), event.getNewValue());
            endRenaming();
        });
        column.setOnEditCancel(_ -> endRenaming());
        return column;
    }

    private void endRenaming() {
        refresh();
        requestFocus();
    }

    private TableColumn<SessionSummary, Long> answersColumn() {
        var column = new TableColumn<SessionSummary, Long>(messages.text("sessions.list.answers"));
        column.setPrefWidth(230);
        column.setMinWidth(220); // a count is never cut
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().done()));
        column.setCellFactory(_ -> new ProgressCell(messages));
        return column;
    }

    private <T> TableColumn<SessionSummary, T> column(
            String key, double width, Function<SessionSummary, T> value, Function<T, String> text) {
        var column = new TableColumn<SessionSummary, T>(messages.text(key));
        column.setPrefWidth(width);
        column.setMinWidth(NARROWEST);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>(text));
        return column;
    }

    private String time(Instant time) {
        return day.format(time);
    }

    private String state(SessionSummary session) {
        var failed = session.failed() > 0 ? " · " + messages.text("sessions.run.failed", number.format(session.failed())) : "";
        if (session.imported()) {
            return messages.text("sessions.list.imported") + failed;
        }
        if (model.isRunning(session)) {
            return messages.text("sessions.list.running") + failed;
        }
        return (session.outstanding() > 0
                ? messages.text("sessions.list.unfinished", number.format(session.outstanding()))
                : messages.text("sessions.list.finished")) + failed;
    }

    private static final class TextCell<T> extends TableCell<SessionSummary, T> {

        private final Function<T, String> text;

        TextCell(Function<T, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? "" : text.apply(value));
        }
    }
}
