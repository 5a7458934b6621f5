package org.unsaid.ui.compare;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Playback;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;

/// Which answers can be played back as they arrived. Used on the JavaFX thread only; records are read on another.
final class ReplayShelf {

    private final String session;
    private final Comparing with;
    private final Runnable onRead;
    private final Set<Answer> asked = new HashSet<>();
    private final Set<Answer> streamed = new HashSet<>();

    private record Answer(TrialKey key, Instant sentAt) {}

    /// @param onRead called when an answer turned out to be one
    ReplayShelf(String session, Comparing with, Runnable onRead) {
        this.session = session;
        this.with = with;
        this.onRead = onRead;
    }

    /// Whether an answer can; not before its record has been read.
    boolean has(Endpoint endpoint, Trial trial) {
        var answer = new Answer(trial.key(), trial.sentAt());
        if (asked.add(answer)) {
            read(endpoint, trial, playback -> playback.ifPresent(_ -> {
                streamed.add(answer);
                onRead.run();
            }));
        }
        return streamed.contains(answer);
    }

    /// @param then gets it; empty if there is nothing to watch
    void read(Endpoint endpoint, Trial trial, Consumer<? super Optional<Playback>> then) {
        with.tasks().start(() -> {
            var exchanges = with.workspace().trials().exchanges(session, trial.key());
            return exchanges.isEmpty() ? Optional.<Playback>empty()
                    : Optional.of(with.reread().play(endpoint, exchanges.getLast())).filter(Playback::streamed);
        }, then, with.onFault());
    }
}
