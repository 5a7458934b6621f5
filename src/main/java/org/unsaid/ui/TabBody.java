package org.unsaid.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;

/// What a tab of a session shows.
public interface TabBody {

    Node body();

    /// Buttons of this tab for the right end of the header line.
    default List<Button> buttons() {
        return List.of();
    }

    String keys();

    /// Puts the keyboard's focus where this tab's keys work.
    default void focus() {}

    /// Handles a key that no control has taken.
    default void onKey(KeyEvent event) {}

    /// Called when the tab leaves the window.
    default void close() {}
}
