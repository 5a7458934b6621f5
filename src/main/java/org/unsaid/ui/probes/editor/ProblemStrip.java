package org.unsaid.ui.probes.editor;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.Problem;
import org.unsaid.probe.edit.SetCheck;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.probe.edit.TrialCount;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Under the page: how much the set asks, and everything that stands in its way.
final class ProblemStrip extends VBox {

    private static final double ROW_HEIGHT = 26;
    private static final int ROWS = 5;
    private static final int MOST_MODELS = 99;
    private static final int MODELS = 4;
    private static final int REPEATS = 5;

    private final Messages messages;
    private final EditorViewModel model;
    private final ListView<Problem> list = new ListView<>();
    private final Label count = new Label();
    private final Label trials = new Label();
    private final Label calls = new Label();
    private final Spinner<Integer> models = spinner("count-models", MODELS);
    private final Spinner<Integer> repeats = spinner("count-repeats", REPEATS);

    /// @param goTo shows the place of a problem
    ProblemStrip(Messages messages, EditorViewModel model, Consumer<Problem> goTo) {
        super(6);
        this.messages = messages;
        this.model = model;
        getStyleClass().add("problem-strip");
        count.setId("problem-count");
        trials.setId("trial-count");
        calls.setId("call-count");
        models.setAccessibleText(messages.text("editor.count.models"));
        repeats.setAccessibleText(messages.text("editor.count.repeats"));
        list.setId("problem-list");
        list.getStyleClass().add(Panels.PANEL);
        list.setAccessibleText(messages.text("editor.problems"));
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> chosen(goTo));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen(goTo);
                event.consume();
            }
        });
        getChildren().setAll(line(), list);
        model.checkProperty().subscribe(this::show);
        model.documentProperty().subscribe(this::count);
        models.valueProperty().subscribe(_ -> count(model.document()));
        repeats.valueProperty().subscribe(_ -> count(model.document()));
    }

    private Node line() {
        var asked = new HBox(8, Parts.label(messages.text("editor.count.with"), Styles.MUTED), models,
                Parts.label(messages.text("editor.count.models"), Styles.MUTED), repeats, Parts.label(messages.text("editor.count.repeats"), Styles.MUTED), calls);
        asked.setAlignment(Pos.CENTER_LEFT);
        asked.getChildren().forEach(each -> ((Region) each).setMinWidth(USE_PREF_SIZE));
        var line = new FlowPane(18, 6, count, trials, asked);
        line.setAlignment(Pos.CENTER_LEFT);
        calls.getStyleClass().add(Styles.STRONG);
        return line;
    }

    private void show(SetCheck check) {
        var problems = check.problems();
        list.getItems().setAll(problems);
        list.setPrefHeight(Math.min(ROWS, problems.size()) * ROW_HEIGHT + 2);
        list.setMinHeight(USE_PREF_SIZE);
        list.setVisible(!problems.isEmpty());
        list.setManaged(!problems.isEmpty());
        count.setText(messages.text("editor.problems.count", problems.size()));
        count.setGraphic(new FontIcon(problems.isEmpty() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE));
        count.getStyleClass().setAll("label", Styles.STRONG, problems.isEmpty() ? Styles.SUCCESS_TEXT : Styles.WARNING_TEXT);
    }

    private void count(SetDocument set) {
        var count = TrialCount.of(set);
        trials.setText(count.levels() > 1
                ? messages.text(count.isFull() ? "editor.count.levels" : "editor.count.levels.some", count.questions(), count.languages(), count.levels(), count.wordings())
                : messages.text(count.isFull() ? "editor.count" : "editor.count.some", count.questions(), count.languages(), count.wordings()));
        calls.setText(messages.text("editor.count.calls", count.calls(models.getValue(), repeats.getValue())));
    }

    private void chosen(Consumer<Problem> goTo) {
        var problem = list.getSelectionModel().getSelectedItem();
        if (problem != null) {
            goTo.accept(problem);
        }
    }

    private static Spinner<Integer> spinner(String id, int value) {
        var spinner = new Spinner<Integer>(1, MOST_MODELS, value);
        spinner.setId(id);
        spinner.setPrefWidth(74);
        spinner.getStyleClass().add("small-spinner");
        return spinner;
    }

    private final class Cell extends ListCell<Problem> {
        @Override
        protected void updateItem(Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            var text = messages.text("editor.problem.line", new PlaceWords(messages, model.document()).of(problem.place()),
                    ProblemWords.what(messages, problem));
            setText(text);
            setTooltip(new Tooltip(text));
            setPrefWidth(0);
        }
    }
}
