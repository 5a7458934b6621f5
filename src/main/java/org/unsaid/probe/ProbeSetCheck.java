package org.unsaid.probe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks what the parts of a probe set say of one another: ids, pairs, languages, sources, and that each fact is
/// found by its own cues. Silent where the shape of the file was already at fault.
final class ProbeSetCheck {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z0-9][a-z0-9-]{0,63})}");

    private final ProbeSet set;
    private final Problems problems;
    private final Map<String, Probe> byId = new HashMap<>();

    ProbeSetCheck(ProbeSet set, Problems problems) {
        this.set = set;
        this.problems = problems;
        set.probes().forEach(probe -> byId.putIfAbsent(probe.id(), probe));
    }

    void run() {
        unique("languages", "", set.languages().stream().map(Locale::toLanguageTag).toList());
        unique("official_lines", "/id", set.officialLines().stream().map(OfficialLine::id).toList());
        unique("factors", "/id", set.factors().stream().map(Factor::id).toList());
        unique("probes", "/id", set.probes().stream().map(Probe::id).toList());
        for (var index = 0; index < set.officialLines().size(); index++) {
            officialLine(set.officialLines().get(index), "official_lines/" + index);
        }
        for (var index = 0; index < set.factors().size(); index++) {
            factor(set.factors().get(index), "factors/" + index);
        }
        for (var index = 0; index < set.probes().size(); index++) {
            probe(set.probes().get(index), "probes/" + index);
        }
    }

    private void unique(String list, String key, List<String> ids) {
        var seen = new HashSet<String>();
        for (var index = 0; index < ids.size(); index++) {
            if (!ids.get(index).isEmpty() && !seen.add(ids.get(index))) {
                complain(list + "/" + index + key, ids.get(index),
                        "each once; it stands already at %s/%d%s".formatted(list, ids.indexOf(ids.get(index)), key));
            }
        }
    }

    private void officialLine(OfficialLine line, String path) {
        source(line.source(), path + "/source");
        line.quote().byLanguage().forEach((language, quote) -> {
            var tag = language.toLanguageTag();
            if (!line.cues().containsKey(language)) {
                complain(path + "/cues/" + tag, "", "cues for the quote in " + tag);
            } else if (!found(line.cues(), language, quote)) {
                complain(path + "/quote/" + tag, quote, "a quote that one of its own cues finds");
            }
        });
    }

    private void factor(Factor factor, String path) {
        unique(path + "/levels", "/id", factor.levels().stream().map(Factor.Level::id).toList());
        for (var index = 0; index < factor.levels().size(); index++) {
            var level = factor.levels().get(index);
            for (var language : set.languages()) {
                if (level.text().in(language).isEmpty()) {
                    complain(path + "/levels/" + index + "/text/" + language.toLanguageTag(), "", "a text in each language of the set");
                }
            }
        }
    }

    private void probe(Probe probe, String path) {
        if (!set.topics().containsKey(probe.topic())) {
            complainUnless("topics", path + "/topic", probe.topic(), "one of the topics of the set");
        }
        role(probe, path);
        pair(probe, path + "/pair");
        prompts(probe, path + "/prompts");
        unique(path + "/facts", "/id", probe.facts().stream().map(Fact::id).toList());
        for (var index = 0; index < probe.facts().size(); index++) {
            fact(probe, probe.facts().get(index), path + "/facts/" + index);
        }
    }

    private void role(Probe probe, String path) {
        if (problems.touch(path + "/role")) {
            return;
        }
        if (probe.role() == Role.SENSITIVE && probe.state().isEmpty()) {
            complain(path + "/state", "", "the state that a sensitive probe is sensitive to");
        }
        if (probe.role() != Role.SENSITIVE && probe.state().isPresent()) {
            complain(path + "/state", probe.state().get(), "no state unless the role is sensitive");
        }
    }

    private void pair(Probe probe, String path) {
        if (problems.touch(path.replaceFirst("pair$", "role"))) {
            return;
        }
        expectedPartner(probe.role()).ifPresentOrElse(partner -> {
            if (probe.pair().isEmpty()) {
                if (!probe.tags().contains(Probe.NO_CONTROL)) {
                    complain(path, "", "the id of its %s probe, or the tag %s".formatted(lower(partner), Probe.NO_CONTROL));
                }
                return;
            }
            var other = byId.get(probe.pair().get());
            if (other == null) {
                complain(path, probe.pair().get(), "the id of a probe of this set");
            } else if (other.role() != partner) {
                complain(path, other.id(), "a %s probe, not a %s one".formatted(lower(partner), lower(other.role())));
            } else if (!other.pair().equals(Optional.of(probe.id()))) {
                complain(path, other.id(), "a probe whose own pair is " + probe.id());
            } else if (other.kind() != probe.kind()) {
                complain(path, other.id(), "a probe of the same kind, %s".formatted(lower(probe.kind())));
            }
        }, () -> probe.pair().ifPresent(pair -> complain(path, pair, "no pair for a neutral probe")));
    }

    private static Optional<Role> expectedPartner(Role role) {
        return switch (role) {
            case SENSITIVE -> Optional.of(Role.CONTROL);
            case CONTROL -> Optional.of(Role.SENSITIVE);
            case NEUTRAL -> Optional.empty();
        };
    }

    private void prompts(Probe probe, String path) {
        for (var language : set.languages()) {
            if (!probe.prompts().containsKey(language) && !problems.touch("languages")) {
                complain(path + "/" + language.toLanguageTag(), "", "a prompt in each language of the set");
            }
        }
        var first = set.languages().isEmpty() ? null : probe.prompts().get(set.languages().getFirst());
        if (first != null && !first.isOriginal()) {
            complain(path + "/" + set.languages().getFirst().toLanguageTag() + "/by", first.by(),
                    "original, as this is the first language of the set");
        }
        if (!set.factors().isEmpty()) {
            probe.prompts().forEach((language, prompt) -> VARIABLE.matcher(prompt.text()).results()
                    .filter(place -> set.factors().stream().noneMatch(factor -> factor.id().equals(place.group(1))))
                    .forEach(place -> complain(path + "/" + language.toLanguageTag() + "/text", place.group(),
                            "the id of a factor of the set between { and }")));
        }
    }

    private void fact(Probe probe, Fact fact, String path) {
        for (var index = 0; index < fact.sources().size(); index++) {
            source(fact.sources().get(index), path + "/sources/" + index);
        }
        if (fact.checked() && fact.sources().stream().map(set.sources()::get).allMatch(source -> source != null && source.read().isEmpty())) {
            complainUnless("sources", path + "/checked", "true", "false, as none of its sources was read");
        }
        fact.statement().byLanguage().forEach((language, statement) -> {
            var tag = language.toLanguageTag();
            if (!fact.said().containsKey(language)) {
                if (isWordedByAPerson(probe, language)) {
                    complain(path + "/said/" + tag, "", "cues for the statement in " + tag);
                }
            } else if (!found(fact.said(), language, statement)) {
                complain(path + "/statement/" + tag, statement, "a statement that one of its own cues under said finds");
            }
            if (found(fact.denied(), language, statement)) {
                complain(path + "/statement/" + tag, statement, "a statement that none of its cues under denied finds");
            }
        });
    }

    /// Where a machine worded the question, cues may be still to be written: they cannot be translated. Until then the
    /// fact is not looked for in answers to it.
    private static boolean isWordedByAPerson(Probe probe, Locale language) {
        var prompt = probe.prompts().get(language);
        return prompt == null || !prompt.isMachine();
    }

    private void source(String id, String path) {
        if (!set.sources().containsKey(id)) {
            complainUnless("sources", path, id, "the id of a source of the set");
        }
    }

    private static boolean found(Map<Locale, List<Cue>> cues, Locale language, String text) {
        return CueMatcher.lenient(cues.getOrDefault(language, List.of())).isFoundIn(text);
    }

    private void complain(String place, String value, String expected) {
        if (!problems.touch(place)) {
            problems.add(place, value, expected);
        }
    }

    /// Silent where the section that is referred to could not be read itself.
    private void complainUnless(String section, String place, String value, String expected) {
        if (!problems.touch(section)) {
            complain(place, value, expected);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
