package org.unsaid.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unsaid.session.Babbles.Babble;

/// Counts unusable answers, by model and language, while trials come and change. Not safe for several threads.
final class BabbleCounter {

    private final TrialOrder order;
    private final Map<Locale, Counts> counts = new LinkedHashMap<>();
    private final List<Counts> byRow = new ArrayList<>();

    /// In one language.
    private static final class Counts {
        private final int[] unusable; // by number of the endpoint
        private final int[] answers;

        Counts(int endpoints) {
            unusable = new int[endpoints];
            answers = new int[endpoints];
        }
    }

    BabbleCounter(TrialOrder order) {
        this.order = order;
        order.rows().forEach(row -> byRow.add(counts.computeIfAbsent(row.language(), _ -> new Counts(order.endpoints().size()))));
    }

    /// @param times 1 to count what is at a place, -1 to take it back
    void add(int place, Counted counted, int times) {
        var here = byRow.get(order.row(place));
        int endpoint = order.endpoint(place);
        switch (counted.outcome()) {
            case UNUSABLE -> {
                here.unusable[endpoint] += times;
                here.answers[endpoint] += times;
            }
            case BLOCKED, REFUSED, EVASIVE, OFFICIAL_LINE, PARTIAL, DIRECT -> here.answers[endpoint] += times;
            case FAILED, EMPTY -> { }
        }
    }

    Babbles now() {
        var found = new ArrayList<Babble>();
        for (int endpoint = 0; endpoint < order.endpoints().size(); endpoint++) {
            for (var language : counts.entrySet()) {
                var here = language.getValue();
                Babbles.in(order.endpoints().get(endpoint), language.getKey(), here.unusable[endpoint], here.answers[endpoint]).ifPresent(found::add);
            }
        }
        return new Babbles(found);
    }
}
