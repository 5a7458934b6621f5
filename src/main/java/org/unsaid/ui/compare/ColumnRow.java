package org.unsaid.ui.compare;

import javafx.scene.layout.HBox;

/// The columns side by side, with heads of one height, so that all texts start on one line.
final class ColumnRow extends HBox {

    @Override
    protected void layoutChildren() {
        super.layoutChildren(); // gives every column its width
        double highest = getManagedChildren().stream().filter(AnswerColumn.class::isInstance)
                .mapToDouble(column -> ((AnswerColumn) column).headHeight()).max().orElse(0);
        getManagedChildren().stream().filter(AnswerColumn.class::isInstance)
                .forEach(column -> ((AnswerColumn) column).setHeadHeight(highest));
    }
}
