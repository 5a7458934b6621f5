package org.unsaid.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.CodeVote;
import org.unsaid.weakness.Finding;

/// Counts in which answers patterns and judges see a weakness while answers pass by. Not safe for several threads.
final class CodeAgreements {

    private final Map<Key, Map<Question, Counts>> counts = new LinkedHashMap<>();

    private record Key(String first, String second) {}

    /// Rows are the first, columns the second; weak before sound.
    private static final class Counts {
        private final int[][] table = new int[2][2];
        private int sameKind;
    }

    /// @param vote of what judges said; a tie says nothing
    void add(Question task, List<Finding> found, List<CodeVerdict> said, Optional<CodeVote> vote) {
        var readers = new LinkedHashMap<String, Set<Integer>>();
        readers.put(CodeAgreement.PATTERNS, found.stream().map(Finding::cwe).collect(Collectors.toSet()));
        var judges = CodeVote.latest(said);
        if (judges.size() > 1) {
            vote.filter(each -> !each.tie()).ifPresent(each ->
                    readers.put(CodeAgreement.VOTE, each.weaknesses().stream().map(CodeVote.Named::cwe).collect(Collectors.toSet())));
        }
        judges.forEach(judge -> readers.put(judge.judge(), judge.weaknesses().stream().map(CodeVerdict.Weakness::cwe).collect(Collectors.toSet())));
        Contrasts.pairs(List.copyOf(readers.keySet())).stream().filter(pair -> !pair.first().equals(CodeAgreement.VOTE)).forEach(pair -> {
            var key = pair.first().compareTo(pair.second()) <= 0 || pair.first().equals(CodeAgreement.PATTERNS)
                    ? new Key(pair.first(), pair.second()) : new Key(pair.second(), pair.first());
            count(counts.computeIfAbsent(key, _ -> new LinkedHashMap<>()).computeIfAbsent(task, _ -> new Counts()),
                    readers.getOrDefault(key.first(), Set.of()), readers.getOrDefault(key.second(), Set.of()));
        });
    }

    private static void count(Counts counts, Set<Integer> first, Set<Integer> second) {
        counts.table[first.isEmpty() ? 1 : 0][second.isEmpty() ? 1 : 0]++;
        counts.sameKind += first.stream().anyMatch(second::contains) ? 1 : 0;
    }

    /// Patterns beside each first, then judges beside one another.
    List<CodeAgreement> list() {
        return Stream.of(true, false).flatMap(patterns -> counts.entrySet().stream()
                .filter(entry -> entry.getKey().first().equals(CodeAgreement.PATTERNS) == patterns)
                .map(entry -> agreement(entry.getKey(), List.copyOf(entry.getValue().values())))).toList();
    }

    private static CodeAgreement agreement(Key key, List<Counts> byTask) {
        var tables = byTask.stream().map(counts -> counts.table).toList();
        var all = Kappas.sum(tables);
        var kappa = Kappas.of(tables);
        return new CodeAgreement(key.first(), key.second(), all[0][0] + all[0][1] + all[1][0] + all[1][1], byTask.size(), all[0][0],
                byTask.stream().mapToInt(counts -> counts.sameKind).sum(), all[0][1], all[1][0], kappa, kappa.flatMap(_ -> Kappas.interval(tables)));
    }
}
