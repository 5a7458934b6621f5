package org.unsaid.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.run.Plan;
import org.unsaid.run.Progress;
import org.unsaid.run.ProgressMeter;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunEngine;
import org.unsaid.run.TrialKeeper.NotKeptException;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Lease;
import org.unsaid.store.StoreException;
import org.unsaid.store.Workspace;

/// One open session: its trials and its run, for the tabs that show them. Used on the JavaFX thread only;
/// knows no node.
public final class SessionViewModel {

    private final Session session;
    private final Workspace workspace;
    private final RunEngine engine;
    private final Tasks tasks;
    private final List<TrialKey> keys;
    private final Map<TrialKey, Trial> trials = new HashMap<>();
    private final Set<Consumer<? super Set<TrialKey>>> observers = new LinkedHashSet<>();
    private final ObservableMap<String, EndpointState> endpoints = FXCollections.observableHashMap();
    private final ObservableMap<String, EndpointState> endpointsView = FXCollections.unmodifiableObservableMap(endpoints);
    private final ReadOnlyObjectWrapper<RunState> state;
    private RunControl control = new RunControl();
    private Optional<LiveRun> live = Optional.empty();
    private Tasks.Handle running = () -> {};

    /// Where one endpoint of a run stands, when it is not simply going on.
    public sealed interface EndpointState {
        record Paused() implements EndpointState {}

        /// It failed lately and is tried again.
        record Troubled(Reply.TechnicalFailure cause) implements EndpointState {}

        /// It takes no further trial in this run; those left stay outstanding.
        record Stopped(Reply.TechnicalFailure cause) implements EndpointState {}
    }

    /// @param stored every trial of the session that ended
    public SessionViewModel(Session session, Collection<Trial> stored, Workspace workspace, RunEngine engine, Tasks tasks) {
        this.session = session;
        this.workspace = workspace;
        this.engine = engine;
        this.tasks = tasks;
        this.keys = List.copyOf(Plan.keys(session.setup()));
        stored.forEach(trial -> trials.put(trial.key(), trial));
        this.state = new ReadOnlyObjectWrapper<>(new RunState.Idle(progress()));
    }

    // state

    public Session session() {
        return session;
    }

    /// Every trial the session has, done or not, in reading order.
    public List<TrialKey> keys() {
        return keys;
    }

    /// A trial that ended.
    public Optional<Trial> trial(TrialKey key) {
        return Optional.ofNullable(trials.get(key));
    }

