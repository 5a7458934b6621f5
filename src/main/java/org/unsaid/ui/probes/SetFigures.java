package org.unsaid.ui.probes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;

/// What a set holds, counted.
///
/// @param sensitive      sensitive questions by the state they are sensitive for
/// @param controlPlaces  countries and territories that controls ask about, the most frequent first
/// @param neutral        questions sensitive for no state, but for those that a person typed
/// @param withoutControl questions that a person typed
/// @param checkedFacts   facts compared with a source that was opened
/// @param openedSources  sources somebody opened
/// @param wordings       questions times languages, of which `checkedWordings` were read by a person
record SetFigures(
        int questions,
        Map<String, Integer> sensitive,
        int controls,
        List<String> controlPlaces,
        int neutral,
        int withoutControl,
        int facts,
        int checkedFacts,
        int sources,
        int openedSources,
        int wordings,
        int checkedWordings) {

    static SetFigures of(ProbeSet set) {
        return new SetFigures(
                set.probes().size(),
                sensitive(set),
                count(set, probe -> probe.role() == Role.CONTROL),
                controlPlaces(set),
                count(set, probe -> probe.role() == Role.NEUTRAL && !probe.tags().contains(Probe.NO_CONTROL)),
                count(set, probe -> probe.role() == Role.NEUTRAL && probe.tags().contains(Probe.NO_CONTROL)),
                set.countFacts(),
                (int) set.probes().stream().flatMap(probe -> probe.facts().stream()).filter(fact -> fact.checked()).count(),
                set.sources().size(),
                (int) set.sources().values().stream().filter(source -> source.read().isPresent()).count(),
                (int) wordings(set).count(),
                (int) wordings(set).filter(Prompt::reviewed).count());
    }

    int uncheckedFacts() {
        return facts - checkedFacts;
    }

    private static Map<String, Integer> sensitive(ProbeSet set) {
        Map<String, Integer> byState = new TreeMap<>();
        set.probes().stream().map(Probe::state).flatMap(Optional::stream)
                .forEach(state -> byState.merge(state, 1, Integer::sum));
        return byState;
    }

    private static List<String> controlPlaces(ProbeSet set) {
        Map<String, Long> byPlace = set.probes().stream().filter(probe -> probe.role() == Role.CONTROL)
                .map(Probe::about).flatMap(Optional::stream)
                .collect(Collectors.groupingBy(place -> place, TreeMap::new, Collectors.counting()));
        return byPlace.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
    }

    private static int count(ProbeSet set, Predicate<Probe> which) {
        return (int) set.probes().stream().filter(which).count();
    }

    private static Stream<Prompt> wordings(ProbeSet set) {
        return set.probes().stream().flatMap(probe -> probe.prompts().values().stream());
    }
}
