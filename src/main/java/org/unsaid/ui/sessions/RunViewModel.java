package org.unsaid.ui.sessions;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Subscription;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.SessionViewModel;

/// How far each endpoint of an open session is. Used on the JavaFX thread only; knows no node.
public final class RunViewModel {

    private final SessionViewModel session;
    private final Map<String, Count> counts = new HashMap<>();
    private final Map<TrialKey, Boolean> counted = new HashMap<>(); // to whether it failed, for it may be tried again
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Subscription subscription;

    /// @param total  trials of one endpoint
    /// @param done   of those, ended
    /// @param failed of those, technical failures
    record Count(int total, int done, int failed) {
        private Count with(boolean failure) {
            return new Count(total, done + 1, failed + (failure ? 1 : 0));
        }

        private Count without(boolean failure) {
            return new Count(total, done - 1, failed - (failure ? 1 : 0));
        }
    }

    public RunViewModel(SessionViewModel session) {
        this.session = session;
        session.keys().forEach(key -> counts.merge(key.endpoint(), new Count(1, 0, 0),
                (count, one) -> new Count(count.total() + 1, 0, 0)));
        session.keys().forEach(this::count);
        subscription = session.observe(keys -> {
            if (keys.stream().filter(this::count).count() > 0) { // all of them, not only up to the first
                revision.set(revision.get() + 1);
            }
        });
    }

    SessionViewModel session() {
        return session;
    }

    Count count(Endpoint endpoint) {
        return counts.getOrDefault(endpoint.spec(), new Count(0, 0, 0));
    }

    /// Grows each time counts may have changed.
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    void close() {
        subscription.unsubscribe();
    }

    /// @return whether it ended, so that a count may have changed
    private boolean count(TrialKey key) {
        var ended = session.counted(key);
        ended.ifPresent(trial -> {
            boolean failure = trial.failed();
            Boolean before = counted.put(key, failure);
            counts.computeIfPresent(key.endpoint(), (_, count) -> (before == null ? count : count.without(before)).with(failure));
        });
        return ended.isPresent();
    }
}
