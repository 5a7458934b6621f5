package org.unsaid.ui.compare;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// A column to read an answer in: a head, the text, which the keys move through, and a line below.
abstract class ReadingColumn extends VBox implements Headed {

    private static final double LINE = 44;

    private final Region head;
    private final VBox content = new VBox(14);
    private final ScrollPane scroll = new ScrollPane(content);
    private final Label foot = Parts.label("", Styles.CAPTION);
    private final Tooltip wholeFoot = new Tooltip();

    ReadingColumn(Region head) {
        this.head = head;
        content.setMinWidth(0);
        content.setPadding(new Insets(14, 12, 20, 12));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.setPadding(new Insets(7, 12, 7, 12));
        foot.setMinHeight(USE_PREF_SIZE);
        foot.setMinWidth(0);
        foot.setTooltip(wholeFoot);
        getChildren().setAll(head, scroll, Parts.hairline(), foot);
        setFocusTraversable(true);
        getStyleClass().addAll("answer-column", Panels.PANEL);
    }

    final VBox content() {
        return content;
    }

    /// What stands between the head and the text.
    final void addStrip(Region strip) {
        getChildren().add(1, strip);
    }

    final void setFoot(String words) {
        foot.setText(words);
        wholeFoot.setText(words);
    }

    final void scrollToStart() {
        scroll.setVvalue(0);
    }

    final void showFocused(boolean focused) {
        getStyleClass().remove("answer-column-focused");
        if (focused) {
            getStyleClass().add("answer-column-focused");
        }
    }

    @Override
    public final double headHeight() {
        return head.prefHeight(getWidth() - snappedLeftInset() - snappedRightInset());
    }

    @Override
    public final void setHeadHeight(double height) {
        head.setMinHeight(height);
    }

    /// Moves through a text that is longer than the column.
    ///
    /// @return whether the key was one of these
    final boolean scroll(KeyCode code) {
        double room = content.getHeight() - scroll.getViewportBounds().getHeight();
        double page = scroll.getViewportBounds().getHeight() - LINE;
        double by = switch (code) {
            case DOWN -> LINE;
            case UP -> -LINE;
            case PAGE_DOWN -> page;
            case PAGE_UP -> -page;
            case HOME -> -content.getHeight();
            case END -> content.getHeight();
            default -> 0;
        };
        if (by != 0 && room > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by / room, 0, 1));
        }
        return by != 0;
    }
}
