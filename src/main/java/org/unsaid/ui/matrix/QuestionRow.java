package org.unsaid.ui.matrix;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Probe;
import org.unsaid.session.TrialKey;

/// One probe in one language at one combination of levels.
final class QuestionRow implements MatrixRow {

    private final GroupRow group;
    private final Probe probe;
    private final Locale language;
    private final SortedMap<String, String> levels;
    private final String wording;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private int passing;

    /// @param key     of any of its trials
    /// @param wording the question as it is put, with its levels filled in
    QuestionRow(GroupRow group, Probe probe, TrialKey key, String wording) {
        this.group = group;
        this.probe = probe;
        this.language = key.language();
        this.levels = key.levels();
        this.wording = wording;
    }

    @Override
    public GroupRow group() {
        return group;
    }

    Probe probe() {
        return probe;
    }

    Locale language() {
        return language;
    }

    String wording() {
        return wording;
    }

    boolean holds(TrialKey key) {
        return key.probeSet().equals(group.set().id()) && key.probe().equals(probe.id())
                && key.language().equals(language) && key.levels().equals(levels);
    }

    /// Whether both put the same probe, in whatever language and at whatever levels.
    boolean sameProbe(QuestionRow other) {
        return group.equals(other.group) && probe.id().equals(other.probe.id());
    }

    Optional<Cell> cell(Endpoint endpoint) {
        return cell(endpoint.spec());
    }

    Optional<Cell> cell(String spec) {
        return Optional.ofNullable(cells.get(spec));
    }

    Collection<Cell> cells() {
        return Collections.unmodifiableCollection(cells.values());
    }

    void add(Cell cell) {
        cells.put(cell.endpoint().spec(), cell);
    }

    @Override
    public ReadOnlyObjectProperty<CellContent> content(Endpoint endpoint) {
        return cell(endpoint).map(Cell::contentProperty).orElseThrow(
                () -> new IllegalArgumentException("no endpoint '%s' in this row".formatted(endpoint.spec())));
    }

    /// Whether any of its trials passes every facet.
    boolean passes() {
        return passing > 0;
    }

    void countPassing(int times) {
        passing += times;
    }

    void clear() {
        passing = 0;
        cells.values().forEach(Cell::clear);
    }
}
