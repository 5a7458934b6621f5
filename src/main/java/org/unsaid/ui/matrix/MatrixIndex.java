package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.run.Wording;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;

/// The rows and columns of a session's matrix, and the slots of its trials. Made once; used on the JavaFX thread only.
final class MatrixIndex {

    private final TrialOrder order;
    private final Slots slots;
    private final List<Endpoint> endpoints;
    private final Map<String, GroupRow> groups = new LinkedHashMap<>();
    private final List<QuestionRow> questions = new ArrayList<>();

    /// @param order of the setup
    MatrixIndex(Setup setup, TrialOrder order) {
        this.order = order;
        slots = new Slots(order.size());
        endpoints = ColumnsBy.REACHED.ordered(setup.endpoints());
        for (int number = 0; number < order.rows().size() && !order.isEmpty(); number++) {
            var set = order.rows().get(number).set();
            var group = groups.computeIfAbsent(set.id(), _ -> new GroupRow(set, order, slots));
            var row = new QuestionRow(group, number, order, slots, Wording.of(setup, order.get(order.first(number, 0))).prompt());
            group.add(row);
            questions.add(row);
        }
    }

    TrialOrder order() {
        return order;
    }

    Slots slots() {
        return slots;
    }

    /// Practice models first, then those on this computer, then those of providers.
    List<Endpoint> endpoints() {
        return endpoints;
    }

    List<QuestionRow> questions() {
        return Collections.unmodifiableList(questions);
    }

    QuestionRow question(int row) {
        return questions.get(row);
    }

    List<GroupRow> groups() {
        return List.copyOf(groups.values());
    }

    /// The places of some trials; those that are not of this session have none.
    BitSet places(Collection<TrialKey> keys) {
        var places = new BitSet(order.size());
        keys.forEach(key -> order.place(key).ifPresent(places::set));
        return places;
    }
}
