package org.unsaid.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.probe.Role;
import org.unsaid.session.Tally;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.ExactTests;
import org.unsaid.statistics.FalseDiscovery;
import org.unsaid.statistics.Interval;
import org.unsaid.statistics.Proportion;

/// Withheld here, and there, of what was asked alike: the two sides of each pair differ in one thing only.
///
/// @param about    what both sides share: an endpoint's spec, or a family's name
/// @param first    what the one side is, for example a language tag
/// @param second   what the other is
/// @param role     of the questions; empty where the sides differ in it
/// @param pairs    of which both sides have answers that count
/// @param tests    in the table together, practice models apart from real ones
/// @param adjusted p for so many tests, by Benjamini and Hochberg
public record Contrast(
        String about, String first, String second, Optional<Role> role, Scope scope, List<Pair> pairs, int tests, double adjusted) {

    /// @param question that the figures are clustered by
    public record Pair(Question question, Tally first, Tally second) {

        /// From -1 to 1: by how much more the first is withheld.
        public double gap() {
            return rate(first) - rate(second);
        }
    }

    public Contrast {
        pairs = List.copyOf(pairs);
    }

    /// @param unit  what a pair is of
    /// @param match what the answers of both sides must share besides; what only one side has is left out
    static Contrast between(String about, String first, String second, Optional<Role> role, MeasuredLanguages measured,
            List<Cell> one, List<Cell> other, Function<Cell, Question> unit, Function<Cell, Object> match) {
        var ofFirst = grouped(one, unit, match);
        var ofSecond = grouped(other, unit, match);
        var pairs = new ArrayList<Pair>();
        var used = new ArrayList<Cell>();
        ofFirst.forEach((question, cells) -> {
            var opposite = ofSecond.getOrDefault(question, Map.of());
            var shared = cells.keySet().stream().filter(opposite::containsKey).toList();
            if (!shared.isEmpty()) {
                var here = shared.stream().flatMap(key -> cells.getOrDefault(key, List.of()).stream()).toList();
                var there = shared.stream().flatMap(key -> opposite.getOrDefault(key, List.of()).stream()).toList();
                pairs.add(new Pair(question, sum(here), sum(there)));
                used.addAll(here);
                used.addAll(there);
            }
        });
        return new Contrast(about, first, second, role, Scope.of(used, measured), pairs, 1, 1);
    }

    /// Those with pairs, each p adjusted for all of them.
    static List<Contrast> adjusted(Collection<Contrast> drafts) {
        var contrasts = drafts.stream().filter(contrast -> !contrast.pairs().isEmpty())
                .collect(Collectors.partitioningBy(contrast -> contrast.scope().scripted()));
        return Stream.of(false, true).flatMap(scripted -> together(contrasts.getOrDefault(scripted, List.of())).stream()).toList();
    }

    private static List<Contrast> together(List<Contrast> contrasts) {
        var adjusted = FalseDiscovery.adjusted(contrasts.stream().map(Contrast::p).toList()).iterator();
        return contrasts.stream().map(contrast -> new Contrast(contrast.about(), contrast.first(), contrast.second(),
                contrast.role(), contrast.scope(), contrast.pairs(), contrasts.size(), adjusted.next())).toList();
    }

    public ClusteredProportion firstWithheld() {
        return share(Pair::first);
    }

    public ClusteredProportion secondWithheld() {
        return share(Pair::second);
    }

    /// Pairs of which the first side stands withheld and the second answered: more than half of what counts.
    public int onlyFirst() {
        return differing(1);
    }

    public int onlySecond() {
        return differing(-1);
    }

    /// Pairs of which a side is withheld in exactly half of its answers; the test leaves them out.
    public int undecided() {
        return (int) pairs.stream().filter(pair -> Cell.standing(pair.first()) == 0 || Cell.standing(pair.second()) == 0).count();
    }

    /// Exact McNemar test of the two directions.
    public double p() {
        return ExactTests.mcNemar(onlyFirst(), onlySecond());
    }

    /// Mean over the pairs, from -1 to 1: by how much more the first side is withheld.
    public double gap() {
        return Mean.of(pairs.stream().map(Pair::gap).toList()).value();
    }

    /// Of the gap, drawn from the pairs; empty where they are too few, or all alike, so that drawing shows no width.
    public Optional<Interval> gapInterval() {
        return Mean.of(pairs.stream().map(Pair::gap).toList()).interval();
    }

    private int differing(int direction) {
        return (int) pairs.stream()
                .filter(pair -> Cell.standing(pair.first()) == direction && Cell.standing(pair.second()) == -direction).count();
    }

    private ClusteredProportion share(Function<Pair, Tally> side) {
        return new ClusteredProportion(pairs.stream().map(side)
                .map(tally -> new Proportion(tally.withheld(), tally.counted())).toList());
    }

    private static Map<Question, Map<Object, List<Cell>>> grouped(
            List<Cell> cells, Function<Cell, Question> unit, Function<Cell, Object> match) {
        var groups = new LinkedHashMap<Question, Map<Object, List<Cell>>>();
        cells.stream().filter(Cell::counts).forEach(cell -> groups
                .computeIfAbsent(unit.apply(cell), _ -> new LinkedHashMap<>())
                .computeIfAbsent(match.apply(cell), _ -> new ArrayList<>()).add(cell));
        return groups;
    }

    private static Tally sum(List<Cell> cells) {
        return Tally.sum(cells.stream().map(Cell::tally).toList());
    }

    private static double rate(Tally tally) {
        return (double) tally.withheld() / tally.counted();
    }
}
