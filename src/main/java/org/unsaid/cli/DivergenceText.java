package org.unsaid.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import org.unsaid.findings.AnswerDistance;
import org.unsaid.findings.CannedText;
import org.unsaid.findings.Diverging;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Mean;
import org.unsaid.findings.ModelPair;
import org.unsaid.findings.Steadiness;

/// Where answers part.
final class DivergenceText {

    private DivergenceText() {}

    static FindingsTable disagreement(Findings findings) {
        var pairs = findings.modelPairs();
        return new FindingsTable("disagreement", "Models that go the same way",
                "How likely an answer of each of two models to the same question in the same language has the same outcome, over all questions that both"
                        + " were asked; kappa is Cohen's, of withheld against answered: 1 is always, 0 is as by chance.",
                List.of("Models", "Questions", "Same outcome", "Kappa"),
                pairs.stream().map(pair -> List.of(Figures.row(pair.first() + " | " + pair.second(), pair.scope()),
                        List.of(Words.number(pair.same().n())), share(pair.same()),
                        List.of(pair.kappa().map(Figures::part).orElse("–")))).toList(),
                pairs.stream().map(DivergenceText::line).toList());
    }

    private static JsonLine line(ModelPair pair) {
        return Figures.put(mean(new JsonLine().put("table", "disagreement").put("first", pair.first()).put("second", pair.second()),
                "same_outcome", pair.same())
                .put("kappa", pair.kappa().<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE)), pair.scope());
    }

    static FindingsTable ranking(Findings findings) {
        var ranking = findings.ranking();
        return new FindingsTable("divergence", "Questions by how far their answers differ",
                "The score is the sum of the reasons, each from 0 to 1: different outcomes at different models; withheld in one language more than in"
                        + " another; withheld more than the control; facts that one model says and another does not; other words; other outcomes when"
                        + " asked again. What is not known counts for nothing, so scores are for this session only. Practice models are left out"
                        + " where there are real ones.",
                List.of("Question", "Score", "Why"),
                ranking.stream().map(each -> List.of(
                        Figures.row(each.question().probeSet() + " / " + each.question().probe(), each.role(), each.scope()),
                        List.of(Figures.part(each.score())),
                        each.reasons().stream().map(reason -> "%s %s".formatted(Figures.part(reason.size()), why(reason.aspect()))).toList())).toList(),
                ranking.stream().map(DivergenceText::line).toList());
    }

    private static JsonLine line(Diverging each) {
        var reasons = new JsonObject();
        each.reasons().forEach(reason -> reasons.addProperty(reason.aspect().name().toLowerCase(Locale.ROOT), reason.size()));
        return Figures.put(new JsonLine()
                .put("table", "divergence")
                .put("probe_set", each.question().probeSet())
                .put("probe", each.question().probe())
                .put("questions_are", Figures.role(each.role()))
                .put("score", each.score())
                .put("reasons", reasons), each.scope());
    }

    private static String why(Diverging.Aspect aspect) {
        return switch (aspect) {
            case OUTCOMES -> "other outcomes at other models";
            case LANGUAGES -> "more withheld in one language";
            case CONTROL -> "more withheld than its control";
            case FACTS -> "facts said here, not found there";
            case WORDS -> "other words";
            case REPEATS -> "other outcomes when asked again";
        };
    }

    static FindingsTable distances(Findings findings) {
        var distances = findings.distances();
        return new FindingsTable("distance", "Distance between answers",
                "Of one answer each to a question, the first repeat that is neither refused nor blocked, the part of the character sequences that the two"
                        + " do not share: 0 is the same words, 1 none. Each is estimated from a sketch of 64 values, to 0.07 (one standard error). It"
                        + " compares words, not meaning, and only within a language.",
                List.of("Models", "Language", "Questions", "Distance"),
                distances.stream().map(each -> List.of(Figures.row(each.first() + " | " + each.second(), each.scope()),
                        List.of(each.language().toLanguageTag()), List.of(Words.number(each.distance().n())), value(each.distance()))).toList(),
                distances.stream().map(DivergenceText::line).toList());
    }

    private static JsonLine line(AnswerDistance each) {
        return Figures.put(mean(new JsonLine().put("table", "distance").put("first", each.first()).put("second", each.second())
                .put("language", each.language().toLanguageTag()), "distance", each.distance()), each.scope());
    }

    static FindingsTable steadiness(Findings findings) {
        var rows = findings.steadiness();
        return new FindingsTable("instability", "Asked the same again",
                "Questions in one language that were asked at least twice and answered so that it counts: how many changed their outcome, how many were"
                        + " withheld only sometimes, and what part of the ever withheld a single answer would be expected to miss.",
                List.of("Model", "Changed outcome", "Withheld at times", "Ever withheld", "Missed by one"),
                rows.stream().map(row -> List.of(Figures.row(row.endpoint(), row.role(), row.scope()), Figures.share(row.changed()),
                        Figures.share(row.flipped()), List.of(Words.number(row.everWithheld())),
                        List.of(row.missed().map(Figures::percent).orElse("–")))).toList(),
                rows.stream().map(DivergenceText::line).toList());
    }

    private static JsonLine line(Steadiness row) {
        return Figures.put(new JsonLine()
                .put("table", "instability")
                .put("endpoint", row.endpoint())
                .put("questions_are", Figures.role(row.role()))
                .put("changed", Figures.json(row.changed()))
                .put("withheld_at_times", Figures.json(row.flipped()))
                .put("ever_withheld", row.everWithheld())
                .put("missed_by_one", row.missed().<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE)), row.scope());
    }

    static FindingsTable canned(Findings findings) {
        var texts = findings.cannedTexts();
        return new FindingsTable("canned-text", "The same answer to different questions",
                "Answers of which at least four fifths of the character sequences are the same, as a sketch estimates it, given to at least two questions;"
                        + " very short ones are not looked at. Most are refusals and notices; but questions that are much alike may also rightly"
                        + " have one answer.",
                List.of("Answer", "Questions", "Answers", "Outcomes", "Models"),
                texts.stream().map(text -> List.of(Columns.wrapped(SafeText.line(text.excerpt()), 33, 3), List.of(Words.number(text.questions())),
                        List.of(Words.number(text.answers())), Words.cell(text.outcomes(), 0),
                        text.endpoints().stream().map(SafeText::line).toList())).toList(),
                texts.stream().map(DivergenceText::line).toList());
    }

    private static JsonLine line(CannedText text) {
        var outcomes = new JsonObject();
        text.outcomes().counts().forEach((outcome, count) -> outcomes.addProperty(outcome.name().toLowerCase(Locale.ROOT), count));
        return new JsonLine()
                .put("table", "canned-text")
                .put("excerpt", text.excerpt())
                .put("questions", text.questions())
                .put("answers", text.answers())
                .put("outcomes", outcomes)
                .put("endpoints", text.endpoints())
                .put("probe_set", text.example().probeSet())
                .put("probe", text.example().probe())
                .put("language", text.example().language().toLanguageTag())
                .put("endpoint", text.example().endpoint())
                .put("repeat", text.example().repeat())
                .put("scripted", text.scripted());
    }

    private static List<String> share(Mean mean) {
        return mean.interval().map(interval -> List.of(Figures.percent(mean.value()), "(" + Figures.between(interval) + ")"))
                .orElse(List.of(Figures.percent(mean.value()), "(no interval)"));
    }

    private static List<String> value(Mean mean) {
        return mean.interval().map(interval -> List.of(Figures.part(mean.value()),
                "(%s to %s)".formatted(Figures.part(interval.low()), Figures.part(interval.high()))))
                .orElse(List.of(Figures.part(mean.value()), "(no interval)"));
    }

    private static JsonLine mean(JsonLine line, String name, Mean mean) {
        line.put("questions", mean.n()).put(name, mean.value());
        mean.interval().ifPresent(interval -> line.put(name + "_interval", Figures.json(interval)));
        return line;
    }
}
