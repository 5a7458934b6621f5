package org.unsaid.ui.probes.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.probe.edit.SetCheck;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Turns;

/// Checks a document while it is written, the latest one again and again rather than every one. Used on the JavaFX
/// thread only.
final class LiveCheck {

    private final Turns turns;
    private final ReadOnlyObjectWrapper<SetCheck> check;
    private volatile SetDocument latest; // read by the thread that checks
    private boolean waits;

    LiveCheck(Turns turns, SetDocument first) {
        this.turns = turns;
        latest = first;
        check = new ReadOnlyObjectWrapper<>(new SetCheck(first, List.of(), Optional.empty()));
        soon();
    }

    ReadOnlyObjectProperty<SetCheck> property() {
        return check.getReadOnlyProperty();
    }

    void of(SetDocument document) {
        latest = document;
        soon();
    }

    private void soon() {
        if (!waits) {
            waits = true;
            turns.start(() -> SetCheck.of(latest), found -> {
                waits = false;
                check.set(found);
                if (!found.document().equals(latest)) {
                    soon();
                }
            });
        }
    }
}
