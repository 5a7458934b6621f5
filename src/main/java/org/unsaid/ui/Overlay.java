package org.unsaid.ui;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What lies over the window until it is closed; the keyboard's focus then goes back to where it was.
abstract class Overlay extends StackPane {

    private @Nullable Node before;

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
    }

    /// @param first what takes the focus
    final void open(Node first) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        setVisible(true);
        first.requestFocus();
    }

    final void close() {
        setVisible(false);
        if (before != null && Objects.equals(before.getScene(), getScene())) {
            before.requestFocus();
        }
        before = null;
    }
}
