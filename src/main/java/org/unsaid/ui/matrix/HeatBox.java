package org.unsaid.ui.matrix;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.unsaid.ui.Parts;

/// A share or a score: the figure, of how many or in what, on as much ink. Its nodes are made once and then changed.
final class HeatBox extends HBox {

    private final Label figure = Parts.label("", "heat-figure");
    private final Label beside = Parts.label("", "cell-count");

    HeatBox() {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(0, 8, 0, 12));
        figure.setMinWidth(Region.USE_PREF_SIZE);
        beside.setMinWidth(0);
        getChildren().setAll(figure, Parts.gap(), beside);
        dress("heat-nothing"); // never without an ink
    }

    void show(HeatFigure heat) {
        dress("heat-" + heat.level());
        figure.setText(heat.figure());
        beside.setText(heat.beside());
    }

    /// @param why nothing can be said
    void showNothing(String why) {
        dress("heat-nothing");
        figure.setText("–");
        beside.setText(why);
    }

    /// Only where it differs, since every change of style classes has the cell dressed anew.
    private void dress(String style) {
        var wanted = List.of("outcome-box", style);
        if (!getStyleClass().equals(wanted)) {
            getStyleClass().setAll(wanted);
        }
    }
}
