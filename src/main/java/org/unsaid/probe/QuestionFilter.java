package org.unsaid.probe;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Which questions are looked for; what is empty lets every one pass. A pair stays together: a control passes for the
/// state that its sensitive question is sensitive to.
///
/// @param state    to which it is sensitive, ISO 3166-1 alpha-2
/// @param about    country or territory that it asks about, ISO 3166-1 alpha-2
/// @param topic    as its set names it, in any language
/// @param language in which it must have a wording
public record QuestionFilter(
        Optional<String> state,
        Optional<String> about,
        Optional<String> topic,
        Optional<Kind> kind,
        Optional<String> tag,
        Optional<Locale> language) {

    public static final QuestionFilter EVERYTHING = new QuestionFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean passes(ProbeSet set, Probe probe) {
        return holds(state, wanted -> wanted.equals(state(set, probe).orElse("")))
                && holds(about, wanted -> wanted.equals(probe.about().orElse("")))
                && holds(topic, wanted -> isNamed(set, probe, wanted))
                && holds(kind, wanted -> wanted == probe.kind())
                && holds(tag, probe.tags()::contains)
                && holds(language, probe.prompts()::containsKey);
    }

    private static <T> boolean holds(Optional<T> wanted, Predicate<T> condition) {
        return wanted.isEmpty() || condition.test(wanted.get());
    }

    private static Optional<String> state(ProbeSet set, Probe probe) {
        return probe.state().or(() -> probe.pair().flatMap(set::probe).flatMap(Probe::state));
    }

    private static boolean isNamed(ProbeSet set, Probe probe, String topic) {
        var names = set.topics().getOrDefault(probe.topic(), Texts.NONE);
        return probe.topic().equals(topic) || names.byLanguage().values().stream().anyMatch(topic::equalsIgnoreCase);
    }
}
