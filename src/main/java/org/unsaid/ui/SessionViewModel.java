package org.unsaid.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Money;
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
import org.unsaid.verdict.CodeVerdict;
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
    private final SessionRun run;

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
        this.order = ended.order();
        this.terms = new RunTerms(session, order.size(), workspace, tasks);
        this.trials = new TrialShelf(session.id(), ended, workspace, tasks, this::tell);
        this.recorded = new RecordedShelf(session.id(), workspace, tasks);
        this.tags = new TagShelf(session.id(), workspace, tasks, this::tell);
        this.readOnly = workspace.sessions().imported(session.id());
        this.run = new SessionRun(trials, work, terms, readOnly, tasks, this::tell);
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
        return run.live(key);
    }

    /// The trials that are being carried out, and those that ended since this was last heard of.
    public Set<TrialKey> liveKeys() {
        return run.liveKeys();
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
        return run.stateProperty();
    }

    /// Endpoints, by spec, that are not simply going on.
    public ObservableMap<String, EndpointState> endpointStates() {
        return run.endpointStates();
    }

    /// That of one endpoint, while the session is run. Held weakly by the session: to be kept by who listens.
    public ObservableValue<Optional<EndpointState>> endpointState(Endpoint endpoint) {
        return Bindings.createObjectBinding(
                () -> Optional.ofNullable(endpointStates().get(endpoint.spec())).filter(_ -> stateProperty().get().active()),
                endpointStates(), stateProperty());
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
        run.start(trials.counted().keys(_ -> true), trials.counted().failed());
    }

    /// Carries out what is outstanding, and again what failed for a technical reason.
    public void retryFailed() {
        run.start(trials.counted().keys(ended -> !ended.failed()), 0);
    }

    /// Carries out what is outstanding though the price of these endpoints is not known, now and later.
    public void startUnpriced(List<Endpoint> unpriced) {
        terms.agreeTo(unpriced, this::start, run::ended);
    }

    /// Binds the next runs by other caps.
    public void setCaps(List<Cap> others) {
        terms.setCaps(others, run::ended);
    }

    public void pause() {
        run.pause();
    }

    public void resume() {
        run.resume();
    }

    /// Pauses one endpoint, or lets it go on.
    public void togglePause(Endpoint endpoint) {
        run.togglePause(endpoint);
    }

    /// Stops; what is done stays, what is missing can go on later.
    public void stop() {
        run.stop();
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

    /// What judges say of the code of answers, in the order in which they said it. Blocks; for any thread.
    public Map<TrialKey, List<CodeVerdict>> readCodeVerdicts() {
        return workspace.judgements().code(session.id());
    }

    /// Hands over the trials whose answer, reasoning or note has all these words.
    public Tasks.Handle find(String query, Consumer<? super Set<TrialKey>> then) {
        return tasks.start(() -> workspace.search().keysIn(session.id(), query), then, _ -> {}); // only ever stopped by a later one
    }

    private void tell(Set<TrialKey> keysChanged) {
        List.copyOf(observers).forEach(observer -> observer.accept(keysChanged));
    }
}
