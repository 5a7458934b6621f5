package org.unsaid.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// What the shell shows beside the rail: a header line and a body.
public interface Screen {

    /// Left and right ends of the header line, 56 high: title or tabs, and buttons.
    Node header();

    Node body();

    /// Keys that work here, for the status bar, for example "J K question · Enter opens".
    String keys();

    /// Puts the keyboard's focus where this screen's keys work.
    default void focus() {}

    /// Handles a key that no control has taken; consumes the event if it was meant for this screen.
    default void onKey(KeyEvent event) {}

    /// Called when the screen leaves the window; lets go of subscriptions.
    default void close() {}
}
