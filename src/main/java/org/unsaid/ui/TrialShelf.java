package org.unsaid.ui;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.unsaid.session.Counted;
import org.unsaid.session.CountedTrials;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;

/// The trials of an open session that ended: what is counted of each, and the whole of those that were looked at last.
/// Used on the JavaFX thread only.
final class TrialShelf {

    /// Many more than are compared at once.
    private static final int MOST_WHOLE = 2_000;

    private final String session;
    private final Workspace workspace;
    private final Tasks tasks;
    private final Consumer<? super Set<TrialKey>> onRead;
    private final CountedTrials counted;
    private final Map<TrialKey, Trial> whole = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TrialKey, Trial> eldest) {
            return size() > MOST_WHOLE;
        }
    };
    private final Set<TrialKey> wanted = new HashSet<>();

    /// @param onRead hears which trials were read because they were looked for
    TrialShelf(String session, CountedTrials counted, Workspace workspace, Tasks tasks, Consumer<? super Set<TrialKey>> onRead) {
        this.session = session;
        this.counted = counted;
        this.workspace = workspace;
        this.tasks = tasks;
        this.onRead = onRead;
    }

    CountedTrials counted() {
        return counted;
    }

    /// A trial with its texts; if it ended and is not at hand it is read, and `onRead` hears of it.
    Optional<Trial> trial(TrialKey key) {
        var found = whole.get(key);
        if (found == null && counted.of(key).isPresent()) {
            if (wanted.isEmpty()) {
                wanted.add(key);
                tasks.post(this::readWanted); // with all that are looked for until then
            } else {
                wanted.add(key);
            }
            found = whole.get(key);
        }
        return Optional.ofNullable(found);
    }

    void put(Trial trial) {
        whole.put(trial.key(), trial);
        counted.put(trial.key(), Counted.of(trial));
    }

    private void readWanted() {
        var keys = List.copyOf(wanted);
        tasks.start(() -> keys.stream().flatMap(key -> workspace.trials().find(session, key).stream()).toList(), read -> {
            keys.forEach(wanted::remove);
            read.forEach(trial -> whole.putIfAbsent(trial.key(), trial)); // what changed meanwhile is newer
            onRead.accept(Set.copyOf(keys));
        }, fault -> {
            throw new IllegalStateException("reading answers of the session", fault);
        });
    }
}
