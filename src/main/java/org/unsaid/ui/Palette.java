package org.unsaid.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Goes anywhere by name: screens, sessions and their tabs, models, questions. Opened with Ctrl/Cmd+K.
public final class Palette extends Overlay {

    private static final int ROWS = 9;
    private static final double ROW_HEIGHT = 34;

    private final TextField query = new TextField();
    private final ListView<Entry> found = new ListView<>();
    private final Navigator navigator;
    private final Source source;

    /// One place that can be gone to.
    ///
    /// @param kind what it is, in words
    public record Entry(String name, String kind, Destination destination) {}

    /// Looks places up by name.
    @FunctionalInterface
    public interface Source {
        /// @return best first, at most a screenful
        List<Entry> find(String query);
    }

    Palette(Messages messages, Navigator navigator, Source source) {
        this.navigator = navigator;
        this.source = source;
        query.setId("palette-query");
        query.setPromptText(messages.text("app.palette.prompt"));
        query.textProperty().addListener((_, _, text) -> {
            found.getItems().setAll(source.find(text));
            found.getSelectionModel().selectFirst();
        });
        found.setPlaceholder(new Label(messages.text("app.palette.nothing")));
        found.setFixedCellSize(ROW_HEIGHT);
        found.setPrefHeight(ROWS * ROW_HEIGHT);
        found.setFocusTraversable(false);
        found.setCellFactory(_ -> new EntryCell());
        found.setOnMouseClicked(_ -> go());
        var box = new VBox(8, query, found);
        box.getStyleClass().add("palette");
        box.setMaxSize(620, USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void open() {
        query.clear();
        found.getItems().setAll(source.find(""));
        found.getSelectionModel().selectFirst();
        open(query);
    }

    private void onKey(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (code == KeyCode.ENTER) {
            go();
            event.consume();
        } else if (code == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
            found.scrollTo(found.getSelectionModel().getSelectedIndex());
            event.consume();
        } else if (code == KeyCode.UP) {
            found.getSelectionModel().selectPrevious();
            found.scrollTo(found.getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    private void go() {
        var chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            navigator.goTo(chosen.destination());
        }
    }

    private static final class EntryCell extends ListCell<Entry> {

        EntryCell() {
            setPrefWidth(0); // a long name is cut; the list does not scroll sideways
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            var kind = new Label(entry.kind());
            kind.getStyleClass().add(Styles.CAPTION);
            kind.setMinWidth(USE_PREF_SIZE);
            setText(entry.name());
            setGraphic(kind);
        }
    }
}
