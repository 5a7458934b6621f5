package org.unsaid.ui.sessions;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.unsaid.store.SessionSummary;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.SessionDesk;

/// State and commands of the list of sessions. Used on the JavaFX thread only; knows no node.
public final class SessionsViewModel {

    private final SessionDesk desk;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<Optional<SessionSummary>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());

    public SessionsViewModel(SessionDesk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        desk.refresh();
    }

    // state

    ObservableList<SessionSummary> sessions() {
        return desk.summaries();
    }

    /// The session that was deleted last and can be brought back.
    ReadOnlyObjectProperty<Optional<SessionSummary>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    // commands

    void create() {
        navigator.goTo(new Destination.NewSession(Optional.empty()));
    }

    void open(SessionSummary session) {
        navigator.goTo(new Destination.OpenSession(session.id(),
                session.done() == 0 ? Destination.Tab.SETUP : Destination.Tab.MATRIX, Optional.empty()));
    }

    void rename(SessionSummary session, String name) {
        desk.rename(session.id(), name);
    }

    void delete(SessionSummary session) {
        desk.delete(session.id());
        deleted.set(Optional.of(session));
    }

    void restoreLast() {
        deleted.get().ifPresent(session -> desk.restore(session.id()));
        deleted.set(Optional.empty());
    }
}
