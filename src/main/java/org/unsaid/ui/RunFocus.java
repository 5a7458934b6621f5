package org.unsaid.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Keeps the focus with the buttons of the run when the one that has it gives way to another. Else it would go to whatever comes
/// next: from Pause to Stop, which the next press of the space bar would stop the run with.
final class RunFocus {

    private final List<? extends Node> heirs;
    private final List<? extends Node> buttons;
    private final Node meanwhile;
    private boolean waiting;

    /// @param buttons   those that come and go with the state
    /// @param heirs     of these, those that may take the focus over, the first that shows
    /// @param meanwhile has the focus while none of them shows
    RunFocus(List<? extends Node> buttons, List<? extends Node> heirs, Node meanwhile) {
        this.buttons = buttons;
        this.heirs = heirs;
        this.meanwhile = meanwhile;
    }

    /// @param state after which the buttons show or hide; they must be bound to it already
    void follow(ObservableValue<RunState> state) {
        state.addListener((_, _, _) -> pass());
    }

    private void pass() {
        var scene = meanwhile.getScene();
        var focused = scene == null ? null : scene.getFocusOwner();
        waiting &= meanwhile.equals(focused); // the person has not gone elsewhere
        boolean lost = focused != null && buttons.contains(focused) && !focused.isVisible();
        if (!lost && !waiting) {
            return;
        }
        var heir = heirs.stream().filter(Node::isVisible).findFirst();
        waiting = heir.isEmpty();
        if (lost || heir.isPresent()) {
            heir.<Node>map(node -> node).orElse(meanwhile).requestFocus();
        }
    }
}
