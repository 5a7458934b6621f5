package org.unsaid.ui.sessions;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.store.SessionSummary;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Screen;
import org.unsaid.ui.Styles;

/// All sessions: open, rename, delete and bring back.
public final class SessionsView implements Screen {

    private final Messages messages;
    private final SessionsViewModel model;
    private final Dialogs dialogs;
    private final TableView<SessionSummary> table = new TableView<>();
    private final BorderPane body = new BorderPane();

    public SessionsView(Messages messages, SessionsViewModel model, Dialogs dialogs) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        buildTable();
        body.setCenter(table);
        body.setBottom(deleted());
        body.setPadding(new Insets(20, 24, 20, 24));
        body.getStyleClass().add(Panels.PANEL);
    }

    @Override
    public Node header() {
        var open = Parts.button("open-session", messages.text("sessions.list.open"), Feather.FOLDER, this::open);
        var rename = Parts.button("rename-session", messages.text("sessions.list.rename"), Feather.EDIT_2, this::rename);
        var delete = Parts.button("delete-session", messages.text("sessions.list.delete"), Feather.TRASH_2, this::delete);
        var none = table.getSelectionModel().selectedItemProperty().isNull();
        open.disableProperty().bind(none);
        rename.disableProperty().bind(none);
        delete.disableProperty().bind(none);
        var create = Parts.button("new-session", messages.text("sessions.list.new"), Feather.PLUS, model::create);
        create.getStyleClass().add(Styles.PRIMARY);
        return Parts.headerLine(Parts.label(messages.text("sessions.list.title"), Styles.TITLE), Parts.gap(), open, rename, delete, create);
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String keys() {
        return messages.text("sessions.list.keys");
    }

    @Override
    public void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
        } else if (event.getCode() == KeyCode.F2) {
            rename();
        } else if (event.getCode() == KeyCode.DELETE) {
            delete();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
            model.create();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            model.restoreLast();
        } else {
            return;
        }
        event.consume();
    }

    private void buildTable() {
        table.setId("sessions");
        table.setItems(model.sessions());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(messages.language());
        var number = NumberFormat.getIntegerInstance(messages.language());
        table.getColumns().add(column("sessions.list.name", 380, SessionSummary::name));
        table.getColumns().add(column("sessions.list.made", 190, session -> day.format(session.createdAt().atZone(ZoneId.systemDefault()))));
        table.getColumns().add(column("sessions.list.changed", 190, session -> day.format(session.changedAt().atZone(ZoneId.systemDefault()))));
        table.getColumns().add(column("sessions.list.answers", 170, session -> session.outstanding() == 0
                ? number.format(session.done())
                : messages.text("sessions.setup.of", number.format(session.done()), number.format(session.planned()))));
        table.getColumns().add(column("sessions.list.state", 220, this::state));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        var create = Parts.button("make-first-session", messages.text("sessions.list.new"), Feather.PLUS, model::create);
        create.getStyleClass().add(Styles.PRIMARY);
        var icon = new FontIcon(Feather.LAYERS);
        icon.setIconSize(24);
        var empty = new VBox(10, icon, Parts.label(messages.text("sessions.list.empty"), Styles.STRONG),
                Parts.label(messages.text("sessions.list.empty.note"), Styles.MUTED), create);
        empty.setAlignment(Pos.CENTER);
        table.setPlaceholder(empty);
    }

    private TableColumn<SessionSummary, String> column(String key, double width, Function<SessionSummary, String> value) {
        var column = new TableColumn<SessionSummary, String>(messages.text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        return column;
    }

    private String state(SessionSummary session) {
        var failed = session.failed() > 0 ? messages.text("sessions.run.failed", session.failed()) : "";
        var left = session.outstanding() > 0 ? messages.text("sessions.list.unfinished", session.outstanding()) : messages.text("sessions.list.finished");
        return failed.isEmpty() ? left : left + " · " + failed;
    }

    private Node deleted() {
        var undo = Parts.button("undo-delete", messages.text("app.undo"), Feather.ROTATE_CCW, model::restoreLast);
        var text = Parts.label("");
        text.textProperty().bind(model.deletedProperty().map(gone ->
                gone.map(session -> messages.text("sessions.list.deleted", session.name())).orElse("")));
        var bar = new HBox(12, text, undo);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(10, 14, 10, 14));
        bar.getStyleClass().add(Styles.CARD);
        bar.visibleProperty().bind(model.deletedProperty().map(gone -> gone.isPresent()));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private void open() {
        var session = table.getSelectionModel().getSelectedItem();
        if (session != null) {
            model.open(session);
        }
    }

    private void rename() {
        var session = table.getSelectionModel().getSelectedItem();
        if (session == null) {
            return;
        }
        var name = new TextField(session.name());
        name.setPrefWidth(360);
        if (dialogs.form(messages.text("sessions.list.rename"), name, messages.text("sessions.list.rename.do")) && !name.getText().isBlank()) {
            model.rename(session, name.getText().strip());
        }
    }

    private void delete() {
        var session = table.getSelectionModel().getSelectedItem();
        if (session != null) {
            model.delete(session);
        }
    }
}
