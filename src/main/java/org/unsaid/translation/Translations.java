package org.unsaid.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.edit.LanguageEdits;
import org.unsaid.probe.edit.MachineEdits;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.translation.Outcome.NotTaken;
import org.unsaid.translation.Outcome.Taken;

/// What came of a job so far.
///
/// @param outcomes of its gaps, each at most once
public record Translations(Endpoint endpoint, List<Outcome> outcomes) {

    public Translations {
        outcomes = List.copyOf(outcomes);
    }

    public List<Taken> taken() {
        return outcomes.stream().filter(Taken.class::isInstance).map(Taken.class::cast).toList();
    }

    public List<NotTaken> notTaken() {
        return outcomes.stream().filter(NotTaken.class::isInstance).map(NotTaken.class::cast).toList();
    }

    /// The set with what was taken, where nothing was written meanwhile and the text that was translated is still the
    /// same. A language in which every question is worded by now becomes one of the set.
    public SetDocument in(SetDocument set) {
        var texts = new LinkedHashMap<String, String>();
        taken().stream().filter(taken -> set.text(taken.gap().source()).equals(taken.gap().text()))
                .forEach(taken -> texts.put(taken.gap().place(), taken.text()));
        var changed = MachineEdits.fill(set, texts, Prompt.machine(endpoint.model(), endpoint.host()));
        for (var language : taken().stream().map(taken -> taken.gap().to()).distinct().toList()) {
            changed = isWhole(changed, language) ? LanguageEdits.add(changed, language) : changed;
        }
        return changed;
    }

    private static boolean isWhole(SetDocument set, Locale language) {
        return Gaps.of(set, List.of(language)).stream().noneMatch(gap -> switch (gap.part()) {
            case WORDING, LEVEL -> true;
            case TITLE, DESCRIPTION, TOPIC, SYSTEM_PROMPT, PREMISE, STATEMENT, ANSWER, REFUSAL -> false;
        });
    }

    /// How many facts of a set state something in a language and have no cue in it, so that they are looked for in no
    /// answer to a question in it until somebody writes how they are recognised.
    ///
    /// @return languages that have such facts only, in the order given
    public static Map<Locale, Integer> factsWithoutCues(SetDocument set, List<Locale> languages) {
        var counts = new LinkedHashMap<Locale, Integer>();
        languages.forEach(language -> {
            int count = facts(set).stream().filter(fact -> !set.text(fact + "/statement/" + language.toLanguageTag()).isBlank()
                    && set.size(fact + "/said/" + language.toLanguageTag()) == 0).toList().size();
            if (count > 0) {
                counts.put(language, count);
            }
        });
        return counts;
    }

    private static List<String> facts(SetDocument set) {
        var facts = new ArrayList<String>();
        for (int probe = 0; probe < set.size("probes"); probe++) {
            for (int fact = 0; fact < set.size("probes/" + probe + "/facts"); fact++) {
                facts.add("probes/" + probe + "/facts/" + fact);
            }
        }
        return facts;
    }
}
