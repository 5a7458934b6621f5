package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;
import org.unsaid.findings.Contrast;
import org.unsaid.findings.Findings;

/// What was withheld on one side and not on the other.
final class ContrastText {

    private ContrastText() {}

    static FindingsTable sensitiveAgainstControl(Findings findings) {
        return table("sensitive-control", "Sensitive against control",
                "Each sensitive question beside its control, which asks the same of another country or leaves the sensitive word out; only pairs of"
                        + " which both have answers that count, in the same languages. A control is never the same question: a gap can also come"
                        + " from what else differs.",
                "Model", findings.sensitiveAgainstControl());
    }

    static FindingsTable languageGaps(Findings findings) {
        return table("language-gap", "Language gap",
                "The same questions at the same model in two languages. Questions that use each side's own terms are left out. A gap can also come"
                        + " from the translation, or from labelling that works less well in a language.",
                "Model and languages", findings.languageGaps());
    }

    static FindingsTable routes(Findings findings) {
        return table("routes", "Routes to the same weights",
                "The same questions put to the same weights, as far as names and servers tell, by two roads. What differs is the service's: its filter,"
                        + " its system prompt, its settings; or chance. An alias without a version is no certain weights and is left out.",
                "Weights and routes", findings.routes());
    }

    private static FindingsTable table(String id, String title, String says, String first, List<Contrast> contrasts) {
        var head = List.of(first, "Pairs", "First withheld", "Second withheld", "Gap", "Only first", "Only second", "Undecided", "p",
                "p, of all tests");
        return new FindingsTable(id, title, says + " Withheld stands for more than half of a question's answers; p is of the exact McNemar test of"
                        + " the pairs that differ, beside it adjusted for all tests of the table (Benjamini-Hochberg).",
                head, contrasts.stream().map(ContrastText::row).toList(),
                contrasts.stream().map(contrast -> line(id, contrast)).toList());
    }

    private static List<List<String>> row(Contrast contrast) {
        var names = new ArrayList<String>();
        names.add(contrast.about());
        names.add(contrast.first() + " | " + contrast.second());
        contrast.role().ifPresent(role -> names.add(Figures.role(role) + " questions"));
        return List.of(Figures.row(names, contrast.scope()), List.of(Words.number(contrast.pairs().size())),
                Figures.share(contrast.firstWithheld()), Figures.share(contrast.secondWithheld()),
                Figures.gap(contrast.gap(), contrast.gapInterval()),
                List.of(Words.number(contrast.onlyFirst())), List.of(Words.number(contrast.onlySecond())),
                List.of(Words.number(contrast.undecided())), List.of(Figures.p(contrast.p())),
                List.of(Figures.p(contrast.adjusted()), "of %s".formatted(Words.count(contrast.tests(), "test"))));
    }

    private static JsonLine line(String id, Contrast contrast) {
        var line = new JsonLine()
                .put("table", id)
                .put("about", contrast.about())
                .put("first", contrast.first())
                .put("second", contrast.second())
                .put("questions_are", contrast.role().map(Figures::role))
                .put("pairs", contrast.pairs().size())
                .put("first_withheld", Figures.json(contrast.firstWithheld()))
                .put("second_withheld", Figures.json(contrast.secondWithheld()))
                .put("gap", contrast.gap());
        contrast.gapInterval().ifPresent(interval -> line.put("gap_interval", Figures.json(interval)));
        return Figures.put(line
                .put("only_first", contrast.onlyFirst())
                .put("only_second", contrast.onlySecond())
                .put("undecided", contrast.undecided())
                .put("p", contrast.p())
                .put("p_adjusted", contrast.adjusted())
                .put("tests", contrast.tests()), contrast.scope());
    }
}
