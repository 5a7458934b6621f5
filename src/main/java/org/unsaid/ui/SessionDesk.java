package org.unsaid.ui;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.unsaid.run.Plan;
import org.unsaid.run.RunEngine;
import org.unsaid.run.Till;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.store.SessionSummary;
import org.unsaid.store.Workspace;

/// The sessions of the workspace, and those that are open. Used on the JavaFX thread only; knows no node.
public final class SessionDesk {

    private final Workspace workspace;
    private final RunEngine engine;
    private final Till till = new Till();
    private final Tasks tasks;
    private final Consumer<Exception> onFault;
    private final Consumer<? super Session> onOpening;
    private final ObservableList<SessionSummary> summaries = FXCollections.observableArrayList();
    private final ObservableList<SessionSummary> summariesView = FXCollections.unmodifiableObservableList(summaries);
    private final Map<String, SessionViewModel> open = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Activity>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// An open session, and the state that its run came to.
    public record Activity(Session session, RunState state) {}

    /// @param onOpening hears each session that is opened, before it is shown
    /// @param onFault   hears what could not be read or written
    public SessionDesk(
            Workspace workspace,
            RunEngine engine,
            Tasks tasks,
            Consumer<? super Session> onOpening,
            Consumer<Exception> onFault) {
        this.workspace = workspace;
        this.engine = engine;
        this.tasks = tasks;
        this.onOpening = onOpening;
        this.onFault = onFault;
    }

    // state

    /// The one changed last first.
    public ObservableList<SessionSummary> summaries() {
        return summariesView;
    }

    /// What an open session did last.
    public ReadOnlyObjectProperty<Optional<Activity>> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    public boolean isRunning(String id) {
        var model = open.get(id);
        return model != null && model.stateProperty().get().active();
    }

    /// What all that is asked about these sessions is paid from, so that caps of a day hold for it together.
    public Till till() {
        return till;
    }

    // commands

    public void refresh() {
        tasks.start(() -> workspace.sessions().list(), summaries::setAll, onFault);
    }

    /// Saves a new session and hands it over, opened.
    public void create(String name, Setup setup, Consumer<? super SessionViewModel> then) {
        var session = new Session(UUID.randomUUID().toString(), name, Instant.now(), setup);
        tasks.start(() -> {
            workspace.sessions().save(session, Plan.keys(setup).size());
            return session.id();
        }, id -> {
            refresh();
            open(id, then);
        }, onFault);
    }

    /// Hands a session over, opened; the same one each time, so that a run goes on while other screens show.
    public void open(String id, Consumer<? super SessionViewModel> then) {
        var known = open.get(id);
        if (known != null) {
            then.accept(known);
            return;
        }
        tasks.start(() -> {
            var session = workspace.sessions().load(id).orElseThrow(
                    () -> new IllegalArgumentException("there is no session '%s'".formatted(id)));
            return new SessionViewModel(session, workspace.trials().counted(session), workspace.spending().of(id), workspace, engine, till, tasks);
        }, model -> {
            if (open.putIfAbsent(id, model) == null) { // or it was asked for twice, and the first is there
                onOpening.accept(model.session());
                model.stateProperty().subscribe(state -> latest.set(Optional.of(new Activity(model.session(), state))));
            }
            open(id, then);
        }, onFault);
    }

    public void rename(String id, String name) {
        change(() -> workspace.sessions().rename(id, name));
    }

    /// Takes a session out of the list; [#restore] undoes it. A session that is running is stopped first.
    public void delete(String id) {
        var model = open.remove(id);
        if (model != null) {
            model.stop();
        }
        change(() -> workspace.sessions().delete(id));
    }

    public void restore(String id) {
        change(() -> workspace.sessions().restore(id));
    }

    /// A seed for the order of a new session.
    public static long newSeed() {
        return new Random().nextInt(Integer.MAX_VALUE);
    }

    private void change(Runnable change) {
        tasks.start(() -> {
            change.run();
            return true;
        }, _ -> refresh(), onFault);
    }
}
