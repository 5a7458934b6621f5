package org.unsaid.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.unsaid.statistics.Agreement;

/// How far two endpoints go the same way on what both were asked.
///
/// @param same  how likely an answer of each to the same question has the same outcome, from 0 to 1
/// @param kappa Cohen's, of withheld against answered; empty where one of them always does the same as chance would
public record ModelPair(String first, String second, Scope scope, Mean same, Optional<Double> kappa) {

    /// Two cells of one question in one language.
    record Match(Cell first, Cell second) {}

    static List<ModelPair> of(Contrasts contrasts) {
        return matches(contrasts).values().stream().map(matches -> of(matches, contrasts.measured())).toList();
    }

    private static ModelPair of(List<Match> matches, MeasuredLanguages measured) {
        var decided = matches.stream()
                .filter(match -> Cell.standing(match.first().tally()) != 0 && Cell.standing(match.second().tally()) != 0).toList();
        var kappa = Agreement.kappa(
                decided.stream().map(match -> Cell.standing(match.first().tally())).toList(),
                decided.stream().map(match -> Cell.standing(match.second().tally())).toList());
        return new ModelPair(matches.getFirst().first().endpoint().spec(), matches.getFirst().second().endpoint().spec(),
                scope(matches, measured), mean(matches, (one, other) -> Optional.of(one.sameOutcome(other))), kappa);
    }

    static Scope scope(List<Match> matches, MeasuredLanguages measured) {
        return Scope.of(matches.stream().flatMap(match -> List.of(match.first(), match.second()).stream()).toList(), measured);
    }

    /// Over the questions, of each the mean over its languages and levels.
    static Mean mean(List<Match> matches, BiFunction<Cell, Cell, Optional<Double>> value) {
        Map<Question, List<Double>> values = new LinkedHashMap<>();
        matches.forEach(match -> value.apply(match.first(), match.second()).ifPresent(
                each -> values.computeIfAbsent(match.first().question(), _ -> new ArrayList<>()).add(each)));
        return Mean.of(values.values().stream()
                .map(some -> some.stream().collect(Collectors.averagingDouble(Double::doubleValue))).toList());
    }

    /// Of each two endpoints that have some, what both were asked and what counts.
    static Map<List<String>, List<Match>> matches(Contrasts contrasts) {
        var byEndpoint = contrasts.byEndpoint();
        var matches = new LinkedHashMap<List<String>, List<Match>>();
        Contrasts.pairs(List.copyOf(byEndpoint.keySet())).forEach(pair -> {
            var others = byEndpoint.getOrDefault(pair.second(), List.of()).stream().filter(Cell::counts)
                    .collect(Collectors.toMap(Cell::circumstances, cell -> cell));
            var some = byEndpoint.getOrDefault(pair.first(), List.of()).stream().filter(Cell::counts)
                    .flatMap(cell -> Optional.ofNullable(others.get(cell.circumstances())).map(other -> new Match(cell, other)).stream())
                    .toList();
            if (!some.isEmpty()) {
                matches.put(List.of(pair.first().spec(), pair.second().spec()), some);
            }
        });
        return matches;
    }
}
