package org.unsaid.ui.probes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeLibrary.Entry;
import org.unsaid.probe.ProbeSet;

/// What the sets of one branch of the library have in common. A set stands under the state it is sensitive for;
/// the places it asks about never stand under a state.
sealed interface Subject {

    /// @param state ISO 3166-1 alpha-2 code
    record SensitiveFor(String state) implements Subject {}

    record SensitiveForSeveral() implements Subject {}

    /// Sensitive for no state.
    record Everyday() implements Subject {}

    /// Typed by a person, with no control beside them.
    record OwnQuestions() implements Subject {}

    /// Sets that have a subject in common.
    record Branch(Subject subject, List<Entry> entries) {
        public Branch {
            entries = List.copyOf(entries);
        }

        int countProbes() {
            return entries.stream().mapToInt(entry -> entry.set().probes().size()).sum();
        }
    }

    static Subject of(ProbeSet set) {
        if (!set.probes().isEmpty() && set.probes().stream().allMatch(probe -> probe.tags().contains(Probe.NO_CONTROL))) {
            return new OwnQuestions();
        }
        var states = set.probes().stream().map(Probe::state).flatMap(Optional::stream).distinct().toList();
        return switch (states.size()) {
            case 0 -> new Everyday();
            case 1 -> new SensitiveFor(states.getFirst());
            default -> new SensitiveForSeveral();
        };
    }

    /// The branches that these sets make: by state first, own questions last.
    static List<Branch> branches(List<Entry> entries) {
        return entries.stream().map(entry -> of(entry.set())).distinct()
                .sorted(Comparator.comparingInt(Subject::rank).thenComparing(Subject::toString))
                .map(subject -> new Branch(subject, entries.stream().filter(entry -> of(entry.set()).equals(subject)).toList()))
                .toList();
    }

    private static int rank(Subject subject) {
        return switch (subject) {
            case SensitiveFor _ -> 0;
            case SensitiveForSeveral _ -> 1;
            case Everyday _ -> 2;
            case OwnQuestions _ -> 3;
        };
    }
}
