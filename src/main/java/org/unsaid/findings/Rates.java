package org.unsaid.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.unsaid.probe.Role;
import org.unsaid.session.Tally;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Interval;
import org.unsaid.statistics.Proportion;
import org.unsaid.verdict.Outcome;

/// How often what was withheld, in one group of answers. A row holds questions of one role, and never practice models
/// beside real ones: their mixture says nothing.
///
/// @param group see [Grouping]
/// @param tally all answers of the group, also those that no rate counts
/// @param byQuestion the same, a tally a probe
public record Rates(Grouping grouping, String group, Role role, Scope scope, Tally tally, List<Tally> byQuestion) {

    /// Above this part left out, a rate is shown between two bounds.
    private static final double MUCH = 0.1;

    /// An interval wider than this is too wide to say anything.
    private static final double TOO_WIDE = 0.4;

    private record Key(String group, boolean scripted, Role role) {}

    public Rates {
        byQuestion = List.copyOf(byQuestion);
    }

    /// A row a group and role, in the order in which they first come up.
    static List<Rates> of(Grouping grouping, Collection<Cell> cells, MeasuredLanguages measured) {
        var groups = new LinkedHashMap<Key, List<Cell>>();
        cells.forEach(cell -> groups.computeIfAbsent(
                new Key(grouping.of(cell), cell.endpoint().scripted(), cell.role()), _ -> new ArrayList<>()).add(cell));
        var rows = new ArrayList<Rates>();
        groups.forEach((key, some) -> rows.add(new Rates(grouping, key.group(), key.role(), Scope.of(some, measured),
                Tally.sum(some.stream().map(Cell::tally).toList()), byQuestion(some))));
        return rows;
    }

    private static List<Tally> byQuestion(List<Cell> cells) {
        Map<Question, List<Tally>> tallies = cells.stream().collect(Collectors.groupingBy(
                Cell::question, LinkedHashMap::new, Collectors.mapping(Cell::tally, Collectors.toList())));
        return tallies.values().stream().map(Tally::sum).toList();
    }

    /// Probes of which at least one answer counts.
    public int questions() {
        return (int) byQuestion.stream().filter(tally -> tally.counted() > 0).count();
    }

    public ClusteredProportion withheld() {
        return share(Tally::withheld);
    }

    /// One of the four parts of what is withheld, or any other outcome that counts.
    public ClusteredProportion share(Outcome outcome) {
        return share(tally -> tally.count(outcome));
    }

    /// The stricter measure beside [#withheld()]: neither needs a reading of what an answer says.
    public ClusteredProportion blockedOrRefused() {
        return share(tally -> tally.count(Outcome.BLOCKED) + tally.count(Outcome.REFUSED));
    }

    /// Failed, empty and unusable answers.
    public int leftOut() {
        return tally.total() - tally.counted();
    }

    /// The withheld rate if none of what is left out had been withheld, and if all had; empty where little is left out.
    public Optional<Interval> bounds() {
        double all = tally.total();
        return leftOut() <= MUCH * all ? Optional.empty()
                : Optional.of(new Interval(tally.withheld() / all, (tally.withheld() + leftOut()) / all));
    }

    /// Whether so few probes say nothing of a rate: the interval is wider than 40 points.
    public static boolean tooFew(Interval interval) {
        return interval.high() - interval.low() > TOO_WIDE;
    }

    private ClusteredProportion share(ToIntFunction<Tally> part) {
        return new ClusteredProportion(byQuestion.stream()
                .map(tally -> new Proportion(part.applyAsInt(tally), tally.counted())).toList());
    }
}
