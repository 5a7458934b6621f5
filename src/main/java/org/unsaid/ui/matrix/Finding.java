package org.unsaid.ui.matrix;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.store.SearchTerms;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Tasks;

/// Looks for words in the questions and answers of a matrix. Used on the JavaFX thread only; the looking itself
/// goes on beside it.
final class Finding {

    private final SessionViewModel session;
    private final MatrixIndex index;
    private final Tasks tasks;
    private String query = "";
    private Optional<SearchTerms> terms = Optional.empty();
    private Found found = Found.NOTHING;
    private Tasks.Handle looking = () -> {};

    /// @param questions whose wording has every word
    /// @param answers   whose text or reasoning has every word
    private record Found(Set<QuestionRow> questions, Set<TrialKey> answers) {
        private static final Found NOTHING = new Found(Set.of(), Set.of());
    }

    Finding(SessionViewModel session, MatrixIndex index, Tasks tasks) {
        this.session = session;
        this.index = index;
        this.tasks = tasks;
    }

    String query() {
        return query;
    }

    /// Looks for other words; `then` is called once what they find is known, unless others were asked for meanwhile.
    void look(String wanted, Runnable then) {
        query = wanted;
        looking.interrupt();
        var wantedTerms = SearchTerms.of(wanted);
        if (wantedTerms.isEmpty()) {
            terms = Optional.empty();
            found = Found.NOTHING;
            then.run();
            return;
        }
        var questions = index.questions();
        Map<TrialKey, Trial> trials = new HashMap<>();
        session.keys().forEach(key -> session.trial(key).ifPresent(trial -> trials.put(key, trial)));
        looking = tasks.start(() -> find(wantedTerms, questions, trials), result -> {
            if (query.equals(wanted)) {
                terms = Optional.of(wantedTerms);
                found = result;
                lookInto(session.keys().stream().filter(key -> !trials.containsKey(key)).collect(Collectors.toSet())); // ended meanwhile
                then.run();
            }
        }, _ -> {}); // only ever stopped by a later one
    }

    /// Looks into trials that changed.
    ///
    /// @return whether what is found changed
    boolean lookInto(Set<TrialKey> changed) {
        return terms.filter(wanted -> changed.stream().flatMap(key -> session.trial(key).stream())
                .filter(trial -> wanted.allIn(texts(trial)))
                .filter(trial -> found.answers().add(trial.key())).count() > 0).isPresent();
    }

    /// Trials to show; empty if nothing is looked for.
    Optional<Set<TrialKey>> trials() {
        return terms.map(_ -> {
            var all = new HashSet<>(found.answers());
            found.questions().forEach(row -> row.cells().forEach(cell -> cell.slots().forEach(slot -> all.add(slot.key()))));
            return all;
        });
    }

    boolean isFound(QuestionRow row) {
        return found.questions().contains(row);
    }

    boolean isFound(Cell cell) {
        return cell.slots().stream().anyMatch(slot -> found.answers().contains(slot.key()));
    }

    private static Found find(SearchTerms wanted, List<QuestionRow> questions, Map<TrialKey, Trial> trials)
            throws InterruptedException {
        var result = new Found(new HashSet<>(), new HashSet<>());
        for (var row : questions) {
            if (wanted.allIn(List.of(row.wording()))) {
                result.questions().add(row);
            }
        }
        for (var trial : trials.values()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("other words are looked for");
            }
            if (wanted.allIn(texts(trial))) {
                result.answers().add(trial.key());
            }
        }
        return result;
    }

    private static List<String> texts(Trial trial) {
        return List.of(trial.reply().text(), trial.reply().reasoning());
    }
}
