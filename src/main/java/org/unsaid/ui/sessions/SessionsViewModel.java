package org.unsaid.ui.sessions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.unsaid.store.SearchHit;
import org.unsaid.store.SessionSummary;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.SessionDesk;
import org.unsaid.ui.Tasks;

/// State and commands of the list of sessions and of the search over their answers. Used on the JavaFX thread
/// only; knows no node.
public final class SessionsViewModel {

    private static final int MOST_HITS = 300;

    private final SessionDesk desk;
    private final AnswerSearch search;
    private final Navigator navigator;
    private final Tasks tasks;
    private final Consumer<Exception> onFault;
    private final Deque<SessionSummary> bin = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<SessionSummary>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SearchState> found = new ReadOnlyObjectWrapper<>(new SearchState.None());
    private List<String> chosen = List.of();
    private String query = "";

    /// @param onFault hears what could not be read
    public SessionsViewModel(SessionDesk desk, Workspace workspace, Navigator navigator, Tasks tasks, Consumer<Exception> onFault) {
        this.desk = desk;
        this.search = new AnswerSearch(workspace);
        this.navigator = navigator;
        this.tasks = tasks;
        this.onFault = onFault;
    }

    // state

    ObservableList<SessionSummary> sessions() {
        return desk.summaries();
    }

    boolean isRunning(SessionSummary session) {
        return desk.isRunning(session.id());
    }

    /// The session that was deleted last and can be brought back.
    ReadOnlyObjectProperty<Optional<SessionSummary>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SearchState> foundProperty() {
        return found.getReadOnlyProperty();
    }

    String query() {
        return query;
    }

    /// Ids of the sessions that were selected last, also after the screen was left.
    List<String> chosen() {
        return chosen;
    }

    // commands

    /// Reads the list and what is searched for anew.
    void refresh() {
        desk.refresh();
        search(query);
    }

    /// Looks in every answer; nothing if blank. What is found first stays until what is found now is known.
    void search(String wanted) {
        query = wanted;
        if (wanted.isBlank()) {
            found.set(new SearchState.None());
            return;
        }
        if (found.get() instanceof SearchState.None) {
            found.set(new SearchState.Looking(wanted));
        }
        tasks.start(() -> search.find(wanted, MOST_HITS), result -> {
            if (query.equals(wanted)) {
                found.set(new SearchState.Found(wanted, result));
            }
        }, onFault);
    }

    void open(SearchHit hit) {
        navigator.goTo(new Destination.OpenSession(hit.session(), Tab.COMPARE, Optional.of(hit.trial())));
    }

    void choose(List<SessionSummary> sessions) {
        chosen = sessions.stream().map(SessionSummary::id).toList();
    }

    /// Shows what changed between these, two or more.
    void compare(List<SessionSummary> sessions) {
        choose(sessions);
        navigator.goTo(new Destination.CompareSessions(chosen));
    }

    void create() {
        navigator.goTo(new Destination.NewSession(Optional.empty()));
    }

    void open(SessionSummary session) {
        open(session.id(), session.done() == 0 ? Tab.SETUP : Tab.MATRIX);
    }

    void open(String session, Tab tab) {
        navigator.goTo(new Destination.OpenSession(session, tab, Optional.empty()));
    }

    /// Carries out what is outstanding, and shows how it goes.
    void goOn(SessionSummary session) {
        desk.open(session.id(), opened -> {
            opened.start();
            open(session.id(), Tab.MATRIX);
        });
    }

    void rename(SessionSummary session, String name) {
        var wanted = name.strip();
        if (!wanted.isEmpty() && !wanted.equals(session.name())) {
            desk.rename(session.id(), wanted);
        }
    }

    void delete(SessionSummary session) {
        desk.delete(session.id());
        bin.push(session);
        deleted.set(Optional.of(session));
    }

    /// Brings back the session deleted last, then the one before.
    void restoreLast() {
        if (!bin.isEmpty()) {
            desk.restore(bin.pop().id());
            deleted.set(Optional.ofNullable(bin.peek()));
        }
    }
}
