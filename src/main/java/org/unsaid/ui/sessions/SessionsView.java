package org.unsaid.ui.sessions;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.store.SessionSummary;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.NarrowWindow;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Screen;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// All sessions: search their answers, open, go on, rename, delete and bring back.
public final class SessionsView implements Screen {

    /// Width of a window under which some buttons lose their words.
    static final double NARROW = 1200;

    private final Messages messages;
    private final SessionsViewModel model;
    private final Dialogs dialogs;
    private final Subscriptions subscriptions = new Subscriptions();
    private final SessionsTable table;
    private final AnswerHits hits;
    private final EvidenceBar evidenceBar;
    private final TextField search = new TextField();
    private final BorderPane body = new BorderPane();

    public SessionsView(Messages messages, SessionsViewModel model, EvidenceViewModel evidence, Dialogs dialogs) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        table = new SessionsTable(messages, model);
        table.setPlaceholder(empty());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onSession);
        evidenceBar = new EvidenceBar(messages, evidence, dialogs, subscriptions);
        subscriptions.add(table.chosenProperty().subscribe(_ -> evidence.select(table.selected())));
        hits = new AnswerHits(messages, model, subscriptions);
        var searching = subscriptions.whileShown(model.foundProperty()).map(state -> !(state instanceof SearchState.None));
        hits.visibleProperty().bind(searching);
        table.visibleProperty().bind(searching.map(yes -> !yes));
        var box = searchLine();
        BorderPane.setMargin(box, new Insets(0, 0, 14, 0));
        body.setTop(box);
        body.setCenter(new StackPane(table, hits));
        evidenceBar.visibleProperty().bind(table.visibleProperty());
        evidenceBar.managedProperty().bind(evidenceBar.visibleProperty());
        body.setBottom(new VBox(evidenceBar, deleted()));
        VBox.setMargin(evidenceBar, new Insets(14, 0, 0, 0));
        body.setPadding(new Insets(16, 24, 20, 24));
        model.refresh();
    }

    @Override
    public Node header() {
        var goOn = Parts.button("go-on-session", messages.text("sessions.list.go-on"), Feather.PLAY, this::goOn);
        var open = Parts.button("open-session", messages.text("sessions.list.open"), Feather.FOLDER, this::open);
        var rename = Parts.button("rename-session", messages.text("sessions.list.rename"), Feather.EDIT_2, table::rename);
        var delete = Parts.button("delete-session", messages.text("sessions.list.delete"), Feather.TRASH_2, this::delete);
        var compare = Parts.button("compare-sessions", messages.text("sessions.list.compare"), Feather.GIT_PULL_REQUEST, this::compare);
        compare.disableProperty().bind(Bindings.size(model.sessions()).lessThan(2).or(table.visibleProperty().not()));
        var selected = table.chosenProperty();
        var none = Bindings.createBooleanBinding(() -> table.selected().isEmpty(), selected).or(table.visibleProperty().not());
        for (Button button : new Button[] {open, delete}) {
            button.disableProperty().bind(none);
        }
        rename.disableProperty().bind(none.or(Bindings.createBooleanBinding(() -> table.selected().filter(SessionSummary::imported).isPresent(), selected)));
        var bundle = Parts.button("open-bundle", messages.text("sessions.evidence.open"), Feather.PACKAGE, evidenceBar::open);
        goOn.disableProperty().bind(none.or(Bindings.createBooleanBinding(() -> table.selected()
                .filter(session -> session.outstanding() > 0 && !model.isRunning(session)).isEmpty(), selected)));
        var create = Parts.button("new-session", messages.text("sessions.list.new"), Feather.PLUS, model::create);
        create.getStyleClass().add(Styles.PRIMARY);
        var title = Parts.label(messages.text("sessions.list.title"), Styles.TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        var header = Parts.headerLine(title, Parts.gap(), goOn, open, compare, rename, delete, bundle, create);
        NarrowWindow.dropWords(header, NARROW, List.of(compare, rename, delete, bundle));
        return header;
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
    public void focus() {
        if (model.query().isBlank()) {
            table.requestFocus();
        } else {
            search.requestFocus();
            search.end();
        }
    }

    @Override
    public void onKey(KeyEvent event) {
        if (table.isRenaming()) {
            return;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            search.requestFocus();
            search.selectAll();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
            model.create();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            model.restoreLast();
        } else if (event.getCode() == KeyCode.ESCAPE && !model.query().isBlank()) {
            search.clear();
            table.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    /// Before the table takes them for keys of its own.
    private void onSession(KeyEvent event) {
        if (table.isRenaming()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> openOrCompare();
            case F2 -> table.rename();
            case DELETE -> delete();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Node searchLine() {
        search.setId("search-answers");
        search.setText(model.query());
        search.setPromptText(messages.text("sessions.search.prompt"));
        search.setAccessibleText(messages.text("sessions.search.prompt"));
        HBox.setHgrow(search, Priority.ALWAYS);
        search.textProperty().subscribe((_, text) -> model.search(text));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                if (hits.isVisible()) {
                    hits.focusFirst();
                } else {
                    table.requestFocus();
                }
                event.consume();
            }
        });
        var box = Parts.searchBox(messages, search);
        box.getStyleClass().add(Panels.PANEL);
        box.setPrefWidth(460);
        var count = Parts.label("", Styles.CAPTION);
        count.setId("found-answers");
        count.textProperty().bind(subscriptions.whileShown(model.foundProperty()).map(this::countText));
        var line = new HBox(14, box, count);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String countText(SearchState state) {
        return switch (state) {
            case SearchState.None _ -> "";
            case SearchState.Looking _ -> messages.text("sessions.search.looking");
            case SearchState.Found(_, var result) when result.count() == 0 -> ""; // the list says so
            case SearchState.Found(_, var result) -> messages.text(result.more() ? "sessions.search.more" : "sessions.search.found",
                    result.count(), result.groups().size());
        };
    }

    private Node empty() {
        var create = Parts.button("make-first-session", messages.text("sessions.list.new"), Feather.PLUS, model::create);
        create.getStyleClass().add(Styles.PRIMARY);
        var icon = new FontIcon(Feather.LAYERS);
        icon.setIconSize(24);
        var empty = new VBox(10, icon, Parts.label(messages.text("sessions.list.empty"), Styles.STRONG),
                Parts.label(messages.text("sessions.list.empty.note"), Styles.MUTED), create);
        empty.setAlignment(Pos.CENTER);
        return empty;
    }

    private Node deleted() {
        var undo = Parts.button("undo-delete", messages.text("app.undo"), Feather.ROTATE_CCW, model::restoreLast);
        var text = Parts.label("");
        text.textProperty().bind(subscriptions.whileShown(model.deletedProperty()).map(gone ->
                gone.map(session -> messages.text("sessions.list.deleted", session.name())).orElse("")));
        var bar = new HBox(12, text, undo);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(10, 14, 10, 14));
        bar.getStyleClass().add(Styles.CARD);
        bar.visibleProperty().bind(subscriptions.whileShown(model.deletedProperty()).map(gone -> gone.isPresent()));
        bar.managedProperty().bind(bar.visibleProperty());
        VBox.setMargin(bar, new Insets(14, 0, 0, 0));
        return bar;
    }

    private void open() {
        table.selected().ifPresent(model::open);
    }

    private void openOrCompare() {
        if (table.chosenProperty().get().size() > 1) {
            model.compare(table.chosenProperty().get());
        } else {
            open();
        }
    }

    private void compare() {
        var chosen = table.chosenProperty().get();
        if (chosen.size() > 1) {
            model.compare(chosen);
        } else {
            SessionChoice.ask(messages, dialogs, model.sessions(), chosen).ifPresent(model::compare);
        }
    }

    private void goOn() {
        table.selected().ifPresent(model::goOn);
    }

    private void delete() {
        table.selected().ifPresent(model::delete);
    }
}
