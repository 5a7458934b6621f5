package org.unsaid.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;

/// The trials of a session that are still to be carried out, in the order of the session's seed.
///
/// The order mixes endpoints, languages and repeats, so that the hour of the day is not confounded with
/// any of them. It depends on the setup and its seed only: a resumed run keeps it.
///
/// @param total how many trials the session has, done or not
public record Plan(Session session, int total, List<TrialKey> outstanding) {

    public Plan {
        outstanding = List.copyOf(outstanding);
    }

    /// @param done keys of trials that need no further call
    public static Plan of(Session session, Set<TrialKey> done) {
        var keys = keys(session.setup());
        int total = keys.size();
        Collections.shuffle(keys, new Random(session.setup().seed()));
        keys.removeIf(done::contains);
        return new Plan(session, total, keys);
    }

    /// Every trial of a setup, in reading order.
    ///
    /// @return a new list that the caller may change
    public static List<TrialKey> keys(Setup setup) {
        var keys = new ArrayList<TrialKey>();
        for (ProbeSet set : setup.probeSets()) {
            for (Probe probe : set.probes()) {
                addKeys(keys, setup, set, probe);
            }
        }
        return keys;
    }

    /// Questions of a setup, each counted as often as there are combinations of the levels that it is put in.
    public static int countWithLevels(Setup setup) {
        return setup.probeSets().stream().mapToInt(set ->
                set.probes().stream().mapToInt(probe -> levels(setup, set, probe).size()).sum()).sum();
    }

    private static void addKeys(List<TrialKey> keys, Setup setup, ProbeSet set, Probe probe) {
        var combinations = levels(setup, set, probe);
        for (Locale language : setup.languages()) {
            if (!probe.prompts().containsKey(language)) {
                continue;
            }
            for (var levels : combinations) {
                for (var endpoint : setup.endpoints()) {
                    for (int repeat = 1; repeat <= setup.repeats(); repeat++) {
                        keys.add(new TrialKey(set.id(), probe.id(), language, levels, endpoint.spec(), repeat));
                    }
                }
            }
        }
    }

    /// All combinations of the levels of those factors that the probe's texts name.
    private static List<SortedMap<String, String>> levels(Setup setup, ProbeSet set, Probe probe) {
        List<SortedMap<String, String>> combinations = List.of(new TreeMap<>());
        for (Factor factor : set.factors()) {
            if (!Wording.names(probe, factor)) {
                continue;
            }
            var chosen = setup.levels().get(factor.id());
            var longer = new ArrayList<SortedMap<String, String>>();
            for (var combination : combinations) {
                for (var level : factor.levels()) {
                    if (chosen == null || chosen.contains(level.id())) {
                        var with = new TreeMap<>(combination);
                        with.put(factor.id(), level.id());
                        longer.add(with);
                    }
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
