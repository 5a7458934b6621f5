package org.unsaid.ui;

import java.util.function.BooleanSupplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;

/// One of several that can be chosen in a menu, which stays open meanwhile.
public final class CheckItem extends CustomMenuItem {

    /// @param chosen asked anew after each change, since a change may be refused
    public CheckItem(String text, BooleanSupplier chosen, Runnable toggle) {
        var box = new CheckBox(text);
        box.setSelected(chosen.getAsBoolean());
        box.setFocusTraversable(false); // the menu has the keyboard
        setContent(box);
        setText(text);
        setHideOnClick(false);
        Runnable change = () -> {
            toggle.run();
            box.setSelected(chosen.getAsBoolean());
        };
        box.setOnAction(_ -> change.run()); // by mouse
        setOnAction(_ -> change.run()); // by keyboard
    }
}
