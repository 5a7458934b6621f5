package org.unsaid.ui.matrix;

import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Subscriptions;

/// Chooses by what the columns stand together.
final class ColumnsMenu extends MenuButton {

    ColumnsMenu(Messages messages, MatrixViewModel model, Subscriptions subscriptions) {
        setId("choose-columns");
        setMinWidth(USE_PREF_SIZE);
        var group = new ToggleGroup();
        for (var by : ColumnsBy.values()) {
            var name = by.name().toLowerCase(Locale.ROOT);
            var item = new RadioMenuItem(messages.text("matrix.columns." + name + ".long"));
            item.setId("columns-" + name);
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.group(by));
            subscriptions.add(model.look().columnsByProperty().subscribe(now -> {
                if (now == by) {
                    item.setSelected(true);
                    setText(messages.text("matrix.columns.show", messages.text("matrix.columns." + name)));
                }
            }));
            getItems().add(item);
        }
    }
}
