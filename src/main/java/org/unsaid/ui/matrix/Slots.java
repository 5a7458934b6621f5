package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What of each trial is counted in the matrix now, and which facets leave it out, by the trial's place in reading order. A
/// session may have a million and a half of them, so each is a few numbers and no object. Used on the JavaFX thread only.
final class Slots {

    private final int[] kinds;
    private final byte[] misses;
    private final List<Seen> seen = new ArrayList<>(); // by kind
    private final Map<Seen, Integer> numbers = new HashMap<>();
    private int revision;

    /// Of trials none of which has ended.
    Slots(int count) {
        kinds = new int[count];
        misses = new byte[count];
        kind(Seen.PENDING);
    }

    /// A number for what may be seen of a trial, the same for the same; from 0.
    int kind(Seen now) {
        return numbers.computeIfAbsent(now, added -> {
            seen.add(added);
            return seen.size() - 1;
        });
    }

    /// What a kind stands for.
    Seen seen(int kind) {
        return seen.get(kind);
    }

    /// Kinds there are until now.
    int kinds() {
        return seen.size();
    }

    int kindAt(int place) {
        return kinds[place];
    }

    Seen seenAt(int place) {
        return seen.get(kinds[place]);
    }

    void see(int place, int kind) {
        kinds[place] = kind;
    }

    /// Bits of the facets that leave a trial out.
    int missesAt(int place) {
        return misses[place] & 0xff;
    }

    void setMisses(int place, int now) {
        misses[place] = (byte) now;
    }

    boolean passes(int place) {
        return misses[place] == 0;
    }

    /// Whether any of some trials that follow one another passes every facet.
    boolean anyPasses(int from, int to) {
        for (int place = from; place < to; place++) {
            if (misses[place] == 0) {
                return true;
            }
        }
        return false;
    }

    /// Grows each time what is counted, or what is left out, has changed.
    int revision() {
        return revision;
    }

    void changed() {
        revision++;
    }
}
