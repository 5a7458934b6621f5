package org.unsaid.ui;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Money;
import org.unsaid.run.Progress;
import org.unsaid.run.ProgressMeter;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunEngine;
import org.unsaid.run.Till;
import org.unsaid.session.Cap;
import org.unsaid.session.Cost;
import org.unsaid.session.Counted;
import org.unsaid.session.CountedTrials;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.FactVerdict;

/// One open session: its trials and its run, for the tabs that show them. Used on the JavaFX thread only;
/// knows no node.
public final class SessionViewModel {

    private final Session session;
    private final Workspace workspace;
    private final RunWork work;
    private final Tasks tasks;
    private final TrialOrder order;
    private final RunTerms terms;
    private final boolean readOnly;
    private final TrialShelf trials;
    private final RecordedShelf recorded;
    private final TagShelf tags;
    private final Set<Consumer<? super Set<TrialKey>>> observers = new LinkedHashSet<>();
    private final EndpointStates endpoints;
    private final ReadOnlyObjectWrapper<RunState> state;
    private RunControl control = new RunControl();
    private Optional<LiveRun> live = Optional.empty();
    private Tasks.Handle running = () -> {};

    /// One whose runs share no cap of a day with others.
    ///
    /// @param ended every trial of the session that ended; its from now on
    public SessionViewModel(Session session, CountedTrials ended, Workspace workspace, RunEngine engine, Tasks tasks) {
        this(session, ended, workspace.spending().of(session.id()), workspace, engine, new Till(), tasks);
    }

    /// @param ended  every trial of the session that ended; its from now on
    /// @param before all that it has cost, calls of which no trial came among it
    SessionViewModel(
            Session session, CountedTrials ended, List<Cost> before, Workspace workspace, RunEngine engine, Till till, Tasks tasks) {
        this.session = session;
        this.work = new RunWork(workspace, engine, till, before);
        this.workspace = workspace;
        this.tasks = tasks;
        this.endpoints = new EndpointStates(tasks);
        this.order = ended.order();
        this.terms = new RunTerms(session, order.size(), workspace, tasks);
        this.trials = new TrialShelf(session.id(), ended, workspace, tasks, this::tell);
        this.recorded = new RecordedShelf(session.id(), workspace, tasks);
        this.tags = new TagShelf(session.id(), workspace, tasks, this::tell);
        this.readOnly = workspace.sessions().imported(session.id());
        this.state = new ReadOnlyObjectWrapper<>(new RunState.Idle(progress()));
    }

    // state

    /// Whether it came in a bundle, so that it cannot be run, relabelled or noted on.
    public boolean readOnly() {
        return readOnly;
    }

    public Session session() {
        return session;
    }

    /// Every trial the session has, done or not, in reading order.
    public TrialOrder keys() {
        return order;
    }

    /// What is counted of a trial that ended.
    public Optional<Counted> counted(TrialKey key) {
        return trials.counted().of(key);
    }

    /// What is counted of all that ended; not to be changed.
    public CountedTrials counted() {
        return trials.counted();
    }

    /// A trial that ended, with its texts. Empty also while it is being read: who observes hears when it was.
    public Optional<Trial> trial(TrialKey key) {
        return trials.trial(key);
    }

    /// An answer that is arriving.
    public Optional<LiveAnswer> live(TrialKey key) {
        return live.flatMap(run -> run.live(key));
    }

    /// The trials that are being carried out, and those that ended since this was last heard of.
    public Set<TrialKey> liveKeys() {
        return live.map(LiveRun::keys).orElse(Set.of());
    }

    /// Answers seen elsewhere: they are no trials and are counted nowhere.
    public RecordedShelf recorded() {
        return recorded;
    }

    /// What answers are tagged with; who observes the session hears of changes.
    public TagShelf tags() {
        return tags;
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Endpoints, by spec, that are not simply going on.
    public ObservableMap<String, EndpointState> endpointStates() {
        return endpoints.view();
    }

    /// What it may cost in its next run.
    public List<Cap> caps() {
        return terms.caps();
    }

    /// What it has cost: an amount for each currency.
    public List<Money> spent() {
        return work.spent();
    }

    /// Whether that is what the services counted; if not, it is the most that it can be.
    public boolean spentForCertain() {
        return work.spentForCertain();
    }

    /// Calls `observer` with the keys of trials that changed, at most about twenty times a second.
    public Subscription observe(Consumer<? super Set<TrialKey>> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    // commands

    /// Carries out what is outstanding.
    public void start() {
        start(trials.counted().keys(_ -> true), trials.counted().failed());
    }

    /// Carries out what is outstanding, and again what failed for a technical reason.
    public void retryFailed() {
        start(trials.counted().keys(ended -> !ended.failed()), 0);
    }

    private void start(Set<TrialKey> done, int failed) {
        if (readOnly || state.get().active()) {
            return;
        }
        endpoints.clear();
        control = new RunControl();
        var meter = new ProgressMeter(order.size(), done.size(), failed);
        var run = new LiveRun(meter, new Batch<>(tasks, this::changed), endpoints.listening(
                message -> state.set(new RunState.Paused(meter.now(), Optional.of(message)))));
        live = Optional.of(run);
        state.set(new RunState.Running(meter.now()));
        var wanted = terms.asAgreed();
        running = tasks.start(() -> work.carryOut(wanted, done, control, run),
                withheld -> ended(withheld.<RunState>map(state -> state).orElseGet(() -> new RunState.Idle(progress()))), this::ended);
    }

    /// Carries out what is outstanding though the price of these endpoints is not known, now and later.
    public void startUnpriced(List<Endpoint> unpriced) {
        terms.agreeTo(unpriced, this::start, this::ended);
    }

    /// Binds the next runs by other caps.
    public void setCaps(List<Cap> others) {
        terms.setCaps(others, this::ended);
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
            endpoints.resumed(endpoint);
        } else {
            control.pause(endpoint.spec());
            endpoints.paused(endpoint);
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
        trials.put(trial);
        tell(Set.of(trial.key()));
    }

    /// How many trials ended.
    public int ended() {
        return trials.counted().ended();
    }

    /// Hands over every trial that ended, one by one, as it is stored. Blocks; for any thread.
    public void readAll(Consumer<Trial> consumer) {
        workspace.trials().forEach(session.id(), consumer);
    }

    /// What judges and people say of the facts of answers, in the order in which they said it. Blocks; for any thread.
    public Map<TrialKey, List<FactVerdict>> readFactLabels() {
        return workspace.factLabels().of(session.id());
    }

    /// Hands over the trials whose answer, reasoning or note has all these words.
    public Tasks.Handle find(String query, Consumer<? super Set<TrialKey>> then) {
        return tasks.start(() -> workspace.search().keysIn(session.id(), query), then, _ -> {}); // only ever stopped by a later one
    }

    private void ended(Exception cause) {
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
        tell(new HashSet<>(batch));
        var before = state.get();
        var now = before.at(progress());
        if (before.active() && !now.equals(before)) { // words that arrive change no count, and every screen draws itself anew for a state
            state.set(now);
        }
    }

    private void tell(Set<TrialKey> keysChanged) {
        List.copyOf(observers).forEach(observer -> observer.accept(keysChanged));
    }

    private Progress progress() {
        return live.map(run -> run.meter().now()).orElseGet(() -> new Progress(
                readOnly ? trials.counted().ended() : order.size(), trials.counted().ended(), trials.counted().failed(), 0, 0, 0));
    }
}
