package org.unsaid.ui.endpoints;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Chooses by what the models are put together.
final class GroupingBar extends HBox {

    GroupingBar(Messages messages, EndpointsViewModel model) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("grouping-bar");
        getChildren().add(Parts.label(messages.text("endpoints.group"), Styles.CAPTION));
        var group = new ToggleGroup();
        for (var grouping : Grouping.values()) {
            var name = grouping.name().toLowerCase(Locale.ROOT);
            var button = new ToggleButton(messages.text("endpoints.group." + name));
            button.setId("group-by-" + name);
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(model.groupingProperty().get() == grouping);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.groupingProperty().set(grouping);
            });
            getChildren().add(button);
        }
    }
}
