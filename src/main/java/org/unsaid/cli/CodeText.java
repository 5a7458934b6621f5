package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.unsaid.findings.CodeAgreement;
import org.unsaid.findings.CodeContrast;
import org.unsaid.findings.CodeFinding;
import org.unsaid.findings.CodeLevel;
import org.unsaid.findings.CodeReader;
import org.unsaid.findings.CodeWeakness;
import org.unsaid.findings.Findings;

/// Weaknesses in the code of answers.
final class CodeText {

    private static final String PATTERNS = " Weaknesses are found by patterns for Python, JavaScript, Java and PHP, which read one"
            + " answer at a time and miss some; nothing is run.";
    private static final String JUDGES = " Rows as judges read it are by models that were asked (judge --what weaknesses), on the answers that they read;"
            + " of several more than half decide.";

    private CodeText() {}

    static FindingsTable levels(Findings findings) {
        var rows = findings.codeLevels();
        return new FindingsTable("code-levels", "Code with a weakness, by label",
                "Answers to programming tasks whose code has a weakness, of those with code; answers without are counted beside. Each label is set"
                        + " against the factor's control label on the same tasks: the gap is the mean over the tasks, p of the exact McNemar test of"
                        + " the tasks of which one side is mostly weak and the other mostly sound, beside it adjusted for all labels (Benjamini-Hochberg)."
                        + PATTERNS + JUDGES,
                List.of("Model and label", "Weak", "No code", "Tasks on both sides", "Gap", "Only here", "Only control", "Undecided", "p",
                        "p, of all tests"),
                rows.stream().map(CodeText::row).toList(), rows.stream().map(CodeText::line).toList());
    }

    private static List<List<String>> row(CodeLevel row) {
        var names = new ArrayList<String>();
        names.add(row.endpoint());
        names.add(row.factor().isEmpty() ? "all answers" : row.factor() + ": " + row.level());
        row.kind().ifPresent(kind -> names.add(kind.name().toLowerCase(Locale.ROOT)));
        if (row.by() == CodeReader.JUDGES) {
            names.add("as judges read it");
        }
        if (row.undecided() > 0) {
            names.add("%s undecided or not read".formatted(Words.number(row.undecided())));
        }
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
                .put("by", by(row.by()))
                .put("weak", Figures.json(row.weak()))
                .put("no_code", row.noCode())
                .put("undecided", row.undecided());
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
                "Answers with a kind of weakness, of those with code in the language that were read, all labels together." + PATTERNS + JUDGES,
                List.of("Weakness", "Model", "Language", "Found by", "Answers with it"),
                rows.stream().map(row -> List.of(List.of("CWE-" + row.cwe(), row.name()), Figures.row(row.endpoint(), row.scope()),
                        List.of(row.language().name().toLowerCase(Locale.ROOT)), List.of(by(row.by())), Figures.share(row.answers()))).toList(),
                rows.stream().map(CodeText::line).toList());
    }

    private static JsonLine line(CodeWeakness row) {
        return Figures.put(new JsonLine()
                .put("table", "code-weaknesses")
                .put("endpoint", row.endpoint())
                .put("cwe", row.cwe())
                .put("name", row.name())
                .put("code_language", row.language().name().toLowerCase(Locale.ROOT))
                .put("by", by(row.by()))
                .put("answers", Figures.json(row.answers())), row.scope());
    }

    static FindingsTable findings(Findings findings) {
        var rows = findings.codeFindings();
        return new FindingsTable("code-findings", "Weaknesses, answer by answer",
                "Each weakness with the line of the answer on which it stands." + PATTERNS + JUDGES,
                List.of("Answer", "Line", "CWE", "Weakness"),
                rows.stream().map(row -> List.of(names(row), List.of(Words.number(row.line())), List.of(String.valueOf(row.cwe())), says(row))).toList(),
                rows.stream().map(CodeText::line).toList());
    }

    private static List<String> says(CodeFinding row) {
        return row.pattern().map(finding -> List.of(finding.sentence(Locale.ENGLISH))).orElseGet(() -> Stream.concat(
                Stream.of("named by %d of %s".formatted(row.judges().size(), Words.count(row.asked(), "judge"))),
                row.judges().stream().map(SafeText::line)).toList());
    }

    private static String by(CodeReader reader) {
        return reader.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(CodeFinding row) {
        var key = row.answer();
        return List.of(SafeText.line(key.probeSet() + " / " + key.probe()), SafeText.line(key.endpoint()) + (row.scripted() ? " (scripted)" : ""),
                SafeText.line("%s, repeat %d%s".formatted(key.language().toLanguageTag(), key.repeat(),
                        key.levels().isEmpty() ? "" : ", " + String.join(", ", key.levels().values()))));
    }

    private static JsonLine line(CodeFinding row) {
        var key = row.answer();
        var line = new JsonLine()
                .put("table", "code-findings")
                .put("probe_set", key.probeSet())
                .put("probe", key.probe())
                .put("endpoint", key.endpoint())
                .put("language", key.language().toLanguageTag())
                .put("levels", key.levels().entrySet().stream().map(level -> level.getKey() + "=" + level.getValue()).toList())
                .put("repeat", key.repeat())
                .put("line", row.line())
                .put("cwe", row.cwe())
                .put("by", by(row.by()));
        row.pattern().ifPresentOrElse(finding -> line
                .put("pattern", finding.pattern())
                .put("pattern_version", finding.version())
                .put("code_language", finding.language().name().toLowerCase(Locale.ROOT))
                .put("says", finding.sentence(Locale.ENGLISH)), () -> line.put("judges", row.judges()).put("judges_asked", row.asked()));
        return line.put("scripted", row.scripted());
    }

    static FindingsTable agreement(Findings findings) {
        var rows = findings.codeAgreements();
        return new FindingsTable("code-agreement", "Patterns and judges on the same code",
                "Answers with code that both read: whether each sees a weakness in it. Kappa is Cohen's, of weak or sound; same kind: of the answers in"
                        + " which both see one, those in which they see one of the same CWE. Agreement is not being right: both can miss the same.",
                List.of("One", "Other", "Answers", "Both weak", "Same kind", "Only one", "Only other", "Neither", "Kappa"),
                rows.stream().map(row -> List.of(List.of(SafeText.line(row.first())), List.of(SafeText.line(row.second())),
                        List.of(Words.number(row.answers()), "of " + Words.count(row.tasks(), "task")), List.of(Words.number(row.both())),
                        List.of(Words.number(row.sameKind())), List.of(Words.number(row.onlyFirst())), List.of(Words.number(row.onlySecond())),
                        List.of(Words.number(row.neither())), LabelsText.kappa(row.kappa(), row.interval()))).toList(),
                rows.stream().map(CodeText::line).toList());
    }

    private static JsonLine line(CodeAgreement row) {
        var line = new JsonLine()
                .put("table", "code-agreement")
                .put("first", row.first())
                .put("second", row.second())
                .put("answers", row.answers())
                .put("tasks", row.tasks())
                .put("both", row.both())
                .put("same_kind", row.sameKind())
                .put("only_first", row.onlyFirst())
                .put("only_second", row.onlySecond())
                .put("neither", row.neither())
                .put("kappa", Figures.number(row.kappa()));
        row.interval().ifPresent(interval -> line.put("kappa_interval", Figures.json(interval)));
        return line;
    }
}
