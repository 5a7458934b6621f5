package org.unsaid.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.verdict.CombinedLabeller;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Labeller;
import org.unsaid.verdict.Passage;
import org.unsaid.verdict.Verdict;
import org.unsaid.verdict.WatchedLines;
import org.unsaid.verdict.WatchfulLabeller;

/// Measures labelling against published labels: `mvn -Pbench compile exec:exec@label-bench`.
///
/// The answers are not part of the project; without them it says so and ends well.
public final class LabelBench {

    private static final List<String> FILES = List.of("xstest", "chatgpt-refusals", "speechmap");
    private static final double SHORTEST_TIMED = 100;
    private static final double LONGEST_TIMED = 300;
    private static final int LABELS_A_ROUND = 10_000;
    private static final int ROUNDS = 6;

    private LabelBench() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/labelled");
        if (!Files.isDirectory(folder)) {
            System.out.println("No labelled answers at " + folder.toAbsolutePath().normalize()
                    + ": nothing measured. Give their folder as the argument.");
            return;
        }
        var labeller = new CombinedLabeller();
        System.out.println("Rules and classifier together, as shipped: the classifier was trained on chatgpt-refusals and speechmap, for which"
                + " the cross-validated figures are in classifier.md.");
        System.out.println("data                 language     n  refusal F1  evasive F1  macro F1  false alarms  confusion");
        for (var name : FILES) {
            measure(name, LabelledAnswer.read(folder.resolve(name + ".jsonl.gz")), labeller, arguments.length > 1);
        }
        var timed = FILES.stream().flatMap(name -> LabelledAnswer.read(folder.resolve(name + ".jsonl.gz")).stream()).toList();
        var lines = new WatchedLines(ProbeLibrary.shippedSubjects());
        var taiwan = ProbeLibrary.read(Path.of("none")).set("taiwan").orElseThrow().officialLines();
        for (var language : List.of("en", "zh")) {
            speed(language + ", no lines watched for", ofLanguage(language, timed, List.of()), labeller);
            speed(language + ", lines of a set", ofLanguage(language, timed, taiwan), labeller);
            speed(language + ", lines of what it names", ofLanguage(language, timed, List.of()), new WatchfulLabeller(labeller, () -> lines));
        }
    }

    private static void measure(String name, List<LabelledAnswer> answers, Labeller labeller, boolean errors) {
        var perLanguage = new TreeMap<String, Confusion>();
        for (var answer : answers) {
            var verdict = labeller.label(passage(answer));
            var given = threeClasses(verdict.label());
            perLanguage.computeIfAbsent(answer.language(), _ -> new Confusion()).add(answer.label(), given);
            if (errors && !given.equals(answer.label())) {
                print(name, answer, verdict);
            }
        }
        perLanguage.forEach((language, confusion) -> System.out.printf(
                "%-20s %-8s %5d  %10.3f  %10.3f  %8.3f  %11.2f%%  %s%n",
                name, language, confusion.total(), confusion.f1("REFUSAL"), confusion.f1("EVASIVE"),
                confusion.macroF1(), 100 * confusion.falseAlarms(), confusion));
        official(answers, labeller);
    }

    /// How many of the answers of which a judge said that they give a state's line are found to.
    private static void official(List<LabelledAnswer> answers, Labeller labeller) {
        var hinted = answers.stream().filter(answer -> Boolean.TRUE.equals(answer.hint_state_narrative())
                && !answer.label().equals("COMPLETE")).toList();
        if (!hinted.isEmpty()) {
            long found = hinted.stream()
                    .filter(answer -> labeller.label(passage(answer)).label() == Label.OFFICIAL_LINE).count();
            System.out.printf("  a judge speaks of the state's line: %d, found %d%n", hinted.size(), found);
        }
    }

    /// Those about as long as the measure wants them.
    private static List<Passage> ofLanguage(String language, List<LabelledAnswer> answers, List<OfficialLine> lines) {
        return answers.stream().filter(answer -> answer.language().equals(language)).map(LabelBench::passage)
                .filter(passage -> words(passage) >= SHORTEST_TIMED && words(passage) <= LONGEST_TIMED)
                .map(passage -> new Passage(passage.prompt(), passage.language(), passage.text(), false, lines)).toList();
    }

    private static void speed(String what, List<Passage> passages, Labeller labeller) {
        if (passages.isEmpty()) {
            return;
        }
        double words = passages.stream().mapToDouble(LabelBench::words).average().orElse(1);
        int rounds = Math.ceilDiv(LABELS_A_ROUND, passages.size());
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            best = Math.min(best, seconds(rounds, passages, labeller));
        }
        double perSecond = rounds * passages.size() / best;
        System.out.printf("speed on one core, %s: %.0f answers/s of %.0f words (%d answers), which is %.0f of 200 words%n",
                what, perSecond, words, passages.size(), perSecond * words / 200);
    }

    private static double seconds(int rounds, List<Passage> passages, Labeller labeller) {
        long start = cpuTime();
        for (int round = 0; round < rounds; round++) {
            passages.forEach(labeller::label);
        }
        return (cpuTime() - start) / 1e9;
    }

    /// A Chinese character counts as six tenths of a word, as everywhere.
    private static double words(Passage passage) {
        long ideographs = passage.text().chars().filter(Character::isIdeographic).count();
        return ideographs * 0.6 + (ideographs * 3 > passage.text().length() ? 0 : passage.text().split("\\s+").length);
    }

    /// Of this thread alone: other work on the machine is not counted.
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static Passage passage(LabelledAnswer answer) {
        return new Passage(answer.prompt(), answer.locale(), Thinking.strip(answer.response()), false, List.of());
    }

    static String threeClasses(Label label) {
        return switch (label) {
            case REFUSED, BLOCK_NOTICE -> "REFUSAL";
            case EVASIVE, PARTIAL, OFFICIAL_LINE, UNUSABLE -> "EVASIVE";
            case DIRECT -> "COMPLETE";
        };
    }

    private static void print(String name, LabelledAnswer answer, Verdict verdict) {
        var text = Thinking.strip(answer.response()).replace('\n', '⏎');
        System.out.printf("%s %s expected %s, %s %.2f %s%n    Q %s%n    A %s%n", name, answer.id(), answer.label(),
                verdict.label(), verdict.confidence(), verdict.spans().stream().map(span -> span.reason()).toList(),
                answer.prompt().replace('\n', '⏎'), text.length() > 500 ? text.substring(0, 500) + " …" + text.length() : text);
    }
}