    /// An answer that is arriving.
    public Optional<LiveAnswer> live(TrialKey key) {
        return live.flatMap(run -> run.live(key));
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Endpoints, by spec, that are paused or were stopped.
    public ObservableMap<String, EndpointState> endpointStates() {
        return endpointsView;
    }

    /// Calls `observer` with the keys of trials that changed, at most about twenty times a second.
    public Subscription observe(Consumer<? super Set<TrialKey>> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    // commands

    /// Carries out what is outstanding.
    public void start() {
        start(Set.copyOf(trials.keySet()), failed());
    }

    /// Carries out what is outstanding, and again what failed for a technical reason.
    public void retryFailed() {
        start(trials.values().stream().filter(trial -> !hasFailed(trial)).map(Trial::key).collect(Collectors.toUnmodifiableSet()), 0);
    }

    private void start(Set<TrialKey> done, int failed) {
        if (state.get().active()) {
            return;
        }
        endpoints.clear();
        control = new RunControl();
        var meter = new ProgressMeter(keys.size(), done.size(), failed);
        var run = new LiveRun(meter, new Batch<>(tasks, this::changed), troubles(meter));
        live = Optional.of(run);
        state.set(new RunState.Running(meter.now()));
        var plan = Plan.of(session, done);
        running = tasks.start(() -> carryOut(plan, run), _ -> ended(Optional.empty()), cause -> ended(Optional.of(cause)));
    }

    public void pause() {
        control.pause();
        state.set(new RunState.Paused(progress(), Optional.empty()));
    }

    public void resume() {
        control.resume();
        state.set(new RunState.Running(progress()));
    }

    /// Pauses one endpoint, or lets it go on.
    public void togglePause(Endpoint endpoint) {
        if (control.isPaused(endpoint.spec())) {
            control.resume(endpoint.spec());
            endpoints.remove(endpoint.spec());
        } else {
            control.pause(endpoint.spec());
            endpoints.put(endpoint.spec(), new EndpointState.Paused());
        }
    }

    /// Stops; what is done stays, what is missing can go on later.
    public void stop() {
        if (state.get().active()) {
            state.set(new RunState.Stopping(progress()));
            running.interrupt();
        }
    }

    /// Takes over a trial that changed in the store, for example by a new label.
    public void refresh(Trial trial) {
        trials.put(trial.key(), trial);
        tell(Set.of(trial.key()));
    }

    private LiveRun.Troubles troubles(ProgressMeter meter) {
        return new LiveRun.Troubles() {
            @Override
            public void waiting(String spec, Reply.TechnicalFailure failure) {
                tasks.post(() -> endpoints.putIfAbsent(spec, new EndpointState.Troubled(failure)));
            }

            @Override
            public void overcome(String spec) {
                tasks.post(() -> endpoints.computeIfPresent(spec, (_, state) -> state instanceof EndpointState.Troubled ? null : state));
            }

            @Override
            public void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure cause) {
                tasks.post(() -> endpoints.put(endpoint.spec(), new EndpointState.Stopped(cause)));
            }

            @Override
            public void notKept(String message) {
                tasks.post(() -> state.set(new RunState.Paused(meter.now(), Optional.of(message))));
            }
        };
    }

    private Boolean carryOut(Plan plan, LiveRun run) throws InterruptedException, NotKeptException {
        try (var _ = lease()) {
            engine.run(plan, control, record -> {
                try {
                    workspace.trials().addOrReplaceFailed(session.id(), record);
                } catch (StoreException e) {
                    throw new NotKeptException(String.valueOf(e.getMessage()), e);
                }
            }, run);
        }
        return true;
    }

    private Lease lease() throws NotKeptException {
        try {
            return workspace.lease(session.id());
        } catch (StoreException e) {
            throw new NotKeptException(String.valueOf(e.getMessage()), e);
        }
    }

    private void ended(Optional<Exception> cause) {
        var message = cause.filter(exception -> !(exception instanceof InterruptedException))
                .map(exception -> String.valueOf(exception.getMessage()));
        changed(new ArrayList<>(keys)); // whatever a last batch still holds
        live = Optional.empty();
        state.set(message.<RunState>map(text -> new RunState.Failed(progress(), text))
                .orElseGet(() -> new RunState.Idle(progress())));
    }

    private void changed(List<TrialKey> batch) {
        live.ifPresent(run -> batch.forEach(key -> run.takeEnded(key).ifPresent(trial -> trials.put(key, trial))));
        tell(new HashSet<>(batch));
        state.set(switch (state.get()) {
            case RunState.Running _ -> new RunState.Running(progress());
            case RunState.Paused(_, var because) -> new RunState.Paused(progress(), because);
            case RunState.Stopping _ -> new RunState.Stopping(progress());
            case RunState.Idle idle -> idle;
            case RunState.Failed failed -> failed;
        });
    }

    private void tell(Set<TrialKey> keysChanged) {
        List.copyOf(observers).forEach(observer -> observer.accept(keysChanged));
    }

    private Progress progress() {
        return live.map(run -> run.meter().now()).orElseGet(() -> new Progress(keys.size(), trials.size(), failed(), 0, 0, 0));
    }

    private int failed() {
        return (int) trials.values().stream().filter(SessionViewModel::hasFailed).count();
    }

    private static boolean hasFailed(Trial trial) {
        return trial.reply() instanceof Reply.TechnicalFailure;
    }
}
