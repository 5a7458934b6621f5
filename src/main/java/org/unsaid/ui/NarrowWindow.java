package org.unsaid.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/// What gives way where a window is too narrow for everything.
public final class NarrowWindow {

    private NarrowWindow() {}

    /// Tells now, and whenever it changes, how wide the window is that the node is in; nothing while it is in none.
    static void onWidth(Node node, Consumer<Double> width) {
        node.sceneProperty().flatMap(Scene::widthProperty).map(Number::doubleValue).subscribe(wide -> {
            if (wide != null && wide > 0) {
                width.accept(wide);
            }
        });
    }

    /// Takes the buttons' words away in a window under so many pixels; they are still spoken, and in their tooltips.
    ///
    /// @param bar what they are in
    public static void dropWords(Node bar, double under, List<Button> buttons) {
        nameInTooltip(buttons);
        onWidth(bar, width -> buttons.forEach(
                button -> button.setContentDisplay(width < under ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT)));
    }

    /// For buttons that may lose their words.
    static void nameInTooltip(List<Button> buttons) {
        buttons.forEach(button -> {
            var words = new Tooltip();
            words.textProperty().bind(button.textProperty());
            button.setTooltip(words);
        });
    }
}
