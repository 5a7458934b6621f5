package org.unsaid.ui.matrix;

import javafx.scene.control.TableRow;

/// A row that is not dressed anew each time another question moves into it. The toolkit does that with every node in it
/// where a row wants to be laid out by then; so the wish waits until the row was put in its place. Its cells dress
/// themselves when they show what they did not show before.
final class GridRow extends TableRow<MatrixRow> {

    private boolean moving;
    private boolean wished;

    @Override
    public void updateIndex(int index) {
        moving = getScene() != null && getSkin() != null && index >= 0 && index != getIndex(); // then it is put in a place next
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
    public void relocate(double x, double y) {
        super.relocate(x, y);
        if (wished) {
            wished = false;
            requestLayout();
        }
    }
}
