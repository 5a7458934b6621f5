package org.unsaid.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Moves the focus from panel to panel with F6.
public final class Panels {

    /// Style class of a node that F6 stops at.
    public static final String PANEL = "f6-panel";

    private Panels() {}

    static void focusNext(Parent root, boolean backwards) {
        var panels = new ArrayList<Node>();
        collect(root, panels);
        if (panels.isEmpty()) {
            return;
        }
        var owner = root.getScene().getFocusOwner();
        int at = -1;
        for (int i = 0; i < panels.size(); i++) {
            if (contains(panels.get(i), owner)) {
                at = i;
            }
        }
        int step = backwards ? -1 : 1;
        for (int i = 1; i <= panels.size(); i++) {
            var next = panels.get(Math.floorMod(at + step * i, panels.size()));
            if (focusIn(next)) {
                return;
            }
        }
    }

    private static boolean contains(Node panel, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(panel)) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusIn(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(Panels::focusIn);
    }

    private static void collect(Node node, List<Node> panels) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getStyleClass().contains(PANEL)) {
            panels.add(node);
            return;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, panels));
        }
    }
}
