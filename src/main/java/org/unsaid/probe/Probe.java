package org.unsaid.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One question, in one or more languages, that is put to every endpoint of a session.
///
/// @param id           key within its set; stored answers are joined on it, so it is never reused
/// @param topic        id of one of the set's topics
/// @param state        ISO 3166-1 alpha-2 code of the state it is sensitive to; present with role sensitive only
/// @param about        code of the country or territory it asks about; implies no position on status
/// @param pair         the control of a sensitive probe, and the sensitive probe of a control
/// @param premise      what the question takes for granted, where that is contested
/// @param prompts      wording per language
public record Probe(
        String id,
        String topic,
        Role role,
        Optional<String> state,
        Optional<String> about,
        Optional<String> pair,
        Kind kind,
        Set<String> tags,
        Texts premise,
        Texts systemPrompt,
        Map<Locale, Prompt> prompts,
        List<Fact> facts) {

    /// Each language uses its side's own terms, so the probe stays out of the language gap.
    public static final String OWN_TERMS = "own-terms";

    /// A question a person typed, with nothing to hold it against.
    public static final String NO_CONTROL = "no-control";

    public Probe {
        tags = Set.copyOf(tags);
        prompts = Map.copyOf(prompts);
        facts = List.copyOf(facts);
    }

    /// Wording in the language, or in the closest one there is; for showing, never for sending.
    public String wording(Locale language) {
        var exact = prompts.get(language);
        if (exact != null) {
            return exact.text();
        }
        var texts = new HashMap<Locale, String>();
        prompts.forEach((key, prompt) -> texts.put(key, prompt.text()));
        return new Texts(texts).best(language);
    }

    public Optional<Fact> fact(String factId) {
        return facts.stream().filter(fact -> fact.id().equals(factId)).findFirst();
    }
}
