package org.unsaid.review;

import java.util.Locale;
import java.util.Optional;
import org.unsaid.statistics.Agreement;
import org.unsaid.statistics.Classification;
import org.unsaid.statistics.Interval;
import org.unsaid.verdict.Label;

/// How well a machine's labels agree with what people take for right. People chose what they labelled, so other answers
/// may be labelled better or worse.
///
/// @param method    with its version; empty for whichever machine's label counts
/// @param language  empty for all of them
/// @param answers   on which people agree or decided, and which the machine labelled
/// @param blind     of these, those that at least one person labelled without sight of the model and the machine's label
/// @param questions they belong to
/// @param same      of the answers, those with the same label
/// @param kappa     Cohen's; empty where chance alone would agree always
/// @param interval  of kappa, 95 %, drawn from the questions; empty where they are too few, or kappa is not known
/// @param refusalF1 F1 of [Label#REFUSED]; empty where neither side gave it
/// @param macroF1   the mean of F1 over the labels that people gave
public record LabelQuality(
        Optional<String> method, Optional<Locale> language, int answers, int blind, int questions, int same, Optional<Double> kappa,
        Optional<Interval> interval, Optional<Double> refusalF1, Optional<Double> macroF1) {

    /// So many answers of a session labelled by people in one language are enough to print figures in it.
    public static final int ENOUGH = 200;

    static LabelQuality of(Optional<String> method, Optional<Locale> language, LabelTables tables, int blind) {
        var classified = new Classification(tables.sum());
        return new LabelQuality(method, language, tables.answers(), blind, tables.questions(), tables.same(), Agreement.kappa(tables.sum()),
                tables.interval(Agreement::kappa), classified.f1(LabelTables.LABELS.indexOf(Label.REFUSED)), classified.macroF1());
    }
}
