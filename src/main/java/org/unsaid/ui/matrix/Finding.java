package org.unsaid.ui.matrix;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
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
    /// @param answers   places of those whose text, reasoning or note has every word
    private record Found(Set<QuestionRow> questions, BitSet answers) {
        private static final Found NOTHING = new Found(Set.of(), new BitSet());
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
                        .collect(Collectors.toSet()), index.places(answers));
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
                .filter(trial -> add(trial.key())).count() > 0).isPresent();
    }

    /// @return whether it was not found before
    private boolean add(TrialKey key) {
        var place = index.order().place(key);
        boolean added = place.isPresent() && !found.answers().get(place.getAsInt());
        place.ifPresent(found.answers()::set);
        return added;
    }

    /// Places of the trials to show; empty if nothing is looked for.
    Optional<BitSet> trials() {
        return terms.map(_ -> {
            var all = (BitSet) found.answers().clone();
            found.questions().forEach(row -> all.set(index.order().first(row.number(), 0), index.order().first(row.number() + 1, 0)));
            return all;
        });
    }

    boolean isFound(QuestionRow row) {
        return found.questions().contains(row);
    }

    /// Whether an answer of a cell has the words.
    boolean isFound(QuestionRow row, Endpoint endpoint) {
        var first = row.first(endpoint);
        int hit = first.isPresent() ? found.answers().nextSetBit(first.getAsInt()) : -1;
        return hit >= 0 && hit < first.getAsInt() + index.order().repeats();
    }

    private static List<String> texts(Trial trial) {
        return List.of(trial.reply().text(), trial.reply().reasoning());
    }
}
