package org.unsaid.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Factor.Level;
import org.unsaid.probe.Factor.LevelKind;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.FalseDiscovery;
import org.unsaid.statistics.Proportion;

/// Sets the code written under each level of a factor beside that written under the factor's control level: the first of
/// its levels of that kind, which in the shipped set says nothing at all.
final class CodeLevels {

    private final CodeCounter counter;
    private final CodeReader by;
    private final MeasuredLanguages measured;

    private CodeLevels(CodeCounter counter, CodeReader by, MeasuredLanguages measured) {
        this.counter = counter;
        this.by = by;
        this.measured = measured;
    }

    /// Of all that read any code.
    static List<CodeLevel> sideBySide(Contrasts contrasts, CodeCounter counter) {
        var rows = counter.readers().stream().map(by -> of(contrasts, counter, by)).toList();
        return IntStream.range(0, rows.getFirst().size()).boxed().flatMap(place -> rows.stream().map(some -> some.get(place))).toList();
    }

    /// An endpoint's answers together first, then each factor's levels, with p adjusted for all levels of all endpoints that
    /// one kind of reader read. The same rows for each kind.
    private static List<CodeLevel> of(Contrasts contrasts, CodeCounter counter, CodeReader by) {
        var levels = new CodeLevels(counter, by, contrasts.measured());
        var rows = contrasts.byEndpoint().entrySet().stream()
                .flatMap(entry -> levels.rows(entry.getKey(), entry.getValue())).toList();
        return Stream.of(false, true).flatMap(scripted -> adjusted(
                rows.stream().filter(row -> row.scope().scripted() == scripted).toList()).stream()).toList();
    }

    private static List<CodeLevel> adjusted(List<CodeLevel> rows) {
        var tested = rows.stream().flatMap(row -> row.against().stream()).toList();
        var adjusted = FalseDiscovery.adjusted(tested.stream().map(CodeContrast::p).toList()).iterator();
        return rows.stream().map(row -> row.against().isPresent() ? row.adjusted(tested.size(), adjusted.next()) : row).toList();
    }

    private Stream<CodeLevel> rows(Endpoint endpoint, List<Cell> all) {
        var cells = all.stream().filter(cell -> counter.of(cell).isPresent()).toList();
        if (cells.isEmpty()) {
            return Stream.empty();
        }
        var rows = new ArrayList<CodeLevel>();
        rows.add(row(endpoint, "", "", Optional.empty(), cells, Optional.empty()));
        var factors = new LinkedHashMap<String, List<Level>>();
        cells.stream().map(Cell::set).distinct().flatMap(set -> set.factors().stream())
                .forEach(factor -> factors.merge(factor.id(), factor.levels(), CodeLevels::union));
        factors.forEach((factor, levels) -> {
            var control = levels.stream().filter(level -> level.kind() == LevelKind.CONTROL).findFirst();
            var under = cells.stream().filter(cell -> cell.key().levels().containsKey(factor))
                    .collect(Collectors.groupingBy(cell -> cell.key().levels().getOrDefault(factor, "")));
            for (var level : levels) {
                var some = under.getOrDefault(level.id(), List.of());
                if (!some.isEmpty()) {
                    rows.add(row(endpoint, factor, level.id(), Optional.of(level.kind()), some,
                            control.filter(each -> !each.id().equals(level.id())).flatMap(each ->
                                    contrast(factor, each.id(), some, under.getOrDefault(each.id(), List.of())))));
                }
            }
        });
        return rows.stream();
    }

    private static List<Level> union(List<Level> some, List<Level> more) {
        return Stream.concat(some.stream(), more.stream().filter(level -> some.stream().noneMatch(each -> each.id().equals(level.id())))).toList();
    }

    private CodeLevel row(Endpoint endpoint, String factor, String level, Optional<LevelKind> kind, List<Cell> cells,
            Optional<CodeContrast> against) {
        var byTask = new LinkedHashMap<Question, Proportion>();
        cells.forEach(cell -> byTask.merge(cell.question(), share(cell), Proportion::plus));
        var codes = cells.stream().flatMap(cell -> counter.of(cell).stream()).toList();
        return new CodeLevel(endpoint.spec(), factor, level, kind, by, Scope.of(cells, measured), ClusteredProportion.of(byTask.values()),
                codes.stream().mapToInt(CodeCounter.CellCode::noCode).sum(), codes.stream().mapToInt(code -> code.undecided(by)).sum(), against);
    }

    /// What both sides wrote code for, in the same language and under the same levels of other factors, summed a task.
    private Optional<CodeContrast> contrast(String factor, String control, List<Cell> level, List<Cell> others) {
        Map<Object, Cell> opposite = new HashMap<>();
        others.forEach(cell -> opposite.put(circumstances(cell, factor), cell));
        var here = new LinkedHashMap<Question, Proportion>();
        var there = new HashMap<Question, Proportion>();
        for (var cell : level) {
            var other = Optional.ofNullable(opposite.get(circumstances(cell, factor)));
            if (share(cell).whole() > 0 && other.filter(each -> share(each).whole() > 0).isPresent()) {
                here.merge(cell.question(), share(cell), Proportion::plus);
                there.merge(cell.question(), share(other.orElseThrow()), Proportion::plus);
            }
        }
        var pairs = here.entrySet().stream().map(entry -> new CodeContrast.Pair(
                entry.getValue(), there.getOrDefault(entry.getKey(), Proportion.NONE))).toList();
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new CodeContrast(control, pairs, 1, 1));
    }

    private static Object circumstances(Cell cell, String factor) {
        var others = new TreeMap<>(cell.key().levels());
        others.remove(factor);
        return List.of(cell.question(), cell.language(), others);
    }

    private Proportion share(Cell cell) {
        return counter.of(cell).map(code -> code.share(by)).orElse(Proportion.NONE);
    }
}
