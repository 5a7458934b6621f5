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
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;

/// What a session shows. Its trials pass by once, then the tables are asked for; of texts only short sketches are kept.
/// Not safe for several threads.
public final class Findings {

    private final Setup setup;
    private final Map<TrialKey, Tally.Counter> counters = new LinkedHashMap<>();
    private final MeasuredLanguages measured = new MeasuredLanguages();

    public Findings(Setup setup) {
        this.setup = setup;
    }

    /// Reads one trial as it is labelled now.
    public void add(Trial trial) {
        counters.computeIfAbsent(first(trial.key()), _ -> new Tally.Counter()).add(trial);
        measured.add(trial);
    }

    /// Answers whose label a person set.
    public int labelledByPeople() {
        return measured.labelledByPeople();
    }

    public List<Rates> rates(Grouping grouping) {
        return Rates.of(grouping, cells(), measured);
    }

    /// A row an endpoint: each sensitive question beside its control, or its sensitive levels beside the control levels,
    /// in the languages in which both have answers that count.
    public List<Contrast> sensitiveAgainstControl() {
        return perEndpoint(cells -> Contrast.between(
                cells.getFirst().endpoint().spec(), "sensitive", "control", Optional.empty(), measured,
                cells.stream().filter(cell -> cell.role() == Role.SENSITIVE).toList(),
                cells.stream().filter(cell -> cell.role() == Role.CONTROL).toList(),
                Findings::sensitiveOne, Cell::language));
    }

    /// A row an endpoint, a role and two languages. Questions whose wording differs by side are left out.
    public List<Contrast> languageGaps() {
        var drafts = new ArrayList<Contrast>();
        for (var cells : byEndpoint().values()) {
            for (var role : Role.values()) {
                var some = cells.stream().filter(cell -> cell.role() == role)
                        .filter(cell -> !cell.probe().tags().contains(Probe.OWN_TERMS)).toList();
                languageGaps(role, some, drafts);
            }
        }
        return Contrast.adjusted(drafts);
    }

    private void languageGaps(Role role, List<Cell> cells, List<Contrast> drafts) {
        var languages = setup.languages();
        for (int one = 0; one < languages.size(); one++) {
            for (int other = one + 1; other < languages.size(); other++) {
                var first = languages.get(one);
                var second = languages.get(other);
                drafts.add(Contrast.between(
                        cells.isEmpty() ? "" : cells.getFirst().endpoint().spec(), first.toLanguageTag(), second.toLanguageTag(),
                        Optional.of(role), measured,
                        cells.stream().filter(cell -> cell.language().equals(first)).toList(),
                        cells.stream().filter(cell -> cell.language().equals(second)).toList(),
                        Cell::question, cell -> cell.key().levels()));
            }
        }
    }

    /// A row a role and two routes to the same weights: what differs is the service's, or chance.
    public List<Contrast> routes() {
        var drafts = new ArrayList<Contrast>();
        var byEndpoint = byEndpoint();
        FamilyGroup.of(setup.endpoints()).stream().filter(FamilyGroup::severalRoutes).forEach(group -> {
            var routes = group.endpoints();
            for (int one = 0; one < routes.size(); one++) {
                for (int other = one + 1; other < routes.size(); other++) {
                    for (var role : Role.values()) {
                        drafts.add(Contrast.between(group.family().map(FamilyName::words).orElse(""),
                                routes.get(one).spec(), routes.get(other).spec(), Optional.of(role), measured,
                                of(byEndpoint, routes.get(one), role), of(byEndpoint, routes.get(other), role),
                                Cell::question, cell -> List.of(cell.language(), cell.key().levels())));
                    }
                }
            }
        });
        return Contrast.adjusted(drafts);
    }

    private static List<Cell> of(Map<Endpoint, List<Cell>> cells, Endpoint endpoint, Role role) {
        return cells.getOrDefault(endpoint, List.of()).stream().filter(cell -> cell.role() == role).toList();
    }

    private interface Drafting {
        Contrast of(List<Cell> cells);
    }

    private List<Contrast> perEndpoint(Drafting drafting) {
        return Contrast.adjusted(byEndpoint().values().stream().map(drafting::of).toList());
    }

    private static Question sensitiveOne(Cell cell) {
        boolean control = cell.probe().role() == Role.CONTROL;
        return new Question(cell.set().id(), control ? cell.probe().pair().orElse(cell.probe().id()) : cell.probe().id());
    }

    private Map<Endpoint, List<Cell>> byEndpoint() {
        var groups = new LinkedHashMap<Endpoint, List<Cell>>();
        cells().forEach(cell -> groups.computeIfAbsent(cell.endpoint(), _ -> new ArrayList<>()).add(cell));
        return groups;
    }

    /// As a reader meets them: in the order of the sets and endpoints, not in the random one of the run.
    private List<Cell> cells() {
        return CellOrder.sorted(setup, counters.entrySet().stream()
                .map(entry -> Cell.of(setup, entry.getKey(), entry.getValue().tally())).toList());
    }

    private static TrialKey first(TrialKey key) {
        return new TrialKey(key.probeSet(), key.probe(), key.language(), key.levels(), key.endpoint(), 1);
    }
}
