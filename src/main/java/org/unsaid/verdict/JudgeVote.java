package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What several judges amount to: the label that more than half of them gave. A judge that gave no label has no vote; of
/// one that was asked more than once the latest counts.
///
/// A vote is as sure as its judges are on average, and never surer than the part of them that agrees: two of three leave
/// an answer doubtful, and so does a tie, in which the label of a weaker method decides what is shown, else the order of
/// the labels.
public final class JudgeVote {

    private static final Pattern VERSION = Pattern.compile("judges (\\d{1,4}) of (\\d{1,4})");

    private JudgeVote() {}

    /// How many judges gave the label that counts.
    public record Share(int agreeing, int all) {

        /// How a vote names itself, for example `judges 2 of 3`.
        String version() {
            return "judges %d of %d".formatted(agreeing, all);
        }
    }

    /// What the version of a vote says; empty if it is of no vote.
    public static Optional<Share> read(String version) {
        var matcher = VERSION.matcher(version);
        return matcher.matches() ? Optional.of(new Share(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))) : Optional.empty();
    }

    /// @param verdicts of judges only, in the order in which they were set
    /// @param weaker   of a method that counts less, if it gave one
    /// @return the verdict itself where there is one judge only; empty where there is none
    public static Optional<Verdict> of(List<Verdict> verdicts, Optional<Verdict> weaker) {
        var latest = latest(verdicts);
        if (latest.size() < 2) {
            return latest.stream().findFirst();
        }
        var byLabel = latest.stream().collect(Collectors.groupingBy(Verdict::label, () -> new EnumMap<>(Label.class), Collectors.toList()));
        int most = byLabel.values().stream().mapToInt(List::size).max().orElse(0);
        var leading = byLabel.keySet().stream().filter(label -> votes(byLabel, label) == most).toList();
        var label = weaker.map(Verdict::label).filter(leading::contains).orElse(leading.getFirst());
        return Optional.of(vote(byLabel.getOrDefault(label, List.of()), latest));
    }

    /// One of each judge, in the order in which they first spoke.
    public static List<Verdict> latest(List<Verdict> verdicts) {
        var bySpec = new LinkedHashMap<String, Verdict>();
        verdicts.forEach(verdict -> bySpec.put(JudgeName.specOf(verdict), verdict));
        return new ArrayList<>(bySpec.values());
    }

    private static Verdict vote(List<Verdict> agreeing, List<Verdict> all) {
        double mean = agreeing.stream().mapToDouble(Verdict::confidence).average().orElse(0);
        var states = agreeing.stream().flatMap(verdict -> verdict.state().stream()).distinct().toList();
        return new Verdict(
                agreeing.getFirst().label(), Method.JUDGE, new Share(agreeing.size(), all.size()).version(),
                Math.min(mean, (double) agreeing.size() / all.size()),
                agreeing.stream().flatMap(verdict -> verdict.spans().stream()).distinct().toList(),
                states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty(),
                all.stream().map(Verdict::at).max(Comparator.naturalOrder()).orElseThrow());
    }

    private static int votes(Map<Label, List<Verdict>> byLabel, Label label) {
        return byLabel.getOrDefault(label, List.of()).size();
    }
}
