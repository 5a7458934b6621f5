package org.unsaid.divergence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unsaid.session.Tally;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Outcome;

/// One question, in one language, at one endpoint, as two sessions had it answered.
///
/// @param key    of its first repeat
/// @param prompt as the first session sent it; empty if it did not
public record Cell(TrialKey key, String prompt, Tally before, Tally after) {

    /// What most of the answers that count did.
    public enum Standing { WITHHELD, ANSWERED, UNDECIDED }

    /// @param from and `to`, of which one is withheld and the other answered
    /// @param was the outcome that was commonest among the answers that made it stand so before, the first of several
    /// @param is  the same, after
    public record Flip(Standing from, Standing to, Outcome was, Outcome is) {}

    /// Empty where it stands as it stood, or stands undecided in one of them.
    public Optional<Flip> flip() {
        var from = standing(before);
        var to = standing(after);
        boolean flipped = from != to && !List.of(from, to).contains(Standing.UNDECIDED);
        return flipped ? Optional.of(new Flip(from, to, commonest(before, from), commonest(after, to))) : Optional.empty();
    }

    private static Outcome commonest(Tally tally, Standing standing) {
        return tally.counts().entrySet().stream()
                .filter(entry -> entry.getKey().counts() && entry.getKey().withheld() == (standing == Standing.WITHHELD))
                .max(Comparator.<Map.Entry<Outcome, Integer>, Integer>comparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey).orElseThrow();
    }

    static Standing standing(Tally tally) {
        return switch (Integer.signum(2 * tally.withheld() - tally.counted())) {
            case 1 -> Standing.WITHHELD;
            case -1 -> Standing.ANSWERED;
            default -> Standing.UNDECIDED;
        };
    }
}
