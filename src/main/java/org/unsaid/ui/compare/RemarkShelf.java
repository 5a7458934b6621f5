package org.unsaid.ui.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Tasks;

/// Reads what was said of trials when it is first asked for. Used on the JavaFX thread only.
final class RemarkShelf {

    private final String session;
    private final Workspace workspace;
    private final Tasks tasks;
    private final Runnable onRead;
    private final Consumer<Exception> onFault;
    private final Map<TrialKey, Remarks> known = new HashMap<>();
    private final Set<TrialKey> asked = new HashSet<>();

    /// @param onRead called whenever there is something new
    RemarkShelf(String session, Workspace workspace, Tasks tasks, Runnable onRead, Consumer<Exception> onFault) {
        this.session = session;
        this.workspace = workspace;
        this.tasks = tasks;
        this.onRead = onRead;
        this.onFault = onFault;
    }

    /// What is known now; the rest follows.
    Remarks of(TrialKey key) {
        if (asked.add(key)) {
            read(key);
        }
        return known.getOrDefault(key, Remarks.NONE);
    }

    /// Reads again what may have changed; what was known stays until then.
    void renew(TrialKey key) {
        asked.add(key);
        read(key);
    }

    private void read(TrialKey key) {
        tasks.start(() -> new Remarks(workspace.labels().events(session, key),
                Remark.of(workspace.notes().events(session, key)), workspace.factLabels().of(session, key),
                workspace.judgements().code(session, key)), remarks -> {
            known.put(key, remarks);
            onRead.run();
        }, onFault);
    }
}
