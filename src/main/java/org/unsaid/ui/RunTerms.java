package org.unsaid.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Cap;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;

/// What the next runs of an open session may cost, and what was agreed to though its price is not known. Used on the
/// JavaFX thread only.
final class RunTerms {

    private final Session session;
    private final int planned;
    private final Workspace workspace;
    private final Tasks tasks;
    private List<Cap> caps;
    private Set<String> agreed;

    /// @param planned how many trials the session has
    RunTerms(Session session, int planned, Workspace workspace, Tasks tasks) {
        this.session = session;
        this.planned = planned;
        this.workspace = workspace;
        this.tasks = tasks;
        caps = session.setup().caps();
        agreed = session.setup().agreed();
    }

    List<Cap> caps() {
        return caps;
    }

    /// The session with the caps and agreements that came after it was opened.
    Session asAgreed() {
        return new Session(session.id(), session.name(), session.createdAt(), session.setup().withCaps(caps).withAgreed(agreed));
    }

    void agreeTo(List<Endpoint> unpriced, Runnable then, Consumer<? super Exception> onFault) {
        var specs = new HashSet<>(agreed);
        unpriced.forEach(endpoint -> specs.add(endpoint.spec()));
        agreed = Set.copyOf(specs);
        keep(then, onFault);
    }

    void setCaps(List<Cap> others, Consumer<? super Exception> onFault) {
        caps = List.copyOf(others);
        keep(() -> {}, onFault);
    }

    private void keep(Runnable then, Consumer<? super Exception> onFault) {
        var changed = asAgreed();
        tasks.start(() -> {
            workspace.sessions().save(changed, planned);
            return true;
        }, _ -> then.run(), onFault);
    }
}
