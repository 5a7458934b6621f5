package org.unsaid.practice;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;

/// The questions that practice models have a script for, by their exact wording. Safe for any thread.
public final class Repertoire {

    private final Map<String, Entry> byPrompt = new ConcurrentHashMap<>();

    /// Adds the probes of these sets; a wording that is known already takes the newer probe.
    public void learn(Collection<ProbeSet> sets) {
        for (var set : sets) {
            for (var probe : set.probes()) {
                probe.prompts().forEach(
                        (language, prompt) -> byPrompt.put(prompt.text().strip(), new Entry(set, probe, language)));
            }
        }
    }

    Optional<Entry> find(String prompt) {
        return Optional.ofNullable(byPrompt.get(prompt.strip()));
    }

    record Entry(ProbeSet set, Probe probe, Locale language) {}
}
