package org.unsaid.ui.compare;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.Tasks;

/// What is weak in the code of answers. Used on the JavaFX thread only; long answers are read on another.
final class WeaknessShelf {

    /// Up to here reading takes no time that a person would notice.
    private static final int SHORT = 8_000;

    private final Tasks tasks;
    private final Runnable onRead;
    private final Consumer<Exception> onFault;
    private final Map<Answer, CodeReading> known = new HashMap<>();
    private final Set<Answer> asked = new HashSet<>();

    private record Answer(TrialKey key, Instant sentAt) {}

    /// @param onRead called when a long answer has been read
    WeaknessShelf(Tasks tasks, Runnable onRead, Consumer<Exception> onFault) {
        this.tasks = tasks;
        this.onRead = onRead;
        this.onFault = onFault;
    }

    /// Empty where the answer holds no code, and for a very long one until it has been read.
    Optional<CodeReading> of(Trial trial) {
        var answer = new Answer(trial.key(), trial.sentAt());
        var text = trial.reply().text();
        if (text.length() <= SHORT) {
            return Optional.of(known.computeIfAbsent(answer, _ -> CodeReading.of(text))).filter(CodeReading::hasCode);
        }
        if (asked.add(answer)) {
            tasks.start(() -> CodeReading.of(text), reading -> {
                known.put(answer, reading);
                onRead.run();
            }, onFault);
        }
        return Optional.ofNullable(known.get(answer)).filter(CodeReading::hasCode);
    }
}
