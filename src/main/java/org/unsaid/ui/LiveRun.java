package org.unsaid.ui;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
    private final BiConsumer<Endpoint, Reply.TechnicalFailure> onEndpointStopped;
    private final BiConsumer<Endpoint, Cap> onCapReached;
    private final Consumer<String> onNotKept;

    LiveRun(
            ProgressMeter meter,
            Batch<TrialKey> changed,
            BiConsumer<Endpoint, Reply.TechnicalFailure> onEndpointStopped,
            BiConsumer<Endpoint, Cap> onCapReached,
            Consumer<String> onNotKept) {
        this.meter = meter;
        this.changed = changed;
        this.onEndpointStopped = onEndpointStopped;
        this.onCapReached = onCapReached;
        this.onNotKept = onNotKept;
    }

    Optional<LiveAnswer> live(TrialKey key) {
        return Optional.ofNullable(live.get(key));
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
    }

    @Override
    public void ended(Trial trial) {
        meter.ended(trial);
        ended.put(trial.key(), trial);
        live.remove(trial.key());
        changed.add(trial.key());
    }

    @Override
    public void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure cause) {
        onEndpointStopped.accept(endpoint, cause);
    }

    @Override
    public void capReached(Endpoint endpoint, Cap cap) {
        onCapReached.accept(endpoint, cap);
    }

    @Override
    public void notKept(String message) {
        onNotKept.accept(message);
    }
}
