package org.unsaid.ui.matrix;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Subscriptions;

/// Chooses one way of looking at the matrix, and says which it is.
final class LookMenu<E extends Enum<E>> extends MenuButton {

    /// @param what names the menu, its items and their words: `choose-heat`, `heat-outcome`, `matrix.heat.outcome`
    LookMenu(Messages messages, String what, List<E> ways, ObservableValue<E> chosen, Consumer<E> choose, Subscriptions subscriptions) {
        setId("choose-" + what);
        setMinWidth(USE_PREF_SIZE);
        var group = new ToggleGroup();
        for (var way : ways) {
            var name = way.name().toLowerCase(Locale.ROOT);
            var item = new RadioMenuItem(messages.text("matrix.%s.%s.long".formatted(what, name)));
            item.setId(what + "-" + name);
            item.setToggleGroup(group);
            item.setOnAction(_ -> choose.accept(way));
            subscriptions.add(chosen.subscribe(now -> {
                if (now == way) {
                    item.setSelected(true);
                    setText(messages.text("matrix.%s.show".formatted(what), messages.text("matrix.%s.%s".formatted(what, name))));
                }
            }));
            getItems().add(item);
        }
    }
}
