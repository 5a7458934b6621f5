package org.unsaid.findings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.findings.Diverging.Aspect;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Role;

/// Sets each cell against those it should be like. Practice models are left out where there are real ones.
final class CellDivergences {

    private final Sketches sketches;
    private final Map<Object, List<Cell>> rows;
    private final Map<InLanguages, List<Cell>> languages;
    private final Map<Asked, Double> controlGaps = new HashMap<>();
    private final Map<Told, Map<String, Double>> facts = new HashMap<>();

    /// One question at one endpoint.
    private record At(Question question, String endpoint) {}

    private record Asked(At at, Locale language) {}

    private record InLanguages(At at, SortedMap<String, String> levels) {}

    /// What is said of the facts of one question in one language.
    private record Told(Question question, Locale language) {}

    private CellDivergences(Contrasts contrasts, Sketches sketches, List<FactCount> counts) {
        this.sketches = sketches;
        rows = contrasts.cells().stream().collect(Collectors.groupingBy(Cell::circumstances));
        languages = contrasts.cells().stream().collect(Collectors.groupingBy(CellDivergences::inLanguages));
        contrasts.cells().stream().collect(Collectors.groupingBy(Cell::language)).forEach((language, cells) ->
                new Contrasts(contrasts.setup(), cells, contrasts.measured()).sensitiveAgainstControl().forEach(contrast -> contrast.pairs().forEach(
                        pair -> controlGaps.put(new Asked(new At(pair.question(), contrast.about()), language), pair.gap()))));
        var said = counts.stream().collect(Collectors.groupingBy(count -> new Told(count.question(), count.language()),
                Collectors.groupingBy(FactCount::endpoint)));
        said.forEach((told, endpoints) -> facts.put(told, endpoints.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> share(entry.getValue())))));
    }

    /// @return cells of which anything can be told, in their order
    static List<CellDivergence> of(Contrasts all, Sketches sketches, List<FactCount> facts) {
        var contrasts = all.comparable();
        var endpoints = contrasts.byEndpoint().keySet().stream().map(Endpoint::spec).collect(Collectors.toSet());
        var among = new CellDivergences(contrasts, sketches, facts.stream().filter(count -> endpoints.contains(count.endpoint())).toList());
        return contrasts.cells().stream().map(among::of).flatMap(Optional::stream).toList();
    }

    private Optional<CellDivergence> of(Cell cell) {
        var sizes = new EnumMap<Aspect, Double>(Aspect.class);
        var others = rows.getOrDefault(cell.circumstances(), List.of()).stream().filter(other -> !other.key().equals(cell.key())).toList();
        Ranking.put(sizes, Aspect.OUTCOMES, others.stream().mapToDouble(other -> 1 - cell.sameOutcome(other)).average());
        Ranking.put(sizes, Aspect.LANGUAGES, languages(cell));
        Ranking.put(sizes, Aspect.CONTROL, control(cell));
        Ranking.put(sizes, Aspect.FACTS, facts(cell));
        Ranking.put(sizes, Aspect.WORDS, Ranking.known(others.stream().map(other -> sketches.distance(cell, other))).average());
        Ranking.put(sizes, Aspect.REPEATS, Ranking.known(Stream.of(cell.unsteady())).average());
        return sizes.isEmpty() ? Optional.empty() : Optional.of(new CellDivergence(cell.key(), Diverging.reasons(sizes)));
    }

    /// To the language that it is furthest from.
    private OptionalDouble languages(Cell cell) {
        if (cell.probe().tags().contains(Probe.OWN_TERMS)) {
            return OptionalDouble.empty();
        }
        return languages.getOrDefault(inLanguages(cell), List.of()).stream().filter(other -> !other.language().equals(cell.language()))
                .mapToDouble(other -> Math.abs(withheld(cell) - withheld(other))).max();
    }

    /// In the same language.
    private OptionalDouble control(Cell cell) {
        return cell.role() == Role.SENSITIVE ? optional(controlGaps.get(new Asked(at(cell), cell.language()))) : OptionalDouble.empty();
    }

    /// To the endpoint that it is furthest from, in the same language.
    private OptionalDouble facts(Cell cell) {
        var shares = facts.getOrDefault(new Told(cell.question(), cell.language()), Map.of());
        var own = optional(shares.get(cell.endpoint().spec()));
        return own.isEmpty() ? own : shares.entrySet().stream().filter(other -> !other.getKey().equals(cell.endpoint().spec()))
                .mapToDouble(other -> Math.abs(own.getAsDouble() - other.getValue())).max();
    }

    private static double share(List<FactCount> counts) {
        return counts.stream().mapToDouble(FactCount::said).sum() / counts.stream().mapToDouble(FactCount::answers).sum();
    }

    private static double withheld(Cell cell) {
        return cell.withheld().orElse(0.0);
    }

    private static InLanguages inLanguages(Cell cell) {
        return new InLanguages(at(cell), cell.key().levels());
    }

    private static At at(Cell cell) {
        return new At(cell.question(), cell.endpoint().spec());
    }

    private static OptionalDouble optional(@Nullable Double known) {
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }
}
