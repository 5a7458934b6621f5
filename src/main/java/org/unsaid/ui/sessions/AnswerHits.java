package org.unsaid.ui.sessions;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// The answers that a search over all sessions found, under the session they belong to.
final class AnswerHits extends ListView<AnswerHits.Line> {

    private final SessionsViewModel model;

    sealed interface Line {
        record Heading(AnswerSearch.Group group) implements Line {}

        record Hit(AnswerSearch.Answer answer) implements Line {}
    }

    AnswerHits(Messages messages, SessionsViewModel model, Subscriptions subscriptions) {
        this.model = model;
        setId("answer-hits");
        getStyleClass().addAll("answer-hits", Panels.PANEL);
        setCellFactory(_ -> new HitCell(messages, this::open));
        var nothing = Parts.label("", Styles.MUTED);
        setPlaceholder(nothing);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
                open(getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        subscriptions.refill(() -> {
            switch (model.foundProperty().get()) {
                case SearchState.None _ -> getItems().clear();
                case SearchState.Looking _ -> {
                    getItems().clear();
                    nothing.setText(messages.text("sessions.search.looking"));
                }
                case SearchState.Found(var query, var result) -> {
                    getItems().setAll(lines(result));
                    nothing.setText(messages.text("sessions.search.nothing", query.strip()));
                }
            }
        }, model.foundProperty());
    }

    void focusFirst() {
        requestFocus();
        if (getSelectionModel().isEmpty()) {
            getSelectionModel().select(Math.min(1, getItems().size() - 1)); // the first is a heading
        }
    }

    private void open(Line line) {
        switch (line) {
            case Line.Heading(var group) -> model.open(group.session(), Tab.MATRIX);
            case Line.Hit(var answer) -> model.open(answer.hit());
        }
    }

    private static List<Line> lines(AnswerSearch.Result result) {
        var lines = new ArrayList<Line>();
        for (var group : result.groups()) {
            lines.add(new Line.Heading(group));
            group.answers().forEach(answer -> lines.add(new Line.Hit(answer)));
        }
        return lines;
    }
}
