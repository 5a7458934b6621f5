package org.unsaid.ui.matrix;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Shows one of several nodes, as large as itself; the others stay, hidden: to take a node out and to put it back dresses
/// it anew, and all that is in it.
class Deck extends Pane {

    private @Nullable Region shown;

    /// Shows a node, and takes it in if it is not there.
    final void turnTo(Region wanted) {
        if (wanted.equals(shown)) {
            return;
        }
        showNothing();
        if (wanted.getParent() == null) {
            wanted.setManaged(false); // its layout is nobody else's matter
            getChildren().add(wanted);
            wanted.applyCss();
        }
        wanted.setVisible(true);
        shown = wanted;
        requestLayout();
    }

    final void showNothing() {
        if (shown != null) {
            shown.setVisible(false);
        }
        shown = null;
    }

    @Override
    protected void layoutChildren() {
        if (shown != null) {
            shown.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
