package org.unsaid.ui.matrix;

import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Subscriptions;

/// Chooses what the cells say.
final class HeatMenu extends MenuButton {

    HeatMenu(Messages messages, MatrixViewModel model, Subscriptions subscriptions) {
        setId("choose-heat");
        setMinWidth(USE_PREF_SIZE);
        var group = new ToggleGroup();
        for (var heat : Heat.values()) {
            var name = heat.name().toLowerCase(Locale.ROOT);
            var item = new RadioMenuItem(messages.text("matrix.heat." + name + ".long"));
            item.setId("heat-" + name);
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.show(heat));
            subscriptions.add(model.look().heatProperty().subscribe(now -> {
                if (now == heat) {
                    item.setSelected(true);
                    setText(messages.text("matrix.heat.show", messages.text("matrix.heat." + name)));
                }
            }));
            getItems().add(item);
        }
    }
}
