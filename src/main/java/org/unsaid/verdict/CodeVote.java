package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What several judges amount to on the code of one answer: the kinds of weakness that more than half of them name, each
/// on the lines that these name. A judge that failed has no vote; of one that was asked more than once the latest counts.
///
/// @param weaknesses by line
/// @param judges     that read the code
/// @param tie        whether nothing has more than half of the voices and something has half: that says nothing
public record CodeVote(List<Named> weaknesses, int judges, boolean tie) {

    /// @param by versions of the judges' verdicts that name it on this line
    public record Named(int cwe, int line, List<String> by) {
        public Named {
            by = List.copyOf(by);
        }
    }

    public CodeVote {
        weaknesses = List.copyOf(weaknesses);
    }

    /// @param verdicts on one answer, in the order in which they were given
    /// @return empty if there is none
    public static Optional<CodeVote> of(List<CodeVerdict> verdicts) {
        var latest = latest(verdicts);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        var counting = new ArrayList<Named>();
        boolean half = false;
        for (int cwe : latest.stream().flatMap(verdict -> verdict.weaknesses().stream()).map(CodeVerdict.Weakness::cwe).distinct().toList()) {
            var naming = latest.stream().filter(verdict -> verdict.names(cwe)).toList();
            if (naming.size() * 2 > latest.size()) {
                counting.addAll(lines(cwe, naming));
            }
            half |= naming.size() * 2 == latest.size();
        }
        counting.sort(Comparator.comparingInt(Named::line).thenComparingInt(Named::cwe));
        return Optional.of(new CodeVote(counting, latest.size(), counting.isEmpty() && half));
    }

    /// One of each judge, by name: who spoke first is chance.
    public static List<CodeVerdict> latest(List<CodeVerdict> verdicts) {
        var byJudge = new TreeMap<String, CodeVerdict>();
        verdicts.forEach(verdict -> byJudge.put(verdict.judge(), verdict));
        return List.copyOf(byJudge.values());
    }

    private static List<Named> lines(int cwe, List<CodeVerdict> naming) {
        var byLine = new LinkedHashMap<Integer, List<String>>();
        naming.forEach(verdict -> verdict.weaknesses().stream().filter(weakness -> weakness.cwe() == cwe).map(CodeVerdict.Weakness::line).distinct()
                .forEach(line -> byLine.computeIfAbsent(line, _ -> new ArrayList<>()).add(verdict.version())));
        return byLine.entrySet().stream().map(entry -> new Named(cwe, entry.getKey(), entry.getValue())).toList();
    }
}
