package org.unsaid.ui.sessions;

import java.util.Arrays;
import java.util.BitSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Subscription;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.CountedTrials;
import org.unsaid.ui.SessionViewModel;

/// How far each endpoint of an open session is. Used on the JavaFX thread only; knows no node.
public final class RunViewModel {

    private final SessionViewModel session;
    private final Count[] counts; // by number of the endpoint
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Subscription subscription;

    /// @param total  trials of one endpoint
    /// @param done   of those, ended
    /// @param failed of those, technical failures
    record Count(int total, int done, int failed) {}

    public RunViewModel(SessionViewModel session) {
        this.session = session;
        counts = new Count[session.keys().endpoints().size()];
        count();
        subscription = session.observe(_ -> {
            var before = counts.clone();
            count();
            if (!Arrays.equals(before, counts)) {
                revision.set(revision.get() + 1);
            }
        });
    }

    SessionViewModel session() {
        return session;
    }

    Count count(Endpoint endpoint) {
        var number = session.keys().endpointOf(endpoint.spec());
        return number.isPresent() ? counts[number.getAsInt()] : new Count(0, 0, 0);
    }

    /// Grows each time counts may have changed.
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    void close() {
        subscription.unsubscribe();
    }

    /// All of them, which takes a few milliseconds for a million trials.
    private void count() {
        var order = session.keys();
        var counted = session.counted();
        int[] done = new int[counts.length];
        int[] failed = new int[counts.length];
        var failures = new BitSet();
        for (int kind = 1; kind <= counted.ways().size(); kind++) {
            failures.set(kind, counted.ways().get(kind - 1).failed());
        }
        for (int place = 0; place < order.size(); place++) {
            int kind = counted.kindAt(place);
            if (kind != CountedTrials.NOT_ENDED) {
                done[order.endpoint(place)]++;
                failed[order.endpoint(place)] += failures.get(kind) ? 1 : 0;
            }
        }
        Arrays.setAll(counts, endpoint -> new Count(order.rows().size() * order.repeats(), done[endpoint], failed[endpoint]));
    }
}
