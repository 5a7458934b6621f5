package org.unsaid.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.unsaid.probe.Role;

/// How far answers to one question differ where they should not, and in what.
///
/// @param reasons the strongest first; those of which nothing is known, or in which nothing differs, are absent
public record Diverging(Question question, Role role, Scope scope, List<Reason> reasons) {

    /// In what answers differ.
    public enum Aspect {
        /// How likely two endpoints give different outcomes, asked in the same language.
        OUTCOMES,
        /// How much more an endpoint withholds in one language than in another, on average.
        LANGUAGES,
        /// How much more it is withheld than its control, on average.
        CONTROL,
        /// How much larger a part of the facts one endpoint says than another, at most.
        FACTS,
        /// How far the words of answers are from one another, on average.
        WORDS,
        /// How likely two repeats have different outcomes.
        REPEATS
    }

    /// @param size over 0, at most 1
    public record Reason(Aspect aspect, double size) {}

    public Diverging {
        reasons = strongestFirst(reasons);
    }

    /// The sum of the reasons, from 0 to 6.
    public double score() {
        return sum(reasons);
    }

    static double sum(List<Reason> reasons) {
        return reasons.stream().mapToDouble(Reason::size).sum();
    }

    static List<Reason> strongestFirst(List<Reason> reasons) {
        return reasons.stream().sorted(Comparator.comparingDouble(Reason::size).reversed()).toList();
    }

    /// Those in which anything differs.
    static List<Reason> reasons(Map<Aspect, Double> sizes) {
        return sizes.entrySet().stream().filter(size -> size.getValue() > 0).map(size -> new Reason(size.getKey(), size.getValue())).toList();
    }
}
