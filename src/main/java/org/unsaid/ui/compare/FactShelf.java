package org.unsaid.ui.compare;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.unsaid.divergence.FactFinder;
import org.unsaid.divergence.FactReading;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.Tasks;
import org.unsaid.verdict.Delivery;

/// What answers do with the facts of their questions. Used on the JavaFX thread only; very long answers are read on
/// another.
final class FactShelf {

    /// Up to here reading takes no time that a person would notice.
    private static final int SHORT = 20_000;

    private final Tasks tasks;
    private final Runnable onRead;
    private final Consumer<Exception> onFault;
    private final Map<Question, FactFinder> finders = new HashMap<>();
    private final Map<Answer, List<FactReading>> known = new HashMap<>();
    private final Set<Answer> asked = new HashSet<>();

    private record Answer(TrialKey key, Instant sentAt) {}

    /// @param onRead called when a long answer has been read
    FactShelf(Tasks tasks, Runnable onRead, Consumer<Exception> onFault) {
        this.tasks = tasks;
        this.onRead = onRead;
        this.onFault = onFault;
    }

    /// Of an answer that is still arriving.
    List<FactReading> soFar(Question question, Locale language, String text) {
        return finder(question).read(language, text, true);
    }

    /// Of an answer that has ended; empty for a very long one until it has been read.
    List<FactReading> of(Question question, Trial trial) {
        var answer = new Answer(trial.key(), trial.sentAt());
        var text = trial.reply().text();
        boolean cut = trial.delivery() != Delivery.ANSWERED;
        var finder = finder(question);
        if (text.length() <= SHORT) {
            return known.computeIfAbsent(answer, _ -> finder.read(trial.key().language(), text, cut));
        }
        if (asked.add(answer)) {
            tasks.start(() -> finder.read(trial.key().language(), text, cut), readings -> {
                known.put(answer, readings);
                onRead.run();
            }, onFault);
        }
        return known.getOrDefault(answer, List.of());
    }

    private FactFinder finder(Question question) {
        return finders.computeIfAbsent(question, each -> new FactFinder(each.probe()));
    }
}
