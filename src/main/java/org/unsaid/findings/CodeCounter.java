package org.unsaid.findings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Kind;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Proportion;
import org.unsaid.verdict.Delivery;
import org.unsaid.weakness.CodeBlocks;
import org.unsaid.weakness.Language;
import org.unsaid.weakness.Weaknesses;

/// Reads the code in answers to programming tasks while trials pass by; of the texts only what was found is kept. Not safe
/// for several threads.
final class CodeCounter {

    private final Setup setup;
    private final Map<TrialKey, CellCode> cells = new LinkedHashMap<>();
    private final Map<Key, Map<Question, Integer>> weak = new LinkedHashMap<>();
    private final Map<Key, Map<Question, Integer>> written = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final List<CodeFinding> findings = new ArrayList<>();

    /// @param cwe 0 for any code in the language
    private record Key(String endpoint, int cwe, Language language) {}

    /// Over the repeats of one cell.
    static final class CellCode {
        private int weak;
        private int withCode;
        private int noCode;

        Proportion share() {
            return new Proportion(weak, withCode);
        }

        int noCode() {
            return noCode;
        }
    }

    CodeCounter(Setup setup) {
        this.setup = setup;
    }

    /// @param cell the trial's first repeat
    void add(TrialKey cell, Trial trial) {
        var text = trial.reply().text();
        if (text.isBlank() || trial.delivery() == Delivery.FAILED || setup.probe(cell).filter(probe -> probe.kind() == Kind.CODE).isEmpty()) {
            return;
        }
        var count = cells.computeIfAbsent(cell, _ -> new CellCode());
        var languages = EnumSet.noneOf(Language.class);
        CodeBlocks.in(text).forEach(block -> block.language().ifPresent(languages::add));
        if (languages.isEmpty()) {
            count.noCode++;
            return;
        }
        var found = Weaknesses.in(text);
        count.withCode++;
        count.weak += found.isEmpty() ? 0 : 1;
        var question = new Question(cell.probeSet(), cell.probe());
        languages.forEach(language -> count(written, new Key(cell.endpoint(), 0, language), question));
        found.stream().map(finding -> new Key(cell.endpoint(), finding.cwe(), finding.language())).distinct()
                .forEach(key -> count(weak, key, question));
        for (var finding : found) {
            names.putIfAbsent(finding.cwe(), finding.name());
            findings.add(new CodeFinding(trial.key(), finding, scripted(cell.endpoint())));
        }
    }

    private static void count(Map<Key, Map<Question, Integer>> counts, Key key, Question question) {
        counts.computeIfAbsent(key, _ -> new LinkedHashMap<>()).merge(question, 1, Integer::sum);
    }

    /// Of a cell of which there was any text; empty where it is no programming task.
    Optional<CellCode> of(Cell cell) {
        return Optional.ofNullable(cells.get(cell.key()));
    }

    /// The most frequent first, an endpoint after the other.
    List<CodeWeakness> weaknesses() {
        var rows = new ArrayList<CodeWeakness>();
        for (var endpoint : setup.endpoints()) {
            weak.keySet().stream().filter(key -> key.endpoint().equals(endpoint.spec())).map(this::weakness)
                    .sorted((one, other) -> Integer.compare(other.answers().part(), one.answers().part())).forEach(rows::add);
        }
        return rows;
    }

    private CodeWeakness weakness(Key key) {
        var parts = weak.getOrDefault(key, Map.of());
        var wholes = written.getOrDefault(new Key(key.endpoint(), 0, key.language()), Map.of());
        return new CodeWeakness(key.endpoint(), key.cwe(), names.getOrDefault(key.cwe(), ""), key.language(),
                new Scope(scripted(key.endpoint()), List.of(), List.of()), ClusteredProportion.of(wholes.entrySet().stream()
                        .map(entry -> new Proportion(parts.getOrDefault(entry.getKey(), 0), entry.getValue())).toList()));
    }

    /// In the order in which answers came, each answer's by line.
    List<CodeFinding> findings() {
        return List.copyOf(findings);
    }

    private boolean scripted(String endpoint) {
        return setup.endpoint(endpoint).filter(Endpoint::scripted).isPresent();
    }
}
