package org.unsaid.ui.sessions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.StateCount;

/// Sets that stand together where one chooses: those on a state with several sets, on other states, on none.
///
/// @param state ISO 3166-1 alpha-2; empty but for [Kind#OF_A_STATE]
record SetGroup(Kind kind, String state, List<ProbeSet> sets) {

    /// A state with so many sets has a group of its own.
    private static final int SEVERAL = 3;

    enum Kind { OF_A_STATE, OF_OTHER_STATES, OF_NO_STATE }

    SetGroup {
        sets = List.copyOf(sets);
    }

    /// Every set in one group, in the order given; the state with the most questions first.
    static List<SetGroup> of(List<ProbeSet> sets) {
        var groups = new LinkedHashMap<String, List<ProbeSet>>();
        StateCount.of(sets).stream().filter(count -> count.sets() >= SEVERAL).forEach(count -> groups.put(count.state(), new ArrayList<>()));
        var others = new ArrayList<ProbeSet>();
        var none = new ArrayList<ProbeSet>();
        for (var set : sets) {
            var state = state(set);
            state.map(code -> groups.getOrDefault(code, others)).orElse(none).add(set);
        }
        var result = new ArrayList<SetGroup>();
        groups.forEach((code, of) -> result.add(new SetGroup(Kind.OF_A_STATE, code, of)));
        result.add(new SetGroup(Kind.OF_OTHER_STATES, "", others));
        result.add(new SetGroup(Kind.OF_NO_STATE, "", none));
        return result.stream().filter(group -> !group.sets().isEmpty()).toList();
    }

    private static Optional<String> state(ProbeSet set) {
        return set.probes().stream().map(Probe::state).flatMap(Optional::stream).findFirst();
    }
}
