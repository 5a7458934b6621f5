package org.unsaid.ui.matrix;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Words to look for in questions and answers: how many cells have them, the next and the one before.
final class SearchBox extends HBox {

    private final MatrixViewModel model;
    private final TextField field = new TextField();
    private final Runnable onLeave;

    /// @param onLeave puts the focus back into the matrix
    SearchBox(Messages messages, MatrixViewModel model, Subscriptions subscriptions, Runnable onLeave) {
        this.model = model;
        this.onLeave = onLeave;
        getStyleClass().add("search-box");
        setPrefWidth(290);
        setMinWidth(210);
        field.setId("search-matrix");
        field.setText(model.query());
        field.setPromptText(messages.text("matrix.search.prompt"));
        field.setAccessibleText(messages.text("matrix.search.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().subscribe((_, text) -> {
            if (!text.equals(model.query())) {
                model.search(text);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        var count = Parts.label("", Styles.CAPTION);
        count.setId("search-count");
        count.setMinWidth(USE_PREF_SIZE);
        var previous = arrow("previous-hit", Feather.CHEVRON_UP, messages.text("matrix.search.previous"), model.cursor()::previousHit);
        var next = arrow("next-hit", Feather.CHEVRON_DOWN, messages.text("matrix.search.next"), model.cursor()::nextHit);
        var clear = arrow("clear-search", Feather.X, messages.text("matrix.search.clear"), this::clear);
        var key = Parts.key(messages.text("app.search.key"));
        key.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(new FontIcon(Feather.SEARCH), field, count, previous, next, clear, key);
        subscriptions.refill(() -> {
            var hits = model.cursor().hitsProperty().get();
            boolean searching = hits.isPresent();
            count.setText(hits.map(found -> found.at() > 0
                    ? messages.text("matrix.search.at", found.at(), found.count())
                    : messages.text("matrix.search.count", found.count())).orElse(""));
            List.of(count, previous, next, clear).forEach(node -> show(node, searching));
            show(key, !searching);
            previous.setDisable(hits.filter(found -> found.count() > 0).isEmpty());
            next.setDisable(previous.isDisable());
        }, model.cursor().hitsProperty());
        subscriptions.refill(() -> {
            if (!model.query().equals(field.getText())) {
                field.setText(model.query()); // cleared, or taken from a filter that was named
            }
        }, model.filterRevisionProperty());
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    void clear() {
        field.clear();
        onLeave.run();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            clear();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            model.cursor().previousHit();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.cursor().nextHit();
        } else if (event.getCode() == KeyCode.DOWN) {
            onLeave.run();
        } else {
            return;
        }
        event.consume();
    }

    private static void show(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
    }

    private static Button arrow(String id, Feather icon, String text, Runnable action) {
        var button = Parts.button(id, "", icon, action);
        button.getStyleClass().addAll(Styles.FLAT_BUTTON, "search-arrow");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setFocusTraversable(false);
        return button;
    }
}
