package org.unsaid.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.Factor;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.Setup;
import picocli.CommandLine.Option;

/// In which languages, at which levels, how often and with which parameters a session asks.
final class SetupOptions {

    private static final int MOST_REPEATS = 1_000;

    @Option(
            names = "--language",
            split = ",",
            paramLabel = "TAG",
            description = "Languages to ask in, for example en,zh-Hans (default: all of the sets). One alone also says what language "
                    + "the questions of a plain text file are in (default: recognised).")
    private List<String> languages = List.of();

    @Option(
            names = "--level",
            split = ",",
            paramLabel = "FACTOR=LEVEL",
            description = "Levels of factors to ask at (default: all).")
    private List<String> levels = List.of();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "How often each question is put to each model (default: ${DEFAULT-VALUE}).")
    private int repeats = Setup.DEFAULT_REPEATS;

    @Option(names = "--temperature", paramLabel = "T", description = "From 0 to 2 (default: the service's own).")
    private Optional<Double> temperature = Optional.empty();

    @Option(names = "--max-tokens", paramLabel = "N", description = "Longest answer (default: the service's own).")
    private Optional<Integer> maxTokens = Optional.empty();

    @Option(
            names = "--system-prompt",
            paramLabel = "TEXT",
            description = "System prompt for questions that have none of their own (default: none).")
    private Optional<String> systemPrompt = Optional.empty();

    Setup setup(List<ProbeSet> sets, List<Endpoint> endpoints) {
        var problems = new ArrayList<String>();
        if (repeats < 1 || repeats > MOST_REPEATS) {
            problems.add("--repeat %d; expected 1 to %,d".formatted(repeats, MOST_REPEATS));
        }
        temperature.filter(value -> !(value >= 0 && value <= 2)).ifPresent(value ->
                problems.add("--temperature %s; expected 0 to 2".formatted(value)));
        maxTokens.filter(value -> value < 1).ifPresent(value ->
                problems.add("--max-tokens %d; expected at least 1".formatted(value)));
        var chosenLanguages = languages(sets, problems);
        var chosenLevels = levels(sets, problems);
        InputException.throwIfAny(problems);
        return new Setup(
                sets, chosenLanguages, chosenLevels, endpoints, repeats, systemPrompt.filter(text -> !text.isBlank()),
                new Parameters(temperature, maxTokens), new Random().nextInt(Integer.MAX_VALUE));
    }

    /// The one language to ask in; empty if several or none are chosen.
    Optional<Locale> onlyLanguage() {
        return languages.size() == 1 ? language(languages.getFirst()).filter(language -> !language.equals(Locale.ROOT)) : Optional.empty();
    }

    private List<Locale> languages(List<ProbeSet> sets, List<String> problems) {
        var known = sets.stream().flatMap(SetupOptions::languages).collect(Collectors.toCollection(LinkedHashSet::new));
        if (languages.isEmpty()) {
            return List.copyOf(known);
        }
        var chosen = new LinkedHashSet<Locale>();
        for (var tag : languages) {
            var language = language(tag);
            if (language.filter(known::contains).isPresent()) {
                chosen.add(language.get());
            } else {
                problems.add("--language '%s'; expected one of %s, which the chosen sets have".formatted(
                        tag, known.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "))));
            }
        }
        return List.copyOf(chosen);
    }

    /// Those that every probe has, and then those that only some have.
    private static Stream<Locale> languages(ProbeSet set) {
        var some = set.probes().stream().flatMap(probe -> probe.prompts().keySet().stream())
                .sorted(Comparator.comparing(Locale::toLanguageTag));
        return Stream.concat(set.languages().stream(), some);
    }

    static Optional<Locale> language(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag.strip()).build());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private Map<String, List<String>> levels(List<ProbeSet> sets, List<String> problems) {
        var factors = new LinkedHashMap<String, LinkedHashSet<String>>();
        sets.stream().flatMap(set -> set.factors().stream()).forEach(factor -> factors
                .computeIfAbsent(factor.id(), _ -> new LinkedHashSet<>())
                .addAll(factor.levels().stream().map(Factor.Level::id).toList()));
        var chosen = new LinkedHashMap<String, List<String>>();
        for (var text : levels) {
            int equals = text.indexOf('=');
            var factor = equals < 0 ? text : text.substring(0, equals);
            var level = text.substring(equals + 1);
            var known = factors.get(factor);
            if (equals < 0 || known == null) {
                problems.add("--level '%s'; expected FACTOR=LEVEL with a factor of the chosen sets: %s".formatted(
                        text, factors.isEmpty() ? "they have none" : String.join(", ", factors.keySet())));
            } else if (!known.contains(level)) {
                problems.add("--level '%s'; expected one of %s for %s".formatted(text, String.join(", ", known), factor));
            } else {
                chosen.computeIfAbsent(factor, _ -> new ArrayList<>()).add(level);
            }
        }
        return chosen;
    }
}
