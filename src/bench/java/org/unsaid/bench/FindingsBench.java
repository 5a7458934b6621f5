package org.unsaid.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Findings.Reads;
import org.unsaid.findings.Grouping;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// Measures how long 100,000 answers of some 200 words take to become findings, and what of them stays in memory:
/// `mvn -Pbench compile exec:exec@findings-bench`. The answers pass by one by one, as they do from a workspace.
public final class FindingsBench {

    private static final int ANSWERS = 100_000;
    private static final int ENDPOINTS = 8;
    private static final int WORDS = 200;

    private FindingsBench() {}

    public static void main(String[] arguments) {
        var sets = ProbeLibrary.read(Path.of("none")).sets().stream().filter(set -> set.factors().isEmpty()).toList();
        var endpoints = IntStream.range(0, ENDPOINTS).mapToObj(number -> new Endpoint("some:" + number, "some",
                URI.create("https://some.example/v1"), "model-" + number, Optional.of("Some"), Optional.of("FR"), Optional.of("FR"),
                Endpoint.ServedBasis.DECLARED, Endpoint.Weights.UNKNOWN, 1, Optional.empty())).toList();
        var languages = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"));
        int cells = sets.stream().mapToInt(set -> set.probes().size()).sum() * languages.size() * ENDPOINTS;
        int repeats = (ANSWERS + cells - 1) / cells;
        var setup = new Setup(sets, languages, Map.of(), endpoints, repeats, Optional.empty(), Parameters.DEFAULTS, 1);
        var keys = new ArrayList<TrialKey>();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            for (var set : sets) {
                for (var probe : set.probes()) {
                    for (var language : languages) {
                        for (var endpoint : endpoints) {
                            keys.add(new TrialKey(set.id(), probe.id(), language, new TreeMap<>(), endpoint.spec(), repeat));
                        }
                    }
                }
            }
        }
        measure("rates only", setup, keys, EnumSet.noneOf(Reads.class));
        measure("everything", setup, keys, EnumSet.allOf(Reads.class));
    }

    private static void measure(String name, Setup setup, List<TrialKey> keys, Set<Reads> reads) {
        var statements = new ArrayList<String>();
        setup.probeSets().forEach(set -> set.probes().forEach(probe -> probe.facts().forEach(fact -> statements.add(fact.statement().best(Locale.ENGLISH)))));
        var random = new Random(1);
        long before = used();
        long start = System.nanoTime();
        var findings = new Findings(setup, reads, _ -> List.of());
        keys.stream().limit(ANSWERS).forEach(key -> findings.add(trial(key, statements, random)));
        double read = (System.nanoTime() - start) / 1e9;
        long kept = used() - before;
        int rows = findings.rates(Grouping.TOPIC).size() + findings.facts().size() + findings.ranking().size() + findings.distances().size()
                + findings.cannedTexts().size();
        System.out.printf("%s: %d answers read in %.1f s, of which %d MB stay; %d rows of tables after %.1f s%n",
                name, Math.min(ANSWERS, keys.size()), read, kept >> 20, rows, (System.nanoTime() - start) / 1e9);
    }

    private static Trial trial(TrialKey key, List<String> statements, Random random) {
        var text = new StringBuilder();
        for (int words = 0; words < WORDS;) {
            var statement = statements.get(random.nextInt(statements.size()));
            text.append(statement).append(' ');
            words += statement.split(" ", -1).length;
        }
        var at = Instant.EPOCH;
        var label = random.nextInt(5) == 0 ? Label.REFUSED : Label.DIRECT;
        return new Trial(key, "?", Optional.empty(), new Reply.Answered(text.toString(), "", "stop", Usage.UNKNOWN, Set.of()), 1, at, at,
                Trial.Origin.UNKNOWN, List.of(new Verdict(label, Method.RULES, "1", 0.9, List.of(), Optional.empty(), at)));
    }

    /// After what is not needed has been let go.
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
