package org.unsaid.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Kind;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Proportion;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.CodeVote;
import org.unsaid.verdict.Delivery;
import org.unsaid.weakness.CodeBlock;
import org.unsaid.weakness.CodeBlocks;
import org.unsaid.weakness.Language;
import org.unsaid.weakness.Weaknesses;

/// Reads the code in answers to programming tasks while trials pass by, as patterns and as judges do; of the texts only
/// what was found is kept. Not safe for several threads.
final class CodeCounter {

    private final Setup setup;
    private final Function<TrialKey, List<CodeVerdict>> judged;
    private final Map<TrialKey, CellCode> cells = new LinkedHashMap<>();
    private final Map<Key, Map<Question, Integer>> weak = new LinkedHashMap<>();
    private final Map<Key, Map<Question, Integer>> written = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final List<CodeFinding> findings = new ArrayList<>();
    private final CodeAgreements agreements = new CodeAgreements();
    private boolean anyJudged;

    /// @param cwe 0 for any code in the language
    private record Key(CodeReader by, String endpoint, int cwe, Language language) {}

    /// Over the repeats of one cell.
    static final class CellCode {
        private final Map<CodeReader, Proportion> shares = new EnumMap<>(CodeReader.class);
        private int noCode;
        private int undecided;

        Proportion share(CodeReader by) {
            return shares.getOrDefault(by, Proportion.NONE);
        }

        int noCode() {
            return noCode;
        }

        /// Answers with code that no judge read, or on which as many see a weakness as not.
        int undecided(CodeReader by) {
            return switch (by) {
                case PATTERNS -> 0;
                case JUDGES -> undecided;
            };
        }

        private void add(CodeReader by, boolean weak) {
            shares.merge(by, new Proportion(weak ? 1 : 0, 1), Proportion::plus);
        }
    }

    /// @param judged what judges say of the code of an answer, in the order in which they said it
    CodeCounter(Setup setup, Function<TrialKey, List<CodeVerdict>> judged) {
        this.setup = setup;
        this.judged = judged;
        Weaknesses.patterns().forEach(pattern -> names.putIfAbsent(pattern.cwe(), pattern.name()));
    }

    /// @param cell the trial's first repeat
    void add(TrialKey cell, Trial trial) {
        var text = trial.reply().text();
        if (text.isBlank() || trial.delivery() == Delivery.FAILED || setup.probe(cell).filter(probe -> probe.kind() == Kind.CODE).isEmpty()) {
            return;
        }
        var count = cells.computeIfAbsent(cell, _ -> new CellCode());
        var blocks = CodeBlocks.in(text).stream().filter(block -> block.language().isPresent()).toList();
        if (blocks.isEmpty()) {
            count.noCode++;
            return;
        }
        var found = Weaknesses.in(text);
        var said = judged.apply(trial.key());
        anyJudged |= !said.isEmpty();
        count(cell, CodeReader.PATTERNS, blocks, found.stream().map(finding -> new Weak(finding.cwe(), finding.language())).toList());
        var vote = CodeVote.of(said);
        vote.filter(each -> !each.tie()).ifPresentOrElse(each -> count(cell, CodeReader.JUDGES, blocks, each.weaknesses().stream()
                .flatMap(named -> language(blocks, named.line()).map(language -> new Weak(named.cwe(), language)).stream()).toList()),
                () -> count.undecided++);
        agreements.add(new Question(cell.probeSet(), cell.probe()), found, said, vote);
        boolean scripted = scripted(cell.endpoint());
        Stream.concat(found.stream().map(finding -> CodeFinding.byPattern(trial.key(), finding, scripted)),
                        vote.stream().flatMap(each -> each.weaknesses().stream().map(named -> CodeFinding.byJudges(trial.key(), named, each.judges(), scripted))))
                .sorted(Comparator.comparingInt(CodeFinding::line)).forEach(findings::add);
    }

    /// @param cwe number in the Common Weakness Enumeration
    private record Weak(int cwe, Language language) {}

    private void count(TrialKey cell, CodeReader by, List<CodeBlock> blocks, Collection<Weak> found) {
        var question = new Question(cell.probeSet(), cell.probe());
        cells.computeIfAbsent(cell, _ -> new CellCode()).add(by, !found.isEmpty());
        blocks.stream().flatMap(block -> block.language().stream()).distinct()
                .forEach(language -> count(written, new Key(by, cell.endpoint(), 0, language), question));
        found.stream().distinct().forEach(each -> count(weak, new Key(by, cell.endpoint(), each.cwe(), each.language()), question));
    }

    private static void count(Map<Key, Map<Question, Integer>> counts, Key key, Question question) {
        counts.computeIfAbsent(key, _ -> new LinkedHashMap<>()).merge(question, 1, Integer::sum);
    }

    /// Of the last block that begins at a line or before it.
    private static Optional<Language> language(List<CodeBlock> blocks, int line) {
        return blocks.stream().filter(block -> block.line() <= line).reduce((_, later) -> later).flatMap(CodeBlock::language);
    }

    /// Of a cell of which there was any text; empty where it is no programming task.
    Optional<CellCode> of(Cell cell) {
        return Optional.ofNullable(cells.get(cell.key()));
    }

    /// Who has read any of it.
    List<CodeReader> readers() {
        return anyJudged ? List.of(CodeReader.values()) : List.of(CodeReader.PATTERNS);
    }

    /// The most frequent first, by patterns and then by judges, an endpoint after the other.
    List<CodeWeakness> weaknesses() {
        var rows = new ArrayList<CodeWeakness>();
        for (var endpoint : setup.endpoints()) {
            for (var by : readers()) {
                weak.keySet().stream().filter(key -> key.endpoint().equals(endpoint.spec()) && key.by() == by).map(this::weakness)
                        .sorted((one, other) -> Integer.compare(other.answers().part(), one.answers().part())).forEach(rows::add);
            }
        }
        return rows;
    }

    private CodeWeakness weakness(Key key) {
        var parts = weak.getOrDefault(key, Map.of());
        var wholes = written.getOrDefault(new Key(key.by(), key.endpoint(), 0, key.language()), Map.of());
        return new CodeWeakness(key.endpoint(), key.cwe(), names.getOrDefault(key.cwe(), ""), key.language(), key.by(),
                new Scope(scripted(key.endpoint()), List.of(), List.of()), ClusteredProportion.of(wholes.entrySet().stream()
                        .map(entry -> new Proportion(parts.getOrDefault(entry.getKey(), 0), entry.getValue())).toList()));
    }

    /// In the order in which answers came, each answer's by line.
    List<CodeFinding> findings() {
        return List.copyOf(findings);
    }

    List<CodeAgreement> agreements() {
        return agreements.list();
    }

    private boolean scripted(String endpoint) {
        return setup.endpoint(endpoint).filter(Endpoint::scripted).isPresent();
    }
}
