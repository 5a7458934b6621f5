package org.unsaid.ui.matrix;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.SessionViewModel;

/// Keeps every count of the matrix in step with the trials. A change costs as much as the trials it touches,
/// not as much as the session has. Used on the JavaFX thread only.
final class Tallies {

    private final SessionViewModel session;
    private final MatrixIndex index;
    private final Filter filter;
    private final FacetCounts facets;
    private final Counter all = new Counter();
    private int passing;

    Tallies(SessionViewModel session, MatrixIndex index, Filter filter, FacetCounts facets) {
        this.session = session;
        this.index = index;
        this.filter = filter;
        this.facets = facets;
        seeAll();
    }

    /// Whether anything was asked.
    boolean begun() {
        return all.total() + all.writing() > 0;
    }

    /// Answers there are.
    int answers() {
        return all.total();
    }

    /// Answers that pass every facet.
    int passing() {
        return passing;
    }

    /// Looks at every trial, once; from then on changes are told.
    private void seeAll() {
        var compared = new HashSet<Compared>();
        for (var slot : index.slots()) {
            slot.see(Seen.of(session, slot.key()));
            add(slot, 1);
            compared.add(slot.cell().languages());
            compared.add(slot.cell().endpoints());
        }
        compared.forEach(Compared::compare);
    }

    /// Counts anew what hangs on the filter, because that changed.
    void countAll() {
        passing = 0;
        facets.clear();
        index.groups().forEach(GroupRow::clear);
        index.questions().forEach(QuestionRow::clear);
        for (var slot : index.slots()) {
            slot.setMisses(filter.misses(slot));
            count(slot, 1);
        }
        index.questions().forEach(row -> row.cells().forEach(Cell::publishPassing));
        index.groups().forEach(group -> index.endpoints().forEach(group::publish));
        facets.publish();
    }

    /// Counts trials that changed, with those of the same question they are compared with.
    void recount(Set<TrialKey> keys) {
        var changed = new LinkedHashSet<Slot>();
        for (var key : keys) {
            index.slot(key).filter(slot -> !slot.seen().equals(Seen.of(session, key))).ifPresent(changed::add);
        }
        var compared = new LinkedHashSet<Compared>();
        changed.forEach(slot -> compared.addAll(List.of(slot.cell().languages(), slot.cell().endpoints())));
        var touched = compared.stream().flatMap(Compared::slots).collect(Collectors.toCollection(LinkedHashSet::new));
        touched.forEach(slot -> count(slot, -1));
        for (var slot : changed) {
            add(slot, -1);
            slot.see(Seen.of(session, slot.key()));
            add(slot, 1);
        }
        compared.forEach(Compared::compare);
        for (var slot : touched) {
            slot.setMisses(filter.misses(slot));
            count(slot, 1);
        }
        publish(touched);
    }

    private void add(Slot slot, int times) {
        all.add(slot.seen(), times);
        slot.cell().counter().add(slot.seen(), times);
    }

    /// Counts what hangs on the filter.
    private void count(Slot slot, int times) {
        var row = slot.cell().row();
        if (slot.passes()) {
            row.countPassing(times);
            slot.cell().countPassing(times);
            passing += slot.seen().ended() ? times : 0;
        }
        if (row.group().counts(row) && filter.asksFor(row)) { // not only those with a certain outcome
            row.group().counter(slot.cell().endpoint()).add(slot.seen(), times);
        }
        facets.count(slot, times);
    }

    private void publish(Set<Slot> changed) {
        var groups = new HashSet<GroupCell>();
        var cells = new HashSet<Cell>();
        for (var slot : changed) {
            cells.add(slot.cell());
            groups.add(new GroupCell(slot.cell().row().group(), slot.cell().endpoint()));
        }
        cells.forEach(Cell::publish);
        groups.forEach(cell -> cell.group().publish(cell.endpoint()));
        facets.publish();
    }

    private record GroupCell(GroupRow group, Endpoint endpoint) {}
}
