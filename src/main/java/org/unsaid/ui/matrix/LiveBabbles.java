package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unsaid.session.Babbles;
import org.unsaid.session.Babbles.Babble;
import org.unsaid.session.TrialOrder;
import org.unsaid.verdict.Outcome;

/// Where models babble, by the answers that there are, whatever the facets leave out. Used on the JavaFX thread only.
final class LiveBabbles {

    private final TrialOrder order;
    private final Map<Locale, List<Counter>> counters = new LinkedHashMap<>(); // in each language, by number of the endpoint
    private final List<List<Counter>> byRow = new ArrayList<>();

    LiveBabbles(TrialOrder order, Slots slots) {
        this.order = order;
        order.rows().forEach(row -> byRow.add(counters.computeIfAbsent(
                row.language(), _ -> order.endpoints().stream().map(_ -> new Counter(slots)).toList())));
    }

    /// @param times 1 to count what was seen at a place, -1 to take it back
    void add(int place, int kind, int times) {
        byRow.get(order.row(place)).get(order.endpoint(place)).add(kind, times);
    }

    Babbles now() {
        var found = new ArrayList<Babble>();
        for (int endpoint = 0; endpoint < order.endpoints().size(); endpoint++) {
            for (var language : counters.entrySet()) {
                var tally = language.getValue().get(endpoint).tally();
                int unusable = tally.count(Outcome.UNUSABLE);
                Babbles.in(order.endpoints().get(endpoint), language.getKey(), unusable, tally.counted() + unusable).ifPresent(found::add);
            }
        }
        return new Babbles(found);
    }
}
