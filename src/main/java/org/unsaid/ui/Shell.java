package org.unsaid.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window's inside: rail, header line, body, status bar, and what may lie over them.
public final class Shell extends StackPane {

    /// Under this width the rail loses its words.
    private static final double NARROW = 1100;

    private final Rail rail;
    private final StatusBar status;
    private final HBox header = new HBox();
    private final StackPane body = new StackPane();
    private final Palette palette;
    private final ShortcutList shortcuts;
    private Screen screen = new EmptyScreen();

    public Shell(Messages messages, Navigator navigator, Status statusOf, Palette.Source entries) {
        rail = new Rail(messages, navigator, this::showShortcuts);
        status = new StatusBar(messages, statusOf);
        palette = new Palette(messages, navigator, entries);
        shortcuts = new ShortcutList(messages);
        header.getStyleClass().add("header-bar");
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        var main = new BorderPane(new VBox(header, body));
        main.setLeft(rail);
        main.setBottom(status);
        getStyleClass().add("shell");
        getChildren().setAll(main, palette, shortcuts);
        widthProperty().addListener((_, _, width) -> rail.setNarrow(width.doubleValue() < NARROW));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onRun);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Shows a screen in place of the one before.
    public void show(Screen next, Rail.Item item) {
        screen.close();
        screen = next;
        var line = next.header();
        HBox.setHgrow(line, Priority.ALWAYS);
        header.getChildren().setAll(line);
        body.getChildren().setAll(next.body());
        rail.select(item);
        status.showKeys(next.keys());
        next.focus();
    }

    public ObservableValue<Boolean> overlaidProperty() {
        return palette.visibleProperty().flatMap(open -> shortcuts.visibleProperty().map(list -> open || list));
    }

    private void showShortcuts() {
        shortcuts.open();
    }

    /// Before tables and charts take it for the key that opens.
    private void onRun(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER && !palette.isVisible() && !shortcuts.isVisible()) {
            screen.onKey(event);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.K) {
            palette.open();
            event.consume();
            return;
        }
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (!typing && "?".equals(event.getText())) {
            shortcuts.open();
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.F6) {
            Panels.focusNext(this, event.isShiftDown());
            event.consume();
            return;
        }
        boolean plainKeyInText = typing && !event.isShortcutDown() && event.getCode() != KeyCode.ESCAPE;
        if (!plainKeyInText) {
            screen.onKey(event);
        }
        if (!event.isConsumed() && event.isShortcutDown() && event.getCode() == KeyCode.F) {
            palette.open(); // where a screen has no search of its own
            event.consume();
        }
    }

    /// What is shown until the first screen comes.
    private static final class EmptyScreen implements Screen {
        @Override
        public HBox header() {
            return new HBox();
        }

        @Override
        public HBox body() {
            return new HBox();
        }

        @Override
        public String keys() {
            return "";
        }
    }
}
