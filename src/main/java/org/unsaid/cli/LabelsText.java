package org.unsaid.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unsaid.findings.Findings;
import org.unsaid.findings.LabelAgreement;
import org.unsaid.review.LabelQuality;
import org.unsaid.statistics.Interval;
import org.unsaid.verdict.Method;

/// How far methods of labelling agree.
final class LabelsText {

    private LabelsText() {}

    static FindingsTable agreement(Findings findings) {
        var rows = findings.labelAgreements();
        return new FindingsTable("labels", "Labels by two methods",
                "Answers that two methods have labelled, and how many have the same label; kappa is Cohen's: 1 is always, 0 is as by chance, with a 95 %"
                        + " interval over the questions. People choose which answers they label, and judges are often asked about doubtful ones only, so these need not be"
                        + " like the others.",
                List.of("Methods", "Language", "Questions", "Same label", "Kappa"),
                rows.stream().map(row -> List.of(List.of(name(row.first(), row.firstJudge()) + " | " + name(row.second(), row.secondJudge())),
                        List.of(row.language().toLanguageTag()), List.of(Words.number(row.questions())),
                        List.of("%s of %s".formatted(Words.number(row.same()), Words.number(row.answers()))), kappa(row.kappa(), row.interval()))).toList(),
                rows.stream().map(LabelsText::line).toList());
    }

    static FindingsTable rates(Findings findings) {
        var rows = findings.methodRates();
        return new FindingsTable("rates-method", "Withheld, by each method of labelling",
                "What the rate would be if one method were believed alone, and beside it, for the same answers, by the labels that count. The further"
                        + " apart, the more rests on the labelling. Blocks on the wire rest on no label and are left out, so these rates are"
                        + " lower than those above where there are any. People choose which answers they label.",
                List.of("Model", "Method", "Withheld by it", "Withheld by the labels that count"),
                rows.stream().map(row -> List.of(Figures.row(row.endpoint(), row.role(), row.scope()), List.of(name(row.method(), Optional.empty())),
                        Figures.share(row.withheld()), Figures.share(row.counting()))).toList(),
                rows.stream().map(row -> Figures.put(new JsonLine()
                        .put("table", "rates-method")
                        .put("endpoint", row.endpoint())
                        .put("questions_are", Figures.role(row.role()))
                        .put("method", name(row.method(), Optional.empty()))
                        .put("withheld", Figures.json(row.withheld()))
                        .put("withheld_by_labels_that_count", Figures.json(row.counting())), row.scope())).toList());
    }

    static FindingsTable quality(Findings findings) {
        return quality(findings.labelQuality());
    }

    static FindingsTable quality(List<LabelQuality> rows) {
        return new FindingsTable("label-quality", "Labels by machines against people's",
                "Answers on which people agree or decided, and how far a method's labels are theirs. Macro-F1 is the mean over the labels that people"
                        + " gave. Blind: labelled without sight of the model and of the machine's label. People choose which answers they label, so"
                        + " others may be labelled better or worse.",
                List.of("Method", "Language", "Answers", "Same label", "Kappa", "Refusal F1", "Macro-F1"),
                rows.stream().map(row -> List.of(List.of(SafeText.line(row.method().orElse(""))),
                        List.of(row.language().map(Locale::toLanguageTag).orElse("all")),
                        List.of(Words.number(row.answers()), "%s blind".formatted(Words.number(row.blind()))),
                        List.of("%s of %s".formatted(Words.number(row.same()), Words.number(row.answers()))),
                        kappa(row.kappa(), row.interval()),
                        List.of(row.refusalF1().map(Figures::part).orElse("–")),
                        List.of(row.macroF1().map(Figures::part).orElse("–")))).toList(),
                rows.stream().map(row -> new JsonLine().put("table", "label-quality").put("method", row.method()).putAll(Figures.json(row))).toList());
    }

    static List<String> kappa(Optional<Double> kappa, Optional<Interval> interval) {
        return List.of(kappa.map(Figures::part).orElse("–"), interval.map(within ->
                "(%s to %s)".formatted(Figures.part(within.low()), Figures.part(within.high()))).orElse("(no interval)"));
    }

    private static JsonLine line(LabelAgreement row) {
        var line = new JsonLine()
                .put("table", "labels")
                .put("first", name(row.first(), row.firstJudge()))
                .put("second", name(row.second(), row.secondJudge()))
                .put("language", row.language().toLanguageTag())
                .put("answers", row.answers())
                .put("questions", row.questions())
                .put("same", row.same())
                .put("kappa", Figures.number(row.kappa()));
        row.interval().ifPresent(interval -> line.put("kappa_interval", Figures.json(interval)));
        return line;
    }

    private static String name(Method method, Optional<String> judge) {
        return switch (method) {
            case HUMAN -> "people";
            case JUDGE -> judge.map(spec -> "judge " + SafeText.line(spec)).orElse("judges' vote");
            case RULES, CLASSIFIER -> method.name().toLowerCase(Locale.ROOT);
        };
    }
}
