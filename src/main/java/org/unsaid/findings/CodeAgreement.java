package org.unsaid.findings;

import java.util.Optional;
import org.unsaid.statistics.Interval;

/// How far two that read code agree on which answers have a weakness.
///
/// @param first      `patterns`, or a judge's spec
/// @param second     a judge's spec; `judges` for the vote of several
/// @param answers    that both read
/// @param tasks      they belong to
/// @param both       answers in which both see a weakness
/// @param sameKind   of these, those in which they see one of the same kind
/// @param onlyFirst  answers in which only the first sees one
/// @param onlySecond in which only the second does
/// @param kappa      Cohen's; empty where chance alone would agree always
/// @param interval   of kappa, 95 %, drawn from the tasks; empty where they are too few, or kappa is not known
public record CodeAgreement(
        String first, String second, int answers, int tasks, int both, int sameKind, int onlyFirst, int onlySecond, Optional<Double> kappa,
        Optional<Interval> interval) {

    /// Who stands for the patterns, and for the vote of several judges.
    public static final String PATTERNS = "patterns";
    public static final String VOTE = "judges";

    public int neither() {
        return answers - both - onlyFirst - onlySecond;
    }
}
