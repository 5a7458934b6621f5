package org.unsaid.findings;

import java.util.Locale;
import java.util.Optional;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Interval;
import org.unsaid.verdict.Method;

/// How far two methods give the same labels to the same answers.
///
/// @param first     the weaker method
/// @param answers   that both have labelled
/// @param questions they belong to
/// @param same      of the answers, those with the same label
/// @param kappa     Cohen's; empty where chance alone would agree always
/// @param interval  of kappa, 95 %, drawn from the questions; empty where they are too few, or kappa is not known
/// @param firstJudge  which judge the first is; empty where it is no judge, or the vote of several
/// @param secondJudge the same of the second
/// @param firstWithheld of the answers that both find usable, those that the first method calls withheld
/// @param secondWithheld of the same answers, by the second
public record LabelAgreement(
        Method first, Method second, Locale language, int answers, int questions, int same, Optional<Double> kappa, Optional<Interval> interval,
        Optional<String> firstJudge, Optional<String> secondJudge,
        ClusteredProportion firstWithheld, ClusteredProportion secondWithheld) {}
