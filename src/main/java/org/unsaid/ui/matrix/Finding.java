package org.unsaid.ui.matrix;

import java.util.HashSet;
import java.util.List;
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
    private final Set<TrialKey> changedSince = new HashSet<>();
    private String query = "";
    private Optional<SearchTerms> terms = Optional.empty();
    private Found found = Found.NOTHING;
    private Tasks.Handle looking = () -> {};

    /// @param questions whose wording has every word
    /// @param answers   whose text, reasoning or note has every word
    private record Found(Set<QuestionRow> questions, Set<TrialKey> answers) {
        private static final Found NOTHING = new Found(Set.of(), Set.of());
    }

    Finding(SessionViewModel session, MatrixIndex index) {
        this.session = session;
        this.index = index;
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
        changedSince.clear();
        looking = session.find(wanted, answers -> {
            if (query.equals(wanted)) {
                terms = Optional.of(wantedTerms);
                found = new Found(index.questions().stream().filter(row -> wantedTerms.allIn(List.of(row.wording())))
                        .collect(Collectors.toSet()), new HashSet<>(answers));
                lookInto(Set.copyOf(changedSince)); // while they were looked for
                then.run();
            }
        });
    }

    /// Looks into trials that changed.
    ///
    /// @return whether what is found changed
    boolean lookInto(Set<TrialKey> changed) {
        if (!query.isBlank()) {
            changedSince.addAll(changed);
        }
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

    private static List<String> texts(Trial trial) {
        return List.of(trial.reply().text(), trial.reply().reasoning());
    }
}
