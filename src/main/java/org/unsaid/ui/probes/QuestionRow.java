package org.unsaid.ui.probes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.QuestionSearch;
import org.unsaid.probe.Role;

/// A line of the table of questions.
///
/// @param underItsPair whether the question it is the control of stands right above
/// @param found        what a search found in it
record QuestionRow(Probe probe, boolean underItsPair, QuestionSearch.Hit found) {

    /// The questions of a set in the order of the file, each control under its question. Of a pair both stay when
    /// one of them was found.
    static List<QuestionRow> of(ProbeSet set, Map<String, QuestionSearch.Hit> hits) {
        Map<String, Probe> byId = new HashMap<>();
        set.probes().forEach(probe -> byId.put(probe.id(), probe));
        Set<String> placed = new HashSet<>();
        List<QuestionRow> rows = new ArrayList<>();
        for (var probe : set.probes()) {
            if (placed.contains(probe.id())) {
                continue;
            }
            var pair = probe.pair().map(byId::get);
            boolean controlComesFirst = probe.role() == Role.CONTROL && pair.isPresent();
            var above = controlComesFirst ? pair.orElseThrow() : probe;
            var below = controlComesFirst ? List.of(probe) : pair.stream().toList();
            placed.add(above.id());
            below.forEach(control -> placed.add(control.id()));
            if (hits.containsKey(above.id()) || below.stream().anyMatch(control -> hits.containsKey(control.id()))) {
                rows.add(new QuestionRow(above, false, hits.getOrDefault(above.id(), QuestionSearch.Hit.NONE)));
                below.forEach(control -> rows.add(
                        new QuestionRow(control, true, hits.getOrDefault(control.id(), QuestionSearch.Hit.NONE))));
            }
        }
        return List.copyOf(rows);
    }
}
