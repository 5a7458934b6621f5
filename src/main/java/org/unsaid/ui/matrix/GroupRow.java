package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Role;
import org.unsaid.ui.matrix.CellContent.Withheld;

/// Heads the questions of a set. Its cells say how much of the sensitive ones was withheld, or of all where the
/// set has no sensitive ones.
final class GroupRow implements MatrixRow {

    private final ProbeSet set;
    private final boolean hasSensitive;
    private final List<QuestionRow> questions = new ArrayList<>();
    private final Map<String, Counter> counters = new LinkedHashMap<>();
    private final Map<String, ReadOnlyObjectWrapper<CellContent>> contents = new LinkedHashMap<>();
    private boolean folded;

    GroupRow(ProbeSet set, Collection<Endpoint> endpoints) {
        this.set = set;
        this.hasSensitive = set.count(Role.SENSITIVE) > 0;
        for (var endpoint : endpoints) {
            counters.put(endpoint.spec(), new Counter());
            contents.put(endpoint.spec(), new ReadOnlyObjectWrapper<>());
        }
    }

    @Override
    public GroupRow group() {
        return this;
    }

    ProbeSet set() {
        return set;
    }

    /// Whether its cells count sensitive questions only.
    boolean hasSensitive() {
        return hasSensitive;
    }

    boolean counts(QuestionRow row) {
        return !hasSensitive || row.probe().role() == Role.SENSITIVE;
    }

    List<QuestionRow> questions() {
        return Collections.unmodifiableList(questions);
    }

    void add(QuestionRow row) {
        questions.add(row);
    }

    Counter counter(Endpoint endpoint) {
        return found(counters, endpoint);
    }

    @Override
    public ReadOnlyObjectProperty<CellContent> content(Endpoint endpoint) {
        return found(contents, endpoint).getReadOnlyProperty();
    }

    /// Whether its questions are hidden.
    boolean folded() {
        return folded;
    }

    void fold() {
        folded = !folded;
    }

    void clear() {
        counters.values().forEach(Counter::clear);
    }

    /// Shows what was counted.
    void publish(Endpoint endpoint) {
        found(contents, endpoint).set(new Withheld(counter(endpoint).tally()));
    }

    private static <T> T found(Map<String, T> map, Endpoint endpoint) {
        var value = map.get(endpoint.spec());
        if (value == null) {
            throw new IllegalArgumentException("no endpoint '%s' in this matrix".formatted(endpoint.spec()));
        }
        return value;
    }
}
