package org.unsaid.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.unsaid.session.Babbles;
import org.unsaid.session.Counted;
import org.unsaid.session.Json;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// Which answers are put to judges. It is made without regard to what judges said before, so that going on with it comes
/// to the same answers.
///
/// @param filter passes answers as they are labelled without judges
public record Selection(Predicate<? super Trial> filter, Which which) {

    /// How much of what passes.
    public sealed interface Which {}

    public record All() implements Which {}

    /// Those whose label is doubtful, by itself or since the model [babbles][Babbles], and that no person has labelled.
    public record Unsure() implements Which {}

    /// Some, drawn at random: the same ones for the same seed.
    ///
    /// @param count at most
    public record Sample(int count, long seed) implements Which {}

    /// @return in an order that depends on the answers' keys only
    List<Trial> of(Collection<Trial> trials) {
        var passing = new ArrayList<>(trials.stream().filter(trial -> filter.test(withoutJudges(trial)))
                .sorted(Comparator.comparing(trial -> Json.write(trial.key()))).toList());
        return switch (which) {
            case All _ -> passing;
            case Unsure _ -> {
                var babbles = Babbles.among(trials.stream().map(Selection::withoutJudges));
                yield passing.stream().filter(trial -> isUnsure(withoutJudges(trial), babbles)).toList();
            }
            case Sample(int count, long seed) -> {
                Collections.shuffle(passing, new Random(seed));
                yield passing.subList(0, Math.min(count, passing.size()));
            }
        };
    }

    private static boolean isUnsure(Trial trial, Babbles babbles) {
        boolean babbled = babbles.contains(trial.key().endpoint(), trial.key().language());
        return trial.verdict().map(verdict -> verdict.method() != Method.HUMAN && Counted.of(trial).doubted(babbled)).orElse(true);
    }

    private static Trial withoutJudges(Trial trial) {
        List<Verdict> others = trial.verdicts().stream().filter(verdict -> verdict.method() != Method.JUDGE).toList();
        return others.size() == trial.verdicts().size() ? trial : trial.withVerdicts(others);
    }
}
