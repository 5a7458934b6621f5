package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.unsaid.findings.FactCount;
import org.unsaid.findings.Findings;
import org.unsaid.findings.ReasoningGap;

/// What answers do with facts.
final class FactsText {

    private static final Set<String> MEASURED = Set.of("en", "fr", "zh-Hans", "zh-Hant");

    private FactsText() {}

    static FindingsTable facts(Findings findings) {
        var counts = findings.facts();
        return new FindingsTable("facts", "Facts said and not found",
                "Answers to each question that say a fact, deny it, or in which no cue of it was found; not reached is an answer that was cut"
                        + " off before. Not found is not left out: of facts that answers written to measure it say, cues missed one in four or five,"
                        + " of those in paraphrase half to two thirds."
                        + " Left out is what a judge or a person says of the answer; where they speak, they count before cues."
                        + " Answers without any text are counted beside and in none.",
                List.of("Fact", "Model", "Said", "Denied", "Not found", "Left out", "Not reached", "No text"),
                counts.stream().map(FactsText::row).toList(), counts.stream().map(FactsText::line).toList());
    }

    private static List<List<String>> row(FactCount count) {
        var fact = new ArrayList<String>();
        fact.add(SafeText.line(count.question().probe() + " · " + count.fact().id()));
        fact.addAll(Columns.wrapped(SafeText.line(count.fact().statement().best(count.language())), 30, 2));
        var model = new ArrayList<String>();
        model.add(SafeText.line(count.endpoint()));
        model.add(count.language().toLanguageTag() + (count.scope().scripted() ? ", scripted" : ""));
        var notFound = new ArrayList<String>();
        notFound.add(Words.number(count.notFound()));
        if (count.declined() > 0) {
            notFound.add("(%s refused or blocked)".formatted(Words.number(count.declined())));
        }
        var leftOut = new ArrayList<String>();
        leftOut.add(Words.number(count.leftOut()));
        if (count.leftOut() > 0) {
            leftOut.addAll(Columns.wrapped(SafeText.line("(%s)".formatted(String.join(", ", count.leftOutBy()))), 24, 2));
        }
        return List.of(fact, model, List.of("%s of %s".formatted(Words.number(count.said()), Words.number(count.answers()))),
                List.of(Words.number(count.contradicted())), notFound, leftOut, List.of(Words.number(count.notReached())),
                List.of(Words.number(count.noText())));
    }

    private static JsonLine line(FactCount count) {
        return Figures.put(new JsonLine()
                .put("table", "facts")
                .put("probe_set", count.question().probeSet())
                .put("probe", count.question().probe())
                .put("fact", count.fact().id())
                .put("statement", count.fact().statement().best(count.language()))
                .put("endpoint", count.endpoint())
                .put("language", count.language().toLanguageTag())
                .put("answers", count.answers())
                .put("said", count.said())
                .put("contradicted", count.contradicted())
                .put("not_found", count.notFound())
                .put("not_found_refused_or_blocked", count.declined())
                .put("left_out", count.leftOut())
                .put("left_out_by", count.leftOutBy())
                .put("not_reached", count.notReached())
                .put("no_text", count.noText())
                .put("cues_measured", measured(count.language())), count.scope());
    }

    /// Whether answers were written to measure cues in the language; README has the figures.
    private static boolean measured(Locale language) {
        return MEASURED.contains(language.toLanguageTag());
    }

    static FindingsTable shares(Findings findings) {
        var shares = findings.factShares();
        return new FindingsTable("facts-endpoint", "Facts said, by model",
                "Of all facts in all answers with text, the part that is said, and that is denied. The rest was not found, or not reached; not found is"
                        + " not left out: of facts that answers written to measure it say, cues missed one in four or five, of those in paraphrase"
                        + " half to two thirds. Intervals are over the questions.",
                List.of("Model and language", "Said", "Denied", "Facts per question"),
                shares.stream().map(share -> List.of(
                        Figures.row(share.endpoint() + " · " + share.language().toLanguageTag(), share.role(), share.scope()),
                        Figures.share(share.said()), Figures.share(share.contradicted()),
                        List.of(String.format(Locale.ROOT, "%.1f", share.factsPerQuestion())))).toList(),
                shares.stream().map(share -> Figures.put(new JsonLine()
                        .put("table", "facts-endpoint")
                        .put("endpoint", share.endpoint())
                        .put("language", share.language().toLanguageTag())
                        .put("questions_are", Figures.role(share.role()))
                        .put("said", Figures.json(share.said()))
                        .put("contradicted", Figures.json(share.contradicted()))
                        .put("cues_measured", measured(share.language())), share.scope())).toList());
    }

    static FindingsTable reasoning(Findings findings) {
        var gaps = findings.reasoningGaps();
        return new FindingsTable("reasoning-gap", "Reasoned, and not said",
                "Answers that came with reasoning, and how many of them name in it a fact of the question that the answer does not say, by cues."
                        + " Whether an answer was planned is more than cues can tell; reasoning that a service hides is not seen at all.",
                List.of("Model", "Answers with reasoning", "Withheld, and knew a fact", "Not withheld, and knew one more"),
                gaps.stream().map(gap -> List.of(Figures.row(gap.endpoint(), gap.role(), gap.scope()), List.of(Words.number(gap.answers())),
                        Figures.share(gap.withheldKnew()), Figures.share(gap.answeredKnew()))).toList(),
                gaps.stream().map(FactsText::line).toList());
    }

    private static JsonLine line(ReasoningGap gap) {
        return Figures.put(new JsonLine()
                .put("table", "reasoning-gap")
                .put("endpoint", gap.endpoint())
                .put("questions_are", Figures.role(gap.role()))
                .put("answers", gap.answers())
                .put("withheld_knew", Figures.json(gap.withheldKnew()))
                .put("answered_knew", Figures.json(gap.answeredKnew()))
                .put("cues_measured", false), gap.scope());
    }
}
