package org.unsaid.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableMap;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.run.Progress;
import org.unsaid.run.ProgressMeter;
import org.unsaid.run.RunControl;
import org.unsaid.session.TrialKey;

/// The runs of an open session: one at a time. Used on the JavaFX thread only.
final class SessionRun {

    private final TrialShelf trials;
    private final RunWork work;
    private final RunTerms terms;
    private final boolean readOnly;
    private final Tasks tasks;
    private final Consumer<Set<TrialKey>> onChanged;
    private final EndpointStates endpoints;
    private final ReadOnlyObjectWrapper<RunState> state;
    private RunControl control = new RunControl();
    private Optional<LiveRun> live = Optional.empty();
    private Tasks.Handle running = () -> {};

    /// @param onChanged hears of trials that changed
    SessionRun(TrialShelf trials, RunWork work, RunTerms terms, boolean readOnly, Tasks tasks, Consumer<Set<TrialKey>> onChanged) {
        this.trials = trials;
        this.work = work;
        this.terms = terms;
        this.readOnly = readOnly;
        this.tasks = tasks;
        this.onChanged = onChanged;
        endpoints = new EndpointStates(tasks);
        state = new ReadOnlyObjectWrapper<>(new RunState.Idle(progress()));
    }

    ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObservableMap<String, EndpointState> endpointStates() {
        return endpoints.view();
    }

    Optional<LiveAnswer> live(TrialKey key) {
        return live.flatMap(run -> run.live(key));
    }

    Set<TrialKey> liveKeys() {
        return live.map(LiveRun::keys).orElse(Set.of());
    }

    /// @param failed of the trials of the session that are done
    void start(Set<TrialKey> done, int failed) {
        if (readOnly || state.get().active()) {
            return;
        }
        endpoints.clear();
        control = new RunControl();
        var meter = new ProgressMeter(trials.counted().order().size(), done.size(), failed);
        var run = new LiveRun(meter, new Batch<>(tasks, this::changed), endpoints.listening(
                message -> state.set(new RunState.Paused(meter.now(), Optional.of(message)))));
        live = Optional.of(run);
        state.set(new RunState.Running(meter.now()));
        var wanted = terms.asAgreed();
        running = tasks.start(() -> work.carryOut(wanted, done, control, run),
                withheld -> ended(withheld.<RunState>map(state -> state).orElseGet(() -> new RunState.Idle(progress()))), this::ended);
    }

    void pause() {
        control.pause();
        state.set(new RunState.Paused(progress(), Optional.empty()));
    }

    void resume() {
        control.resume();
        state.set(new RunState.Running(progress()));
    }

    void togglePause(Endpoint endpoint) {
        if (control.isPaused(endpoint.spec())) {
            control.resume(endpoint.spec());
            endpoints.resumed(endpoint);
        } else {
            control.pause(endpoint.spec());
            endpoints.paused(endpoint);
        }
    }

    void stop() {
        if (state.get().active()) {
            state.set(new RunState.Stopping(progress()));
            running.interrupt();
        }
    }

    void ended(Exception cause) {
        ended(cause instanceof InterruptedException
                ? new RunState.Idle(progress()) : new RunState.Failed(progress(), String.valueOf(cause.getMessage())));
    }

    private void ended(RunState last) {
        changed(List.copyOf(liveKeys())); // whatever a last batch still holds
        live = Optional.empty();
        state.set(last.active() ? new RunState.Idle(progress()) : last.at(progress()));
    }

    private void changed(List<TrialKey> batch) {
        live.ifPresent(run -> batch.forEach(key -> run.takeEnded(key).ifPresent(trials::put)));
        onChanged.accept(new HashSet<>(batch));
        var before = state.get();
        var now = before.at(progress());
        if (before.active() && !now.equals(before)) { // words that arrive change no count, and every screen draws itself anew for a state
            state.set(now);
        }
    }

    private Progress progress() {
        var counted = trials.counted();
        return live.map(run -> run.meter().now()).orElseGet(() -> new Progress(
                readOnly ? counted.ended() : counted.order().size(), counted.ended(), counted.failed(), 0, 0, 0));
    }
}
