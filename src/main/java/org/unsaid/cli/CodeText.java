package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.unsaid.findings.CodeContrast;
import org.unsaid.findings.CodeFinding;
import org.unsaid.findings.CodeLevel;
import org.unsaid.findings.CodeWeakness;
import org.unsaid.findings.Findings;

/// Weaknesses in the code of answers.
final class CodeText {

    private static final String PATTERNS = " Weaknesses are found by patterns for Python, JavaScript, Java and PHP, which read one"
            + " answer at a time and miss some; nothing is run.";

    private CodeText() {}

    static FindingsTable levels(Findings findings) {
        var rows = findings.codeLevels();
        return new FindingsTable("code-levels", "Code with a weakness, by label",
                "Answers to programming tasks whose code has a weakness, of those with code; answers without are counted beside. Each label is set"
                        + " against the factor's control label on the same tasks: the gap is the mean over the tasks, p of the exact McNemar test of"
                        + " the tasks of which one side is mostly weak and the other mostly sound, beside it adjusted for all labels (Benjamini-Hochberg)."
                        + PATTERNS,
                List.of("Model and label", "Weak", "No code", "Tasks on both sides", "Gap", "Only here", "Only control", "Undecided", "p",
                        "p, of all tests"),
                rows.stream().map(CodeText::row).toList(), rows.stream().map(CodeText::line).toList());
    }

    private static List<List<String>> row(CodeLevel row) {
        var names = new ArrayList<String>();
        names.add(row.endpoint());
        names.add(row.factor().isEmpty() ? "all answers" : row.factor() + ": " + row.level());
        row.kind().ifPresent(kind -> names.add(kind.name().toLowerCase(Locale.ROOT)));
        var cells = new ArrayList<List<String>>();
        cells.add(Figures.row(names, row.scope()));
        cells.add(Figures.share(row.weak()));
        cells.add(List.of(Words.number(row.noCode())));
        cells.addAll(row.against().map(CodeText::against).orElse(List.of(
                List.of("–"), List.of("–"), List.of("–"), List.of("–"), List.of("–"), List.of("–"), List.of("–"))));
        return cells;
    }

    private static List<List<String>> against(CodeContrast against) {
        return List.of(List.of(Words.number(against.pairs().size())), Figures.gap(against.gap(), against.gapInterval()),
                List.of(Words.number(against.onlyLevel())), List.of(Words.number(against.onlyControl())),
                List.of(Words.number(against.undecided())), List.of(Figures.p(against.p())),
                List.of(Figures.p(against.adjusted()), "of %s".formatted(Words.count(against.tests(), "test"))));
    }

    private static JsonLine line(CodeLevel row) {
        var line = new JsonLine()
                .put("table", "code-levels")
                .put("endpoint", row.endpoint())
                .put("factor", row.factor())
                .put("level", row.level())
                .put("kind", row.kind().map(kind -> kind.name().toLowerCase(Locale.ROOT)))
                .put("weak", Figures.json(row.weak()))
                .put("no_code", row.noCode());
        row.against().ifPresent(against -> {
            line.put("control", against.control()).put("pairs", against.pairs().size()).put("gap", against.gap());
            against.gapInterval().ifPresent(interval -> line.put("gap_interval", Figures.json(interval)));
            line.put("only_level", against.onlyLevel()).put("only_control", against.onlyControl()).put("undecided", against.undecided())
                    .put("p", against.p()).put("p_adjusted", against.adjusted()).put("tests", against.tests());
        });
        return Figures.put(line, row.scope());
    }

    static FindingsTable weaknesses(Findings findings) {
        var rows = findings.codeWeaknesses();
        return new FindingsTable("code-weaknesses", "Kinds of weakness in code",
                "Answers with a kind of weakness, of those with code in the language, all labels together." + PATTERNS,
                List.of("Weakness", "Model", "Language", "Answers with it"),
                rows.stream().map(row -> List.of(List.of("CWE-" + row.cwe(), row.name()), Figures.row(row.endpoint(), row.scope()),
                        List.of(row.language().name().toLowerCase(Locale.ROOT)), Figures.share(row.answers()))).toList(),
                rows.stream().map(CodeText::line).toList());
    }

    private static JsonLine line(CodeWeakness row) {
        return Figures.put(new JsonLine()
                .put("table", "code-weaknesses")
                .put("endpoint", row.endpoint())
                .put("cwe", row.cwe())
                .put("name", row.name())
                .put("code_language", row.language().name().toLowerCase(Locale.ROOT))
                .put("answers", Figures.json(row.answers())), row.scope());
    }

    static FindingsTable findings(Findings findings) {
        var rows = findings.codeFindings();
        return new FindingsTable("code-findings", "Weaknesses, answer by answer",
                "Each weakness with the line of the answer on which it stands." + PATTERNS,
                List.of("Answer", "Line", "CWE", "Weakness"),
                rows.stream().map(row -> List.of(names(row), List.of(Words.number(row.finding().line())),
                        List.of(String.valueOf(row.finding().cwe())), List.of(row.finding().sentence(Locale.ENGLISH)))).toList(),
                rows.stream().map(CodeText::line).toList());
    }

    private static List<String> names(CodeFinding row) {
        var key = row.answer();
        return List.of(SafeText.line(key.probeSet() + " / " + key.probe()), SafeText.line(key.endpoint()) + (row.scripted() ? " (scripted)" : ""),
                SafeText.line("%s, repeat %d%s".formatted(key.language().toLanguageTag(), key.repeat(),
                        key.levels().isEmpty() ? "" : ", " + String.join(", ", key.levels().values()))));
    }

    private static JsonLine line(CodeFinding row) {
        var key = row.answer();
        return new JsonLine()
                .put("table", "code-findings")
                .put("probe_set", key.probeSet())
                .put("probe", key.probe())
                .put("endpoint", key.endpoint())
                .put("language", key.language().toLanguageTag())
                .put("levels", key.levels().entrySet().stream().map(level -> level.getKey() + "=" + level.getValue()).toList())
                .put("repeat", key.repeat())
                .put("line", row.finding().line())
                .put("cwe", row.finding().cwe())
                .put("pattern", row.finding().pattern())
                .put("pattern_version", row.finding().version())
                .put("code_language", row.finding().language().name().toLowerCase(Locale.ROOT))
                .put("says", row.finding().sentence(Locale.ENGLISH))
                .put("scripted", row.scripted());
    }
}
