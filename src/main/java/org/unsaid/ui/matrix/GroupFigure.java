package org.unsaid.ui.matrix;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Tally;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// How much of a set one endpoint withheld, or how far its answers differ on average.
final class GroupFigure extends HBox {

    private final Messages messages;
    private final MatrixViewModel model;
    private final Label figure = Parts.label("", Styles.STRONG);
    private final Label beside = Parts.label("", Styles.MUTED);

    GroupFigure(Messages messages, MatrixViewModel model) {
        super(6);
        this.messages = messages;
        this.model = model;
        figure.setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(0, 8, 0, 12));
        getChildren().setAll(figure, beside);
    }

    /// @return what it says, for those who do not see it
    String show(GroupRow group, Endpoint endpoint, Tally tally) {
        var heat = model.look().heatProperty().get();
        switch (heat) {
            case OUTCOME -> put("" + tally.withheld(), messages.text("matrix.of", tally.counted()));
            case WITHHELD, REFUSED -> put(tally.counted() == 0 ? "–" : HeatFigure.percent(messages, heat.of(tally), tally.counted()),
                    messages.text("matrix.heat.of", heat.of(tally), tally.counted()));
            case DIVERGENCE -> {
                var mean = model.look().divergence(group, endpoint);
                put(mean.isPresent() ? HeatFigure.score(messages, mean.getAsDouble()) : "–", messages.text("matrix.divergence.mean"));
            }
        }
        return heat == Heat.DIVERGENCE ? beside.getText() + " " + figure.getText()
                : messages.text(heat == Heat.REFUSED ? "matrix.access.refused" : "matrix.access.withheld", heat.of(tally), tally.counted());
    }

    private void put(String big, String small) {
        figure.setText(big);
        beside.setText(small);
    }
}
