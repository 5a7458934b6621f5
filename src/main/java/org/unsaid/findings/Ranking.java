package org.unsaid.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.findings.Diverging.Aspect;
import org.unsaid.probe.Probe;

/// Ranks questions by how far their answers differ. Practice models are left out where there are real ones.
final class Ranking {

    private final Contrasts contrasts;
    private final Sketches sketches;
    private final Map<Question, List<ModelPair.Match>> matches = new HashMap<>();
    private final Map<Question, List<Double>> controlGaps = new HashMap<>();
    private final Map<Question, Map<String, List<FactCount>>> facts = new HashMap<>();

    private Ranking(Contrasts contrasts, Sketches sketches) {
        this.contrasts = contrasts;
        this.sketches = sketches;
    }

    static List<Diverging> of(Contrasts all, Sketches sketches, List<FactCount> facts) {
        return new Ranking(all.comparable(), sketches).ranked(facts);
    }

    private List<Diverging> ranked(List<FactCount> counts) {
        ModelPair.matches(contrasts).values().stream().flatMap(List::stream)
                .forEach(match -> matches.computeIfAbsent(match.first().question(), _ -> new ArrayList<>()).add(match));
        contrasts.sensitiveAgainstControl().stream().flatMap(contrast -> contrast.pairs().stream())
                .forEach(pair -> controlGaps.computeIfAbsent(pair.question(), _ -> new ArrayList<>()).add(pair.gap()));
        var endpoints = contrasts.cells().stream().map(Cell::endpoint).distinct().map(Endpoint::spec).toList();
        counts.stream().filter(count -> endpoints.contains(count.endpoint())).forEach(count -> facts
                .computeIfAbsent(count.question(), _ -> new HashMap<>())
                .computeIfAbsent(count.endpoint(), _ -> new ArrayList<>()).add(count));
        Map<Question, List<Cell>> byQuestion = contrasts.cells().stream().collect(
                Collectors.groupingBy(Cell::question, LinkedHashMap::new, Collectors.toList()));
        return byQuestion.entrySet().stream().map(entry -> diverging(entry.getKey(), entry.getValue()))
                .filter(diverging -> diverging.score() > 0)
                .sorted(Comparator.comparingDouble(Diverging::score).reversed()).toList();
    }

    private Diverging diverging(Question question, List<Cell> cells) {
        var pairs = matches.getOrDefault(question, List.of());
        var sizes = new EnumMap<Aspect, Double>(Aspect.class);
        put(sizes, Aspect.OUTCOMES, pairs.stream().mapToDouble(match -> 1 - match.first().sameOutcome(match.second())).average());
        put(sizes, Aspect.LANGUAGES, languages(cells));
        put(sizes, Aspect.CONTROL, controlGaps.getOrDefault(question, List.of()).stream().mapToDouble(gap -> gap).average());
        put(sizes, Aspect.FACTS, facts(question));
        put(sizes, Aspect.WORDS, known(pairs.stream().map(match -> sketches.distance(match.first(), match.second()))).average());
        put(sizes, Aspect.REPEATS, known(cells.stream().map(Cell::unsteady)).average());
        return new Diverging(question, cells.getFirst().role(), Scope.of(cells, contrasts.measured()), Diverging.reasons(sizes));
    }

    static void put(Map<Aspect, Double> sizes, Aspect aspect, OptionalDouble size) {
        size.ifPresent(known -> sizes.put(aspect, known));
    }

    static DoubleStream known(Stream<Optional<Double>> values) {
        return values.flatMap(Optional::stream).mapToDouble(value -> value);
    }

    private static OptionalDouble languages(List<Cell> cells) {
        if (cells.getFirst().probe().tags().contains(Probe.OWN_TERMS)) {
            return OptionalDouble.empty();
        }
        return cells.stream().collect(Collectors.groupingBy(cell -> List.of(cell.endpoint(), cell.key().levels()))).values().stream()
                .filter(languages -> languages.size() > 1)
                .mapToDouble(languages -> range(known(languages.stream().map(Cell::withheld)))).average();
    }

    /// Over endpoints that gave any text.
    private OptionalDouble facts(Question question) {
        var shares = facts.getOrDefault(question, Map.of()).values().stream().mapToDouble(counts ->
                counts.stream().mapToDouble(FactCount::said).sum() / counts.stream().mapToDouble(FactCount::answers).sum()).toArray();
        return shares.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(range(DoubleStream.of(shares)));
    }

    private static double range(DoubleStream values) {
        var summary = values.summaryStatistics();
        return summary.getMax() - summary.getMin();
    }
}
