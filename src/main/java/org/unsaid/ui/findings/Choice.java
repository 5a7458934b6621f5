package org.unsaid.ui.findings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.unsaid.chart.Charts;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Role;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Method;

/// What the findings are made of.
///
/// @param role         of the questions where a chart shows those of one
/// @param sets         ids of those left out
/// @param languages    left out
/// @param labels       the strongest method whose labels count
/// @param alphabetical models by name; else as they were chosen
record Choice(Role role, Set<String> sets, Set<Locale> languages, Method labels, boolean alphabetical) {

    Choice {
        sets = Set.copyOf(sets);
        languages = Set.copyOf(languages);
    }

    static Choice all(Setup setup) {
        return new Choice(Charts.mainRole(setup), Set.of(), Set.of(), Method.HUMAN, false);
    }

    boolean takes(TrialKey key) {
        return !sets.contains(key.probeSet()) && !languages.contains(key.language());
    }

    /// As it would be if nothing stronger had labelled it.
    Trial seen(Trial trial) {
        return labels == Method.HUMAN ? trial
                : trial.withVerdicts(trial.verdicts().stream().filter(verdict -> verdict.method().compareTo(labels) <= 0).toList());
    }

    /// With the models in the order in which they are to stand.
    Setup ordered(Setup setup) {
        return alphabetical ? setup.withEndpoints(setup.endpoints().stream().sorted(Comparator.comparing(Endpoint::model)).toList()) : setup;
    }

    Choice withRole(Role other) {
        return new Choice(other, sets, languages, labels, alphabetical);
    }

    Choice withLabels(Method other) {
        return new Choice(role, sets, languages, other, alphabetical);
    }

    Choice inAlphabet(boolean yes) {
        return new Choice(role, sets, languages, labels, yes);
    }

    Choice toggleSet(String id) {
        return new Choice(role, toggled(sets, id), languages, labels, alphabetical);
    }

    Choice toggleLanguage(Locale language) {
        return new Choice(role, sets, toggled(languages, language), labels, alphabetical);
    }

    private static <T> Set<T> toggled(Set<T> set, T one) {
        var other = new HashSet<>(set);
        if (!other.remove(one)) {
            other.add(one);
        }
        return other;
    }
}
