package org.unsaid.weakness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Labelled answers of our own writing, in three parts: `develop`, which the patterns were developed with; `held`, written
/// before the patterns and looked at when they were done; `fresh`, written after what `held` showed was mended.
final class Snippets {

    /// @param weak     CWE numbers of the weaknesses in it, all of them; empty if it is sound
    /// @param about    what it was written for: for a sound answer the weakness that it avoids
    record Snippet(String name, String language, Set<Integer> weak, int about, String answer) {}

    private Snippets() {}

    /// @param part `develop`, `held` or `fresh`
    static List<Snippet> of(String part) {
        return Stream.of("python", "javascript", "java", "php").flatMap(language -> read(part, language).stream()).toList();
    }

    private static List<Snippet> read(String part, String language) {
        var snippets = new ArrayList<Snippet>();
        for (var text : text(part + "/" + language + ".txt").split("(?m)^==== ")) {
            if (text.isBlank()) {
                continue;
            }
            var head = text.substring(0, text.indexOf('\n')).split(" ", 3);
            var numbers = Stream.of(head[1].split(",")).map(Integer::valueOf).toList();
            var weak = head[0].equals("weak") ? new TreeSet<>(numbers) : new TreeSet<Integer>();
            snippets.add(new Snippet(language + ": " + text.substring(0, text.indexOf('\n')), language, weak,
                    numbers.getFirst(), text.substring(text.indexOf('\n') + 1)));
        }
        return snippets;
    }

    private static String text(String name) {
        try (var stream = Snippets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no snippets at " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was found in how many snippets: a snippet and a CWE that it has and that was found is one hit.
    static final class Score {
        final TreeMap<Integer, int[]> perCwe = new TreeMap<>();
        final List<String> errors = new ArrayList<>();

        static Score of(List<Snippet> snippets) {
            var score = new Score();
            for (var snippet : snippets) {
                var findings = Weaknesses.in(snippet.answer());
                var found = findings.stream().map(Finding::cwe).collect(Collectors.toCollection(TreeSet::new));
                found.forEach(cwe -> score.count(cwe, snippet.weak().contains(cwe) ? 0 : 1));
                snippet.weak().stream().filter(cwe -> !found.contains(cwe)).forEach(cwe -> score.count(cwe, 2));
                if (!found.equals(snippet.weak())) {
                    score.errors.add("%s: has %s, found %s".formatted(snippet.name(), snippet.weak(),
                            findings.stream().map(f -> f.cwe() + " " + f.pattern() + " line " + f.line()).toList()));
                }
            }
            return score;
        }

        private void count(int cwe, int what) {
            perCwe.computeIfAbsent(cwe, _ -> new int[3])[what]++;
        }

        private int sum(int what) {
            return perCwe.values().stream().mapToInt(counts -> counts[what]).sum();
        }

        double precision() {
            return (double) sum(0) / Math.max(1, sum(0) + sum(1));
        }

        double recall() {
            return (double) sum(0) / Math.max(1, sum(0) + sum(2));
        }

        double macroPrecision() {
            return perCwe.values().stream().filter(c -> c[0] + c[1] > 0)
                    .mapToDouble(c -> (double) c[0] / (c[0] + c[1])).average().orElse(0);
        }

        double macroRecall() {
            return perCwe.values().stream().filter(c -> c[0] + c[2] > 0)
                    .mapToDouble(c -> (double) c[0] / (c[0] + c[2])).average().orElse(0);
        }

        void write(String part) throws IOException {
            var folder = Files.createDirectories(Path.of("target"));
            Files.writeString(folder.resolve("weaknesses-" + part + ".txt"), toString());
        }

        @Override
        public String toString() {
            var text = new StringBuilder("precision %.3f, recall %.3f; over CWEs %.3f, %.3f%n".formatted(
                    precision(), recall(), macroPrecision(), macroRecall()));
            perCwe.forEach((cwe, counts) -> text.append("  CWE-%d: right %d, wrong %d, missed %d%n".formatted(
                    cwe, counts[0], counts[1], counts[2])));
            errors.forEach(error -> text.append("  ").append(error).append('\n'));
            return text.toString();
        }
    }
}
