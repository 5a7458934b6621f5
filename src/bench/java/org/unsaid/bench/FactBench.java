package org.unsaid.bench;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.unsaid.divergence.FactFinder;
import org.unsaid.divergence.FactReading;
import org.unsaid.divergence.FactState;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.statistics.Proportion;

/// Measures how well cues find facts: `mvn -Pbench compile exec:exec@fact-bench`.
///
/// On answers that the project wrote for it, per language and style. A unit is a fact and an answer; the facts of one answer
/// are much alike, so the intervals, which are Wilson's, are narrower than they should be.
public final class FactBench {

    static final List<String> LANGUAGES = List.of("en", "fr", "zh-Hans", "zh-Hant");

    private FactBench() {}

    /// @param states of each fact: said, contradicted, absent, not-reached
    /// @param style  clear, paraphrase or distractor
    private record Answer(String probe, String style, Map<String, String> states, boolean cut, String text) {}

    /// How often a state was right, wrong, and overlooked.
    private static final class Count {
        private int right;
        private int wrong;
        private int missed;

        void add(boolean is, boolean found) {
            right += is && found ? 1 : 0;
            wrong += !is && found ? 1 : 0;
            missed += is && !found ? 1 : 0;
        }

        String row() {
            return "precision %s  recall %s".formatted(
                    share(new Proportion(right, right + wrong)), share(new Proportion(right, right + missed)));
        }
    }

    /// @param arguments the folder of the answers, and a second one to have errors printed
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "src/test/resources/org/unsaid/divergence/answers");
        var probes = probes();
        for (var language : LANGUAGES) {
            var answers = read(folder.resolve(language + ".jsonl"));
            var counts = new LinkedHashMap<String, Count>();
            for (var answer : answers) {
                var finder = new FactFinder(Objects.requireNonNull(probes.get(answer.probe()), answer.probe()));
                for (var reading : finder.read(Locale.forLanguageTag(language), answer.text(), answer.cut())) {
                    count(counts, answer, reading, language, arguments.length > 1);
                }
            }
            System.out.printf("%s, %d answers%n", language, answers.size());
            counts.forEach((name, count) -> System.out.printf("  %-24s %s%n", name, count.row()));
        }
    }

    private static void count(Map<String, Count> counts, Answer answer, FactReading reading, String language, boolean errors) {
        var state = answer.states().get(reading.fact().id());
        if (state == null) {
            throw new IllegalStateException(answer.probe() + ": no state of " + reading.fact().id());
        }
        for (var group : List.of("", ", " + answer.style())) {
            counts.computeIfAbsent("said" + group, _ -> new Count()).add(state.equals("said"), reading.state() == FactState.SAID);
        }
        counts.computeIfAbsent("contradicted", _ -> new Count())
                .add(state.equals("contradicted"), reading.state() == FactState.CONTRADICTED);
        if (errors && (state.equals("said") != (reading.state() == FactState.SAID)
                || state.equals("contradicted") != (reading.state() == FactState.CONTRADICTED))) {
            System.out.printf("%s %s %s %s: is %s, found %s%n    %s%n", language, answer.style(), answer.probe(), reading.fact().id(),
                    state, reading.state(), answer.text().replace('\n', '⏎'));
        }
    }

    private static Map<String, Probe> probes() {
        var probes = new LinkedHashMap<String, Probe>();
        ProbeLibrary.read(Path.of("none")).sets().forEach(set -> set.probes().forEach(probe -> probes.put(set.id() + "/" + probe.id(), probe)));
        return probes;
    }

    private static List<Answer> read(Path file) throws IOException {
        var gson = new Gson();
        return Files.readAllLines(file).stream().map(line -> gson.fromJson(line, Answer.class)).toList();
    }

    /// For example `.91 (.87–.94; 200 of 220)`.
    static String share(Proportion share) {
        var interval = share.interval();
        return "%.2f (%.2f–%.2f; %d of %d)".formatted(
                share.rate().orElse(0.0), interval.low(), interval.high(), share.part(), share.whole());
    }
}
