package org.unsaid.judging;

import java.time.Instant;
import java.util.List;
import org.unsaid.divergence.BabbleLabels;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.store.StoreException;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Label;

/// What no answer shows by itself: after a run, labels are looked at in the light of what else the model wrote.
public final class BabbleLabelling {

    private BabbleLabelling() {}

    /// Sets what [BabbleLabels] come to. A session is not read whose models do not babble, or of which nothing was ever called
    /// direct: ten thousand answers take half a second.
    ///
    /// @return the trials whose label changed, as they are now
    /// @throws StoreException if they cannot be labelled; some of them may be
    public static List<Trial> afterRun(Workspace workspace, Session session) {
        var trials = workspace.trials();
        if (trials.babbles(session.id()).all().isEmpty() || !trials.anyLabelled(session.id(), Label.DIRECT)) {
            return List.of();
        }
        var labels = new BabbleLabels(session.setup());
        trials.forEach(session.id(), labels::add);
        var changes = labels.changes(Instant.now());
        workspace.labels().setAll(session.id(), changes);
        return changes.keySet().stream().flatMap(key -> trials.find(session.id(), key).stream()).toList();
    }
}
