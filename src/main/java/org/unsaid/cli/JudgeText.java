package org.unsaid.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.unsaid.judging.JudgeJob;
import org.unsaid.judging.JudgeTally;
import org.unsaid.judging.Kin;
import org.unsaid.session.Judgement;
import org.unsaid.session.Judgement.Asked;
import org.unsaid.session.Json;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.Verdict;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;

/// What judges are asked and what they said, in words and for programs.
final class JudgeText {

    private JudgeText() {}

    /// For people to agree to.
    static String preflight(JudgeJob job, Set<Asked> asked) {
        var lines = new ArrayList<String>();
        lines.add("Judge     %s of '%s', by %s: %s".formatted(Words.count(job.answers(), "answer"), SafeText.line(job.judged().name()),
                Words.count(job.setup().endpoints().size(), "judge"),
                asked.stream().sorted(Comparator.comparing(Asked::name).reversed()).map(JudgeText::words).collect(Collectors.joining(", and "))));
        lines.addAll(PreflightText.figures(job.setup(), job.preflight(), "the rubric, and each question with its answer"));
        job.setup().caps().forEach(cap -> lines.add("Cap       " + MoneyText.of(cap)));
        job.kin().forEach(kin -> lines.add("Warning   " + words(kin)));
        leftOut(job).ifPresent(words -> lines.add("Left out  " + words));
        return String.join("\n", lines);
    }

    static Optional<String> leftOut(JudgeJob job) {
        return job.scripted() == 0 ? Optional.empty() : Optional.of("%s of practice models: scripted, and not judged as if they were real".formatted(
                Words.count(job.scripted(), "answer")));
    }

    private static String words(Asked asked) {
        return switch (asked) {
            case LABEL -> "a label each";
            case FACTS -> "which facts are said, contradicted or left out";
            case WEAKNESSES -> "which weaknesses the code has, a line each";
        };
    }

    private static String words(Kin kin) {
        var judge = SafeText.line(kin.judge().spec());
        var judged = SafeText.line(kin.judged().spec());
        return switch (kin.kinship()) {
            case SAME_FAMILY -> "%s would judge its own family: %s; what it says is marked so".formatted(judge, judged);
            case SAME_MAKER -> "%s would judge a model of its own maker: %s; what it says is marked so".formatted(judge, judged);
            case UNKNOWN, NONE -> "nobody knows who made %s or %s; whether it judges its own family cannot be told".formatted(judge, judged);
        };
    }

    /// What came of it, a line a kind.
    static String result(JudgeTally tally) {
        var parts = new ArrayList<String>();
        parts.add(Words.count(tally.labels(), "label"));
        if (tally.facts() > 0) {
            parts.add("facts of " + Words.count(tally.facts(), "answer"));
        }
        if (tally.code() > 0) {
            parts.add("the code of %s read".formatted(Words.count(tally.code(), "answer")));
        }
        parts.add(tally.failed() == 0 ? "no call failed" : "%s gave none: %s".formatted(Words.count(tally.failed(), "call"), failures(tally.failures())));
        return String.join(", ", parts) + ".";
    }

    private static String failures(Map<Failure, Integer> failures) {
        return failures.entrySet().stream().map(entry -> Words.number(entry.getValue()) + " " + words(entry.getKey())).collect(Collectors.joining(", "));
    }

    private static String words(Failure failure) {
        return switch (failure) {
            case BLOCKED -> "blocked by the judge's service";
            case REFUSED -> "refused by the judge";
            case CUT_OFF -> "cut off";
            case EMPTY -> "empty";
            case NOT_AS_ASKED -> "not the JSON that was asked for";
            case MADE_UP_QUOTE -> "with a quotation that is not in the answer";
            case MADE_UP_LINE -> "with a line that is none of the code's";
            case FAILED -> "failed for technical reasons";
        };
    }

    /// @param answer that was judged
    static String line(Judgement judgement, String answer) {
        var trial = judgement.part().trial();
        var line = new JsonLine()
                .put("judge", judgement.part().judge())
                .put("rubric", judgement.rubric())
                .put("asked", word(judgement.part().asked()))
                .put("probe_set", trial.probeSet())
                .put("probe", trial.probe())
                .put("language", trial.language().toLanguageTag())
                .put("levels", Json.gson().toJsonTree(trial.levels()))
                .put("endpoint", trial.endpoint())
                .put("repeat", trial.repeat())
                .put("failure", judgement.failure().map(JudgeText::word))
                .put("detail", judgement.failure().map(_ -> judgement.detail()));
        return switch (judgement.part().asked()) {
            case FACTS -> {
                var facts = new JsonArray();
                judgement.facts().forEach(fact -> facts.add(new JsonLine().put("fact", fact.fact()).put("state", word(fact.claim()))
                        .put("quote", quote(fact.spans(), answer)).object()));
                yield line.put("facts", facts).text();
            }
            case WEAKNESSES -> line.put("version", judgement.code().map(CodeVerdict::version))
                    .put("weaknesses", judgement.code().<JsonElement>map(code -> weaknesses(code, answer)).orElse(JsonNull.INSTANCE)).text();
            case LABEL -> line.put("label", judgement.verdict().map(verdict -> word(verdict.label())))
                    .put("official_line_of", judgement.verdict().flatMap(Verdict::state))
                    .put("confidence", judgement.verdict().<JsonElement>map(verdict -> new JsonPrimitive(verdict.confidence())).orElse(JsonNull.INSTANCE))
                    .put("version", judgement.verdict().map(Verdict::version))
                    .put("quote", judgement.verdict().flatMap(verdict -> quote(verdict.spans(), answer))).text();
        };
    }

    private static JsonArray weaknesses(CodeVerdict code, String answer) {
        var lines = answer.split("\n", -1);
        var all = new JsonArray();
        code.weaknesses().forEach(weakness -> all.add(new JsonLine().put("cwe", weakness.cwe()).put("line", weakness.line())
                .put("code", lines[weakness.line() - 1].strip()).object()));
        return all;
    }

    private static Optional<String> quote(List<Span> spans, String answer) {
        return spans.stream().findFirst().map(span -> answer.substring(span.start(), span.end()));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
