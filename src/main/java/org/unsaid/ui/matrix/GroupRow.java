package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Role;
import org.unsaid.session.TrialOrder;
import org.unsaid.ui.matrix.CellContent.Withheld;

/// Heads the questions of a set. Its cells say how much of the sensitive ones was withheld, or of all where the
/// set has no sensitive ones.
final class GroupRow implements MatrixRow {

    private final ProbeSet set;
    private final boolean hasSensitive;
    private final List<QuestionRow> questions = new ArrayList<>();
    private final TrialOrder order;
    private final List<Counter> counters; // by number of the endpoint, as the contents
    private final List<ReadOnlyObjectWrapper<CellContent>> contents;
    private boolean folded;

    GroupRow(ProbeSet set, TrialOrder order, Slots slots) {
        this.set = set;
        this.order = order;
        this.hasSensitive = set.count(Role.SENSITIVE) > 0;
        counters = order.endpoints().stream().map(_ -> new Counter(slots)).toList();
        contents = order.endpoints().stream().map(_ -> new ReadOnlyObjectWrapper<CellContent>()).toList();
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

    /// @param endpoint its number
    Counter counter(int endpoint) {
        return counters.get(endpoint);
    }

    @Override
    public ReadOnlyObjectProperty<CellContent> content(Endpoint endpoint) {
        return contents.get(order.endpointOf(endpoint.spec()).orElseThrow(
                () -> new IllegalArgumentException("no endpoint '%s' in this matrix".formatted(endpoint.spec())))).getReadOnlyProperty();
    }

    /// Whether its questions are hidden.
    boolean folded() {
        return folded;
    }

    void fold() {
        folded = !folded;
    }

    void clear() {
        counters.forEach(Counter::clear);
    }

    /// Shows what was counted.
    ///
    /// @param endpoint its number
    void publish(int endpoint) {
        contents.get(endpoint).set(new Withheld(counter(endpoint).tally()));
    }
}
