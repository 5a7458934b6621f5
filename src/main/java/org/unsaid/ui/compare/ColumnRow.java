package org.unsaid.ui.compare;

import javafx.scene.layout.HBox;

/// The columns side by side, with heads of one height, so that all texts start on one line.
final class ColumnRow extends HBox {

    @Override
    protected void layoutChildren() {
        super.layoutChildren(); // gives every column its width
        var headed = getManagedChildren().stream().filter(Headed.class::isInstance).map(Headed.class::cast).toList();
        double highest = headed.stream().mapToDouble(Headed::headHeight).max().orElse(0);
        headed.forEach(column -> column.setHeadHeight(highest));
    }
}
