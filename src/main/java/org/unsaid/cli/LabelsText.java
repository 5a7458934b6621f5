package org.unsaid.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unsaid.findings.Findings;
import org.unsaid.findings.LabelAgreement;
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
                        List.of("%s of %s".formatted(Words.number(row.same()), Words.number(row.answers()))), kappa(row))).toList(),
                rows.stream().map(LabelsText::line).toList());
    }

    static FindingsTable rates(Findings findings) {
        var rows = findings.methodRates();
        return new FindingsTable("rates-method", "Withheld, by each method of labelling",
                "What the rate would be if one method were believed alone, and beside it, for the same answers, by the labels that count. The further"
                        + " apart, the more rests on the labelling. Blocks on the wire rest on no label and are left out, so these rates are"
                        + " lower than those above where there are any. People choose which answers they label.",
                List.of("Model", "Method", "Withheld by it", "Withheld by the labels that count"),
                rows.stream().map(row -> List.of(Figures.row(row.endpoint(), row.role(), row.scope()), List.of(name(row.method())),
                        Figures.share(row.withheld()), Figures.share(row.counting()))).toList(),
                rows.stream().map(row -> Figures.put(new JsonLine()
                        .put("table", "rates-method")
                        .put("endpoint", row.endpoint())
                        .put("questions_are", Figures.role(row.role()))
                        .put("method", name(row.method()))
                        .put("withheld", Figures.json(row.withheld()))
                        .put("withheld_by_labels_that_count", Figures.json(row.counting())), row.scope())).toList());
    }

    private static List<String> kappa(LabelAgreement row) {
        return List.of(row.kappa().map(Figures::part).orElse("–"), row.interval().map(interval ->
                "(%s to %s)".formatted(Figures.part(interval.low()), Figures.part(interval.high()))).orElse("(no interval)"));
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
                .put("kappa", row.kappa().<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE));
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
