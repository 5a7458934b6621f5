package org.unsaid.ui.compare;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.session.RecordedAnswer;
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
    private final List<RecordedColumn> recorded = new ArrayList<>();
    private final ColumnRow row = new ColumnRow();
    private final ScrollPane scroll = new ScrollPane(row);
    private final LabelBar labels;
    private final QuestionHeader header;
    private final FactPanel facts;
    private final BorderPane body = new BorderPane();
    private final Map<KeyCode, Runnable> commands;

    public CompareView(Messages messages, CompareViewModel model, Dialogs dialogs) {
        this.messages = messages;
        this.model = model;
        actions = new Actions(messages, model, dialogs);
        commands = Map.ofEntries(entry(KeyCode.J, model::next), entry(KeyCode.K, model::previous), entry(KeyCode.N, actions::note),
                entry(KeyCode.R, actions::raw), entry(KeyCode.D, actions::words), entry(KeyCode.P, actions::replay),
                entry(KeyCode.F, actions::facts), entry(KeyCode.T, actions::translate), entry(KeyCode.G, actions::tags),
                entry(KeyCode.H, actions::record), entry(KeyCode.DELETE, actions::removeRecorded));
        header = new QuestionHeader(messages, model, subscriptions);
        facts = new FactPanel(messages, model, subscriptions);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("columns");
        body.setCenter(scroll);
        labels = new LabelBar(messages, model, actions, subscriptions);
        body.setBottom(labels);
        body.addEventFilter(KeyEvent.KEY_PRESSED, this::move); // before buttons and scroll bars take the arrows
        body.widthProperty().subscribe(width -> place(width.doubleValue() < NARROW));
        subscriptions.refill(this::layOut, model.shown(), model.recorded());
        subscriptions.refill(this::refresh, model.questionProperty(), model.revisionProperty(), model.factProperty());
        subscriptions.refill(this::mark, model.focusedProperty(), model.shown(), model.recorded());
    }

    /// Asks for an answer that was seen elsewhere, to the question that is shown.
    public void recordByHand() {
        actions.record();
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public List<Button> buttons() {
        return model.readOnly() ? List.of()
                : List.of(Parts.button("record-by-hand", messages.text("compare.record"), Feather.EDIT_2, actions::record));
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
                model.answers().edits().undo();
                event.consume();
            }
            return;
        }
        move(event);
        if (event.isConsumed()) {
            return;
        }
        if (code.isDigitKey() && digit(code) >= 1 && digit(code) <= LABELS.size()) {
            model.label(LABELS.get(digit(code) - 1));
            event.consume();
            return;
        }
        Optional.ofNullable(commands.get(code)).ifPresent(command -> {
            command.run();
            event.consume();
        });
    }

    /// Arrows go from answer to answer, with Shift from repeat to repeat, up and down through the text.
    private void move(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step != 0 && event.isShiftDown()) {
            model.stepRepeat(step);
        } else if (step != 0) {
            model.focusNext(step);
            focus();
        } else if (!scrollFocused(event)) {
            return;
        }
        event.consume();
    }

    private boolean scrollFocused(KeyEvent event) {
        return event.getTarget() instanceof ReadingColumn column && column.scroll(event.getCode());
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }

    private static int digit(KeyCode code) {
        var name = code.getName(); // "1" or "Numpad 1", whatever the keyboard prints there
        return Character.digit(name.charAt(name.length() - 1), 10);
    }

    private void layOut() {
        boolean hadFocus = row.isFocusWithin();
        columns.keySet().retainAll(model.shown());
        row.getChildren().clear();
        recorded.clear();
        if (model.shown().isEmpty() && model.recorded().isEmpty()) {
            row.getChildren().setAll(nothingShown());
            return;
        }
        model.shown().forEach(choice -> row.getChildren().add(columns.computeIfAbsent(choice, this::column)));
        model.recorded().forEach(answer -> recorded.add(column(answer)));
        row.getChildren().addAll(recorded);
        refresh();
        mark();
        if (hadFocus) {
            model.clampFocus();
            focus();
        }
    }

    private AnswerColumn column(Choice choice) {
        var column = new AnswerColumn(messages, model, choice, actions);
        focusable(column, () -> model.shown().indexOf(choice));
        return column;
    }

    private RecordedColumn column(RecordedAnswer answer) {
        var column = new RecordedColumn(messages, model, answer, actions);
        focusable(column, () -> model.shown().size() + model.recorded().indexOf(answer));
        return column;
    }

    private void focusable(Region column, IntSupplier place) {
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setOnMousePressed(_ -> {
            model.focusedProperty().set(place.getAsInt());
            column.requestFocus();
        });
        column.focusWithinProperty().addListener((_, _, within) -> {
            if (within) {
                model.focusedProperty().set(place.getAsInt());
            }
        });
    }

    private void refresh() {
        columns.values().forEach(AnswerColumn::refresh);
    }

    private void mark() {
        for (int i = 0; i < model.shown().size(); i++) {
            var column = columns.get(model.shown().get(i));
            if (column != null) {
                boolean focused = i == model.focusedProperty().get();
                column.showFocused(focused);
                if (focused) {
                    reveal(column);
                }
            }
        }
        for (int i = 0; i < recorded.size(); i++) {
            boolean focused = model.shown().size() + i == model.focusedProperty().get();
            recorded.get(i).showFocused(focused);
            if (focused) {
                reveal(recorded.get(i));
            }
        }
    }

    @Override
    public void focus() {
        body.applyCss(); // what is in a scroll pane can be focused only once that has its skin
        model.focusedChoice().<Node>map(columns::get).ifPresent(Node::requestFocus);
        model.focusedRecorded().flatMap(answer -> recorded.stream().filter(column -> column.answer().equals(answer)).findFirst())
                .ifPresent(Node::requestFocus);
    }

    /// Scrolls sideways until the whole column is in view.
    private void reveal(Region column) {
        double room = row.getWidth() - scroll.getViewportBounds().getWidth();
        if (room <= 0) {
            return;
        }
        double left = room * scroll.getHvalue();
        double start = column.getBoundsInParent().getMinX();
        double end = column.getBoundsInParent().getMaxX() - scroll.getViewportBounds().getWidth();
        scroll.setHvalue(Math.clamp(Math.min(Math.max(left, end), start) / room, 0, 1));
    }

    private void place(boolean narrow) {
        facts.setNarrow(narrow);
        header.setNarrow(narrow);
        labels.setNarrow(narrow);
        body.getStyleClass().setAll("compare", narrow ? "narrow" : "wide");
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
