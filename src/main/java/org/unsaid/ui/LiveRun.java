package org.unsaid.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.run.ProgressMeter;
import org.unsaid.run.RunListener;
import org.unsaid.session.Cap;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;

/// Hears a run on its threads and passes on, in batches, which trials changed. Safe for any thread.
final class LiveRun implements RunListener {

    private final ProgressMeter meter;
    private final Batch<TrialKey> changed;
    private final Map<TrialKey, LiveAnswer> live = new ConcurrentHashMap<>();
    private final Map<TrialKey, Trial> ended = new ConcurrentHashMap<>();
    private final Set<String> troubled = new HashSet<>(); // guarded by troubles, so that what changes is told in order
    private final Set<String> held = new HashSet<>(); // guarded by troubles
    private final Troubles troubles;

    /// Hears what keeps a run from going on as it should. On the threads of the run.
    interface Troubles {

        /// An endpoint failed and will be tried again.
        void waiting(String spec, Reply.TechnicalFailure failure);

        /// A service asked that an endpoint be left alone for a while.
        void held(String spec, Instant until);

        /// It is asked again.
        void released(String spec);

        /// An endpoint that failed answers again.
        void overcome(String spec);

        void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure cause);

        void capReached(Endpoint endpoint, Cap cap);

        void notKept(String message);
    }

    LiveRun(ProgressMeter meter, Batch<TrialKey> changed, Troubles troubles) {
        this.meter = meter;
        this.changed = changed;
        this.troubles = troubles;
    }

    Optional<LiveAnswer> live(TrialKey key) {
        return Optional.ofNullable(live.get(key));
    }

    /// Trials that are being carried out, or that ended and were not taken yet.
    Set<TrialKey> keys() {
        var keys = new HashSet<>(live.keySet());
        keys.addAll(ended.keySet());
        return keys;
    }

    /// The trial, if it ended since it was last taken.
    Optional<Trial> takeEnded(TrialKey key) {
        return Optional.ofNullable(ended.remove(key));
    }

    ProgressMeter meter() {
        return meter;
    }

    @Override
    public void asked(TrialKey key, int attempt) {
        meter.asked(key, attempt);
        live.put(key, LiveAnswer.asked(attempt));
        changed.add(key);
        synchronized (troubles) {
            if (held.remove(key.endpoint())) {
                troubles.released(key.endpoint());
            }
        }
    }

    @Override
    public void text(TrialKey key, String words) {
        live.computeIfPresent(key, (_, answer) -> answer.withText(words));
        changed.add(key);
    }

    @Override
    public void reasoning(TrialKey key, String words) {
        live.computeIfPresent(key, (_, answer) -> answer.withReasoning(words));
        changed.add(key);
    }

    @Override
    public void waiting(TrialKey key, Reply.TechnicalFailure failure, Duration delay) {
        meter.waiting(key, failure, delay);
        live.computeIfPresent(key, (_, answer) -> answer.waiting(delay));
        changed.add(key);
        synchronized (troubles) {
            if (troubled.add(key.endpoint())) {
                troubles.waiting(key.endpoint(), failure);
            }
        }
    }

    @Override
    public void held(Endpoint endpoint, Instant until) {
        synchronized (troubles) {
            held.add(endpoint.spec());
            troubled.remove(endpoint.spec()); // told anew if it fails again after the wait
            troubles.held(endpoint.spec(), until);
        }
    }

    @Override
    public void ended(Trial trial) {
        meter.ended(trial);
        ended.put(trial.key(), trial);
        live.remove(trial.key());
        changed.add(trial.key());
        synchronized (troubles) {
            if (troubled.remove(trial.key().endpoint())) {
                troubles.overcome(trial.key().endpoint());
            }
        }
    }

    /// A trial that ended in this run or an earlier one has another label now.
    void relabelled(Trial trial) {
        ended.put(trial.key(), trial);
        changed.add(trial.key());
    }

    @Override
    public void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure cause) {
        troubles.endpointStopped(endpoint, cause);
    }

    @Override
    public void capReached(Endpoint endpoint, Cap cap) {
        troubles.capReached(endpoint, cap);
    }

    @Override
    public void notKept(String message) {
        troubles.notKept(message);
    }
}
