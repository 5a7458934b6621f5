package org.unsaid.ui.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.SessionViewModel;

/// Which repeat each column shows: the one that was chosen there, else one that all columns of a question begin with.
final class ShownRepeats {

    private final SessionViewModel session;
    private final Map<Choice, Integer> chosen = new HashMap<>();
    private int first = 1;

    ShownRepeats(SessionViewModel session) {
        this.session = session;
    }

    int count() {
        return session.session().setup().repeats();
    }

    int of(Choice choice) {
        return chosen.getOrDefault(choice, first);
    }

    void choose(Choice choice, int repeat) {
        chosen.put(choice, Math.clamp(repeat, 1, count()));
    }

    /// Shows a trial from elsewhere, unless nothing is known of it: then a question was meant, named by its first trial.
    void open(Choice choice, TrialKey at) {
        if (session.counted(at).isPresent() || session.live(at).isPresent()) {
            choose(choice, at.repeat());
        }
    }

    /// Begins a question with the first repeat that has an answer. It stays so, whatever comes in while it is read.
    ///
    /// @param shown trials of a repeat
    void begin(IntFunction<Stream<TrialKey>> shown) {
        first = IntStream.rangeClosed(1, count()).filter(repeat -> shown.apply(repeat).anyMatch(this::answered)).findFirst().orElse(1);
    }

    private boolean answered(TrialKey key) {
        return session.counted(key).filter(counted -> !counted.failed()).isPresent();
    }
}
