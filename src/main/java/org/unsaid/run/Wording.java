package org.unsaid.run;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;

/// The very words of a trial: a probe's texts in one language, with the levels of its factors filled in.
///
/// @param systemPrompt the probe's own, else the session's
public record Wording(String prompt, Optional<String> systemPrompt) {

    /// @throws IllegalArgumentException if the setup has no such probe, or the probe no such language
    public static Wording of(Setup setup, TrialKey key) {
        var set = setup.probeSet(key.probeSet())
                .orElseThrow(() -> new IllegalArgumentException("no probe set '%s' in this session".formatted(key.probeSet())));
        var probe = set.probe(key.probe())
                .orElseThrow(() -> new IllegalArgumentException("no probe '%s' in set '%s'".formatted(key.probe(), set.id())));
        return of(setup, set, probe, key.language(), key.levels());
    }

    /// Of all trials of a row.
    static Wording of(Setup setup, TrialOrder.Row row) {
        return of(setup, row.set(), row.probe(), row.language(), row.levels());
    }

    private static Wording of(Setup setup, ProbeSet set, Probe probe, Locale language, SortedMap<String, String> levels) {
        var prompt = probe.prompts().get(language);
        if (prompt == null) {
            throw new IllegalArgumentException("probe '%s' has no prompt in %s".formatted(probe.id(), language.toLanguageTag()));
        }
        var system = probe.systemPrompt().in(language).or(setup::systemPrompt);
        return new Wording(filled(prompt.text(), set, levels, language), system.map(text -> filled(text, set, levels, language)));
    }

    private static String filled(String text, ProbeSet set, SortedMap<String, String> levels, Locale language) {
        for (Factor factor : set.factors()) {
            var chosen = levels.get(factor.id());
            for (var level : factor.levels()) {
                if (level.id().equals(chosen)) {
                    text = text.replace(factor.place(), level.text().best(language));
                }
            }
        }
        return text;
    }
}
