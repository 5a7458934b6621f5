package org.unsaid.ui.endpoints;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// What is filled anew keeps the focus it had: else every press in it would send it to the first field of the screen.
final class KeptFocus {

    private KeptFocus() {}

    /// Fills `within` anew. Who had the focus in it has it afterwards, on the node of the same id.
    static void refill(Parent within, Runnable fill) {
        var focused = Optional.ofNullable(within.getScene()).map(Scene::getFocusOwner).filter(owner -> all(within).contains(owner)).map(Node::getId);
        fill.run();
        focused.flatMap(id -> all(within).stream().filter(node -> Objects.equals(node.getId(), id)).findFirst()).ifPresent(Node::requestFocus);
    }

    private static List<Node> all(Parent within) {
        return List.copyOf(within.lookupAll("*")); // by name: a spec in an id would be read as a selector
    }
}
