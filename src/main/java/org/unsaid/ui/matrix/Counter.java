package org.unsaid.ui.matrix;

import java.util.Arrays;
import java.util.EnumMap;
import org.unsaid.session.Tally;
import org.unsaid.verdict.Outcome;

/// A tally that changes by one answer at a time. Used on the JavaFX thread only.
final class Counter {

    private final Slots slots;
    private int[] counts = new int[16]; // by kind of what was seen

    Counter(Slots slots) {
        this.slots = slots;
    }

    /// Of some trials that follow one another.
    static Counter of(Slots slots, int from, int to) {
        var counter = new Counter(slots);
        for (int place = from; place < to; place++) {
            counter.add(slots.kindAt(place), 1);
        }
        return counter;
    }

    /// @param times 1 to count what was seen, -1 to take it back
    void add(int kind, int times) {
        if (kind >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(slots.kinds(), kind + 1));
        }
        counts[kind] += times;
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    int writing() {
        int writing = 0;
        for (int kind = 0; kind < slots.kinds() && kind < counts.length; kind++) {
            writing += slots.seen(kind).writing() ? counts[kind] : 0;
        }
        return writing;
    }

    int total() {
        int total = 0;
        for (int kind = 0; kind < slots.kinds() && kind < counts.length; kind++) {
            total += slots.seen(kind).ended() ? counts[kind] : 0;
        }
        return total;
    }

    Tally tally() {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        int truncated = 0;
        int doubtful = 0;
        for (int kind = 0; kind < slots.kinds() && kind < counts.length; kind++) {
            var seen = slots.seen(kind);
            if (counts[kind] > 0 && seen.outcome() != null) {
                outcomes.merge(seen.outcome(), counts[kind], Integer::sum);
                truncated += seen.truncated() ? counts[kind] : 0;
                doubtful += seen.outcomeDoubtful() ? counts[kind] : 0;
            }
        }
        return new Tally(outcomes, truncated, doubtful);
    }
}
