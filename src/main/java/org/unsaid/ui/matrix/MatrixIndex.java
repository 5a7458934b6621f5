package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Probe;
import org.unsaid.run.Wording;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;

/// Which row and cell each trial of a session belongs to. Made once; used on the JavaFX thread only.
final class MatrixIndex {

    private final List<Endpoint> endpoints;
    private final Map<String, GroupRow> groups = new LinkedHashMap<>();
    private final List<QuestionRow> questions = new ArrayList<>();
    private final Map<TrialKey, Slot> slots = new LinkedHashMap<>();

    /// @param keys every trial of the session, in reading order
    static MatrixIndex of(Session session, List<TrialKey> keys) {
        return new MatrixIndex(session.setup(), keys);
    }

    private MatrixIndex(Setup setup, List<TrialKey> keys) {
        endpoints = ColumnsBy.REACHED.ordered(setup.endpoints());
        var bySpec = endpoints.stream().collect(Collectors.toMap(Endpoint::spec, endpoint -> endpoint));
        var languages = new HashMap<Place, Compared>();
        var across = new HashMap<QuestionRow, Compared>();
        Optional<QuestionRow> last = Optional.empty();
        for (var key : keys) {
            var row = last.filter(before -> before.holds(key)).orElseGet(() -> startRow(setup, key));
            var cell = row.cell(key.endpoint()).orElseGet(() -> {
                var place = new Place(key.probeSet(), key.probe(), key.levels(), key.endpoint());
                var started = new Cell(row, Objects.requireNonNull(bySpec.get(key.endpoint())),
                        languages.computeIfAbsent(place, _ -> row.probe().tags().contains(Probe.OWN_TERMS)
                                ? Compared.notExpectedToAgree() : Compared.cells()),
                        across.computeIfAbsent(row, _ -> Compared.cells()));
                row.add(started);
                return started;
            });
            var slot = new Slot(key, cell);
            cell.add(slot);
            slots.put(key, slot);
            last = Optional.of(row);
        }
    }

    private record Place(String set, String probe, SortedMap<String, String> levels, String endpoint) {}

    /// Practice models first, then those on this computer, then those of providers.
    List<Endpoint> endpoints() {
        return endpoints;
    }

    List<QuestionRow> questions() {
        return Collections.unmodifiableList(questions);
    }

    List<GroupRow> groups() {
        return List.copyOf(groups.values());
    }

    Optional<Slot> slot(TrialKey key) {
        return Optional.ofNullable(slots.get(key));
    }

    Iterable<Slot> slots() {
        return Collections.unmodifiableCollection(slots.values());
    }

    private QuestionRow startRow(Setup setup, TrialKey key) {
        var set = setup.probeSet(key.probeSet()).orElseThrow();
        var group = groups.computeIfAbsent(set.id(), _ -> new GroupRow(set, endpoints));
        var row = new QuestionRow(group, set.probe(key.probe()).orElseThrow(), key, Wording.of(setup, key).prompt());
        group.add(row);
        questions.add(row);
        return row;
    }
}
