package org.unsaid.ui.matrix;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Probe;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;
import org.unsaid.ui.matrix.CellContent.Answers;

/// One probe in one language at one combination of levels. Its cells are the repeats of it that are put to one endpoint.
final class QuestionRow implements MatrixRow {

    private final GroupRow group;
    private final int number;
    private final TrialOrder order;
    private final Slots slots;
    private final TrialOrder.Row asked;
    private final String wording;
    private final @Nullable LiveContent[] contents;
    private int passing;

    /// @param number  in the order
    /// @param wording the question as it is put, with its levels filled in
    QuestionRow(GroupRow group, int number, TrialOrder order, Slots slots, String wording) {
        this.group = group;
        this.number = number;
        this.order = order;
        this.slots = slots;
        this.wording = wording;
        asked = order.rows().get(number);
        contents = new LiveContent[order.endpoints().size()];
    }

    @Override
    public GroupRow group() {
        return group;
    }

    /// In the order of the session's trials.
    int number() {
        return number;
    }

    Probe probe() {
        return asked.probe();
    }

    Locale language() {
        return asked.language();
    }

    String wording() {
        return wording;
    }

    /// Level per factor; empty for a question without.
    SortedMap<String, String> levels() {
        return asked.levels();
    }

    boolean holds(TrialKey key) {
        return key.probeSet().equals(group.set().id()) && key.probe().equals(asked.probe().id())
                && key.language().equals(asked.language()) && key.levels().equals(asked.levels());
    }

    /// Whether both put the same probe, in whatever language and at whatever levels.
    boolean sameProbe(QuestionRow other) {
        return group.equals(other.group) && probe().id().equals(other.probe().id());
    }

    /// The place of the first trial of a cell; empty if the matrix has no such endpoint.
    OptionalInt first(Endpoint endpoint) {
        var found = order.endpointOf(endpoint.spec());
        return found.isPresent() ? OptionalInt.of(order.first(number, found.getAsInt())) : OptionalInt.empty();
    }

    @Override
    public ReadOnlyObjectProperty<CellContent> content(Endpoint endpoint) {
        int column = order.endpointOf(endpoint.spec()).orElseThrow(
                () -> new IllegalArgumentException("no endpoint '%s' in this row".formatted(endpoint.spec())));
        var known = contents[column];
        if (known == null) {
            int first = order.first(number, column);
            known = new LiveContent(slots, () -> content(first));
            contents[column] = known;
        }
        return known;
    }

    private CellContent content(int first) {
        int to = first + order.repeats();
        var counter = Counter.of(slots, first, to);
        return new Answers(counter.tally(), order.repeats(), counter.writing(), slots.anyPasses(first, to));
    }

    /// Whether any trial of a cell passes every facet.
    boolean passes(Endpoint endpoint) {
        var first = first(endpoint);
        return first.isPresent() && slots.anyPasses(first.getAsInt(), first.getAsInt() + order.repeats());
    }

    /// The trial of a cell to look at first: one that no facet leaves out, else one that ended, else any.
    TrialKey firstToSee(int first) {
        var ended = IntStream.range(first, first + order.repeats()).filter(place -> slots.seenAt(place).ended()).boxed().toList();
        return order.get(ended.stream().filter(slots::passes).findFirst().or(() -> ended.stream().findFirst()).orElse(first));
    }

    /// The same of the first cell.
    TrialKey firstToSee() {
        return firstToSee(order.first(number, 0));
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
    }

    /// Tells those who look at its cells.
    void tell() {
        for (var content : contents) {
            Optional.ofNullable(content).ifPresent(LiveContent::tell);
        }
    }
}
