package org.unsaid.ui.matrix;

import javafx.scene.control.TableRow;

/// A row that is not dressed anew each time another question moves into it. The toolkit does that with every node in it
/// where a row wants to be laid out by then; so the wish waits until the row is given its size, which comes next even where
/// that is the size it has. Its cells dress themselves when they show what they did not show before.
final class GridRow extends TableRow<MatrixRow> {

    private boolean moving;
    private boolean wished;

    @Override
    public void updateIndex(int index) {
        moving = getScene() != null && getSkin() != null && index >= 0 && index != getIndex(); // then it is given its size next
        super.updateIndex(index);
        moving = false;
    }

    @Override
    public void requestLayout() {
        if (moving) {
            wished = true;
        } else {
            super.requestLayout();
        }
    }

    @Override
    public void resize(double width, double height) {
        super.resize(width, height);
        if (wished) {
            wished = false;
            requestLayout();
        }
    }
}
