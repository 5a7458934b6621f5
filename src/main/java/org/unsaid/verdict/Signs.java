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

    List<Hit> inOrder(Sign sign) {
        return all(sign).stream().sorted(Comparator.comparingInt(Hit::start)).toList();
    }
}
