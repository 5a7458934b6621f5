package org.unsaid.ui;

import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.run.Progress;

/// What the status bar says, whatever screen is open. Used on the JavaFX thread only.
public final class Status {

    private final ReadOnlyObjectWrapper<Optional<Running>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalTime>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>(new Contents(0, 0));
    private final ReadOnlyObjectWrapper<Boolean> leaves = new ReadOnlyObjectWrapper<>(false);

    private final ReadOnlyObjectWrapper<Boolean> localOnly = new ReadOnlyObjectWrapper<>(false);

    /// A session that is being run.
    public record Running(String session, Progress progress) {}

    /// What the workspace holds.
    public record Contents(int sessions, int trials) {}

    public ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<LocalTime>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Contents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /// Whether questions go to another computer now.
    public ReadOnlyObjectProperty<Boolean> leavesProperty() {
        return leaves.getReadOnlyProperty();
    }

    /// Whether nothing can leave, whatever is asked for.
    public ReadOnlyObjectProperty<Boolean> localOnlyProperty() {
        return localOnly.getReadOnlyProperty();
    }

    public void showRunning(Optional<Running> now) {
        running.set(now);
    }

    public void showSaved(LocalTime at) {
        saved.set(Optional.of(at));
    }

    public void showContents(Contents now) {
        contents.set(now);
    }

    public void showLeaves(boolean now) {
        leaves.set(now);
    }

    public void showLocalOnly(boolean now) {
        localOnly.set(now);
    }
}
