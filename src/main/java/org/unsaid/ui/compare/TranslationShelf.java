package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.AnswerTranslation;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.translation.Job;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Tasks;

/// Translations of answers: reads those that are kept when they are first asked for, and has new ones made. Used on the
/// JavaFX thread only.
final class TranslationShelf {

    private final SessionViewModel session;
    private final Comparing with;
    private final Runnable onChanged;
    private final Map<TrialKey, List<AnswerTranslation>> known = new HashMap<>();
    private final Map<TrialKey, Work> underway = new HashMap<>();
    private final Set<TrialKey> asked = new HashSet<>();

    private record Work(Translated.Underway what, Tasks.Handle handle) {}

    /// @param onChanged called whenever there is something new
    TranslationShelf(SessionViewModel session, Comparing with, Runnable onChanged) {
        this.session = session;
        this.with = with;
        this.onChanged = onChanged;
    }

    /// Models that can translate: real ones.
    List<Endpoint> offered() {
        return with.endpoints().get().stream().filter(endpoint -> !endpoint.scripted()).toList();
    }

    /// What is known now; the rest follows.
    Translated of(Trial trial) {
        var key = trial.key();
        if (asked.add(key)) {
            with.tasks().start(() -> with.workspace().translations().of(session.session().id(), key), found -> {
                if (!found.isEmpty()) {
                    known.put(key, found);
                    onChanged.run();
                }
            }, with.onFault());
        }
        var done = known.getOrDefault(key, List.of()).stream().filter(translation -> !translation.at().isBefore(trial.finishedAt())).toList();
        return new Translated(done, Optional.ofNullable(underway.get(key)).map(Work::what));
    }

    /// Asks for a translation, if none is being made of the answer.
    void start(Trial trial, Job job) {
        var key = trial.key();
        if (underway.containsKey(key)) {
            return;
        }
        asked.add(key);
        var what = new Translated.Underway(job.endpoint().spec(), job.gaps().getFirst().to());
        underway.put(key, new Work(what, () -> { }));
        onChanged.run();
        var now = session.session();
        var handle = with.tasks().start(() -> with.translator().translate(now, trial, job),
                translation -> {
                    underway.remove(key);
                    var all = new ArrayList<>(known.getOrDefault(key, List.of()));
                    all.add(translation);
                    known.put(key, List.copyOf(all));
                    onChanged.run();
                }, fault -> {
                    underway.remove(key);
                    onChanged.run();
                    if (!(fault instanceof InterruptedException)) {
                        with.onFault().accept(fault);
                    }
                });
        underway.computeIfPresent(key, (_, _) -> new Work(what, handle));
    }

    /// Nothing is kept of what had not come to its end.
    void stop(Trial trial) {
        Optional.ofNullable(underway.get(trial.key())).ifPresent(work -> work.handle().interrupt());
    }
}
