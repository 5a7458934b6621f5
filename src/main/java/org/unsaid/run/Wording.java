package org.unsaid.run;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.unsaid.probe.Factor;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;

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
        var prompt = probe.prompts().get(key.language());
        if (prompt == null) {
            throw new IllegalArgumentException(
                    "probe '%s' has no prompt in %s".formatted(probe.id(), key.language().toLanguageTag()));
        }
        var system = probe.systemPrompt().in(key.language()).or(setup::systemPrompt);
        return new Wording(
                filled(prompt.text(), set, key.levels(), key.language()),
                system.map(text -> filled(text, set, key.levels(), key.language())));
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
