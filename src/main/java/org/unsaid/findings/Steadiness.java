package org.unsaid.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.probe.Role;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Proportion;
import org.unsaid.verdict.Outcome;

/// Whether an endpoint does the same again, asked the same again.
///
/// @param changed  cells whose repeats differ in outcome, of those with two or more that count
/// @param flipped  cells of which some repeats are withheld and others not, of the same
/// @param everWithheld cells of which at least one repeat is withheld
/// @param missed   of those, the share that one repeat alone would not have shown, as expected by chance; empty if none
public record Steadiness(
        String endpoint, Role role, Scope scope, ClusteredProportion changed, ClusteredProportion flipped, int everWithheld,
        Optional<Double> missed) {

    static List<Steadiness> of(Contrasts contrasts) {
        return contrasts.byEndpoint().values().stream()
                .flatMap(cells -> Stream.of(Role.values()).map(role -> cells.stream()
                        .filter(cell -> cell.role() == role && cell.tally().counted() > 1).toList()))
                .filter(cells -> !cells.isEmpty())
                .map(cells -> of(cells, contrasts.measured())).toList();
    }

    private static Steadiness of(List<Cell> cells, MeasuredLanguages measured) {
        var ever = cells.stream().filter(cell -> cell.tally().withheld() > 0).toList();
        return new Steadiness(cells.getFirst().endpoint().spec(), cells.getFirst().role(), Scope.of(cells, measured),
                share(cells, cell -> Stream.of(Outcome.values()).filter(Outcome::counts)
                        .filter(outcome -> cell.tally().count(outcome) > 0).count() > 1),
                share(cells, cell -> cell.tally().withheld() > 0 && cell.tally().withheld() < cell.tally().counted()),
                ever.size(),
                ever.isEmpty() ? Optional.empty()
                        : Optional.of(ever.stream().collect(Collectors.averagingDouble(cell -> 1 - cell.withheld().orElse(0.0)))));
    }

    private static ClusteredProportion share(List<Cell> cells, Predicate<Cell> which) {
        Map<Question, List<Cell>> byQuestion = cells.stream().collect(
                Collectors.groupingBy(Cell::question, LinkedHashMap::new, Collectors.toList()));
        return new ClusteredProportion(byQuestion.values().stream()
                .map(some -> new Proportion((int) some.stream().filter(which).count(), some.size())).toList());
    }
}
