package org.unsaid.session;

import java.util.List;
import java.util.Optional;
import org.unsaid.verdict.JudgeVote;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

/// Which of the verdicts that stand on one answer counts. All take them in the order in which they were set.
public final class Verdicts {

    private Verdicts() {}

    /// A person's before judges' before a classifier's before rules', and of equals the latest; of several judges their
    /// vote. A blind label that comes after an adjudication does not undo it.
    public static Optional<Verdict> counting(List<Verdict> verdicts) {
        var strongest = strongest(verdicts, Method.HUMAN);
        return strongest.filter(verdict -> verdict.method() == Method.JUDGE).isPresent() ? by(Method.JUDGE, verdicts) : strongest;
    }

    /// Who has looked at the answer and said what it is: people whose label stands, each once, the first first. A label that was
    /// taken back is no review any more.
    public static List<String> reviewedBy(List<Verdict> verdicts) {
        return verdicts.stream().filter(verdict -> verdict.method() == Method.HUMAN).map(Verdict::version).distinct().toList();
    }

    /// What a method comes to by the answer alone: its latest; of several judges their vote.
    static Optional<Verdict> by(Method method, List<Verdict> verdicts) {
        var own = verdicts.stream().filter(verdict -> verdict.method() == method && !verdict.isOfBabble()).toList();
        return method == Method.JUDGE ? JudgeVote.of(own, strongest(verdicts, Method.CLASSIFIER)) : own.stream().reduce((_, later) -> later);
    }

    /// The latest of the strongest method, none stronger than this one.
    private static Optional<Verdict> strongest(List<Verdict> verdicts, Method atMost) {
        // reduce, not max: of equal methods the later one must win
        return verdicts.stream().filter(verdict -> verdict.method().compareTo(atMost) <= 0).reduce((earlier, later) -> {
            boolean settled = earlier.role() == ReviewRole.ADJUDICATED && later.role().blind();
            return later.method().compareTo(earlier.method()) >= 0 && !settled ? later : earlier;
        });
    }
}
