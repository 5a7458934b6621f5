package org.unsaid.ui.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.TabBody;
import org.unsaid.verdict.Label;

/// The comparison of a session: the question, its facts, its answers in columns, and the labels under them.
public final class CompareView implements TabBody {

    /// Under this width the facts stand above the columns.
    private static final double NARROW = 1180;

    /// In the order of the keys 1 to 7.
    static final List<Label> LABELS = List.of(Label.values());

    private final Messages messages;
    private final CompareViewModel model;
    private final Actions actions;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Map<Choice, AnswerColumn> columns = new HashMap<>();
    private final HBox row = new HBox();
    private final QuestionHeader header;
    private final FactPanel facts;
    private final BorderPane body = new BorderPane();

    public CompareView(Messages messages, CompareViewModel model, Dialogs dialogs) {
        this.messages = messages;
        this.model = model;
        actions = new Actions(messages, model, dialogs);
        header = new QuestionHeader(messages, model, subscriptions);
        facts = new FactPanel(messages, model, subscriptions);
        var scroll = new ScrollPane(row);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("columns");
        body.setCenter(scroll);
        body.setBottom(new LabelBar(messages, model, actions, subscriptions));
        body.widthProperty().subscribe(width -> place(width.doubleValue() < NARROW));
        subscriptions.refill(this::layOut, model.shown());
        subscriptions.refill(this::refresh, model.questionProperty(), model.revisionProperty(), model.factProperty());
        subscriptions.refill(this::mark, model.focusedProperty(), model.shown());
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public List<Node> buttons() {
        return List.of();
    }

    @Override
    public String keys() {
        return messages.text("compare.keys");
    }

    @Override
    public void onKey(KeyEvent event) {
        var code = event.getCode();
        if (event.isShortcutDown()) {
            if (code == KeyCode.Z) {
                model.undo();
                event.consume();
            }
            return;
        }
        if (code == KeyCode.J) {
            model.next();
        } else if (code == KeyCode.K) {
            model.previous();
        } else if (code == KeyCode.RIGHT) {
            model.focusNext(1);
        } else if (code == KeyCode.LEFT) {
            model.focusNext(-1);
        } else if (code.isDigitKey() && digit(event) >= 1 && digit(event) <= LABELS.size()) {
            model.label(LABELS.get(digit(event) - 1));
        } else if (code == KeyCode.N) {
            actions.note();
        } else if (code == KeyCode.R) {
            actions.raw();
        } else if (code == KeyCode.D) {
            actions.words();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }

    private static int digit(KeyEvent event) {
        var text = event.getText();
        return text.length() == 1 ? Character.digit(text.charAt(0), 10) : -1;
    }

    private void layOut() {
        columns.keySet().retainAll(model.shown());
        row.getChildren().clear();
        if (model.shown().isEmpty()) {
            row.getChildren().setAll(nothingShown());
            return;
        }
        for (int i = 0; i < model.shown().size(); i++) {
            var choice = model.shown().get(i);
            int at = i;
            var column = columns.computeIfAbsent(choice, each -> new AnswerColumn(messages, model, each, actions));
            column.setOnMousePressed(_ -> model.focusedProperty().set(at));
            column.focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    model.focusedProperty().set(at);
                }
            });
            HBox.setHgrow(column, Priority.ALWAYS);
            row.getChildren().add(column);
        }
        refresh();
    }

    private void refresh() {
        columns.values().forEach(AnswerColumn::refresh);
    }

    private void mark() {
        for (int i = 0; i < model.shown().size(); i++) {
            var column = columns.get(model.shown().get(i));
            if (column != null) {
                column.showFocused(i == model.focusedProperty().get());
            }
        }
    }

    @Override
    public void focus() {
        model.focusedChoice().map(columns::get).ifPresent(Node::requestFocus);
    }

    private void place(boolean narrow) {
        facts.setNarrow(narrow);
        if (narrow) {
            body.setLeft(null);
            body.setTop(new VBox(header, facts));
        } else {
            body.setTop(new VBox(header));
            body.setLeft(facts);
        }
    }

    private Node nothingShown() {
        var icon = new FontIcon(Feather.COLUMNS);
        icon.setIconSize(24);
        var box = new VBox(8, icon, Parts.label(messages.text("compare.nothing"), Styles.STRONG),
                Parts.label(messages.text("compare.nothing.note"), Styles.MUTED));
        box.setAlignment(Pos.CENTER);
        box.setPadding(new Insets(60));
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
