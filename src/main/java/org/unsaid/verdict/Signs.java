package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every sign found in one text.
final class Signs {

    private final Map<Sign, List<Hit>> hits = new EnumMap<>(Sign.class);
    private final Map<Sign, List<Hit>> ordered = new EnumMap<>(Sign.class);
    private final Map<String, List<Hit>> voices = new TreeMap<>();

    void add(Hit hit, String state) {
        hits.computeIfAbsent(hit.sign(), _ -> new ArrayList<>()).add(hit);
        if (hit.sign() == Sign.STATE_VOICE) {
            voices.computeIfAbsent(state, _ -> new ArrayList<>()).add(hit);
        }
    }

    List<Hit> all(Sign sign) {
        return hits.getOrDefault(sign, List.of());
    }

    boolean has(Sign sign) {
        return hits.containsKey(sign);
    }

    int count(Sign sign) {
        return all(sign).size();
    }

    /// Places where a state's own voice is heard, by the state's code.
    Map<String, List<Hit>> voices() {
        return voices;
    }

    /// Hits in the order in which they begin.
    List<Hit> inOrder(Sign sign) {
        return has(sign) ? ordered.computeIfAbsent(
                sign, key -> all(key).stream().sorted(Comparator.comparingInt(Hit::start)).toList()) : List.of();
    }

    /// Whether the sign begins within reach before a place and that place.
    boolean hasBetween(Sign sign, int from, int to) {
        var hits = inOrder(sign);
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < hits.size() && hits.get(low).start() < to;
    }
}
