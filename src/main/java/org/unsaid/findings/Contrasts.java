package org.unsaid.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyGroup;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Role;
import org.unsaid.session.Setup;

/// What is set against what.
///
/// @param cells in order
record Contrasts(Setup setup, List<Cell> cells, MeasuredLanguages measured) {

    /// What counts, without practice models where there are real ones: these differ because they are written to.
    Contrasts comparable() {
        boolean real = cells.stream().anyMatch(cell -> !cell.endpoint().scripted());
        return new Contrasts(setup, cells.stream().filter(cell -> cell.counts() && !(real && cell.endpoint().scripted())).toList(), measured);
    }

    List<Contrast> sensitiveAgainstControl() {
        return Contrast.adjusted(byEndpoint().entrySet().stream().map(entry -> Contrast.between(
                entry.getKey().spec(), "sensitive", "control", Optional.empty(), measured,
                of(entry.getValue(), Role.SENSITIVE), of(entry.getValue(), Role.CONTROL), Contrasts::sensitiveOne, Cell::language)).toList());
    }

    List<Contrast> languageGaps() {
        var drafts = new ArrayList<Contrast>();
        byEndpoint().forEach((endpoint, cells) -> {
            for (var role : Role.values()) {
                var some = of(cells, role).stream().filter(cell -> !cell.probe().tags().contains(Probe.OWN_TERMS)).toList();
                pairs(setup.languages()).forEach(pair -> drafts.add(Contrast.between(
                        endpoint.spec(), pair.first().toLanguageTag(), pair.second().toLanguageTag(), Optional.of(role), measured,
                        some.stream().filter(cell -> cell.language().equals(pair.first())).toList(),
                        some.stream().filter(cell -> cell.language().equals(pair.second())).toList(),
                        Cell::question, cell -> cell.key().levels())));
            }
        });
        return Contrast.adjusted(drafts);
    }

    List<Contrast> routes() {
        var drafts = new ArrayList<Contrast>();
        var byEndpoint = byEndpoint();
        FamilyGroup.of(setup.endpoints()).stream().filter(FamilyGroup::severalRoutes).forEach(group -> {
            var family = group.family().map(FamilyName::words).orElse("");
            pairs(group.endpoints()).forEach(pair -> {
                for (var role : Role.values()) {
                    drafts.add(Contrast.between(family, pair.first().spec(), pair.second().spec(), Optional.of(role), measured,
                            of(byEndpoint.getOrDefault(pair.first(), List.of()), role),
                            of(byEndpoint.getOrDefault(pair.second(), List.of()), role),
                            Cell::question, Cell::circumstances));
                }
            });
        });
        return Contrast.adjusted(drafts);
    }

    Map<Endpoint, List<Cell>> byEndpoint() {
        var groups = new LinkedHashMap<Endpoint, List<Cell>>();
        cells.forEach(cell -> groups.computeIfAbsent(cell.endpoint(), _ -> new ArrayList<>()).add(cell));
        return groups;
    }

    record Two<T>(T first, T second) {}

    /// Each two of a list, once, in its order.
    static <T> List<Two<T>> pairs(List<T> list) {
        var pairs = new ArrayList<Two<T>>();
        for (int one = 0; one < list.size(); one++) {
            for (int other = one + 1; other < list.size(); other++) {
                pairs.add(new Two<>(list.get(one), list.get(other)));
            }
        }
        return pairs;
    }

    private static List<Cell> of(List<Cell> cells, Role role) {
        return cells.stream().filter(cell -> cell.role() == role).toList();
    }

    private static Question sensitiveOne(Cell cell) {
        boolean control = cell.probe().role() == Role.CONTROL;
        return new Question(cell.set().id(), control ? cell.probe().pair().orElse(cell.probe().id()) : cell.probe().id());
    }
}
