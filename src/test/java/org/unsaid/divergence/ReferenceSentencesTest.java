package org.unsaid.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.ProbeSetReader;

/// Holds the cues of the shipped sets against sentences written for them: one that states the fact in other words,
/// and one that denies it.
class ReferenceSentencesTest {

    private static final Path SENTENCES = Path.of("src/test/resources/org/unsaid/divergence/references");
    private static final List<Locale> EVERY_FACT = Stream.of("en", "zh-Hans").map(Locale::forLanguageTag).toList();
    private static final List<Locale> SOME_FACTS = Stream.of("fr", "zh-Hant").map(Locale::forLanguageTag).toList();
    private static final int AT_LEAST = 3;

    /// @param states the fact, in other words than its statement
    /// @param denies the fact
    private record Reference(String states, String denies) {}

    @ParameterizedTest
    @MethodSource("files")
    void aFactIsFoundWhereItIsStatedAndContradictedWhereItIsDenied(Path file) {
        var set = read(file);
        var references = references(file);
        var wrong = new ArrayList<String>();

        for (var probe : set.probes()) {
            for (var fact : probe.facts()) {
                of(references, probe, fact).forEach((tag, reference) -> {
                    var place = "%s/%s/%s: ".formatted(probe.id(), fact.id(), tag);
                    check(FactState.SAID, probe, fact, tag, reference.states(), place, wrong);
                    check(FactState.CONTRADICTED, probe, fact, tag, reference.denies(), place, wrong);
                    if (reference.states().equals(fact.statement().in(Locale.forLanguageTag(tag)).orElse(""))) {
                        wrong.add(place + "states the fact in the statement's own words");
                    }
                });
            }
        }

        assertEquals("", String.join(System.lineSeparator(), wrong));
    }

    @ParameterizedTest
    @MethodSource("files")
    void thereAreSentencesForEveryFactInTwoLanguagesAndForSomeInTheOthers(Path file) {
        var set = read(file);
        var references = references(file);
        var lacking = new ArrayList<String>();

        for (var language : EVERY_FACT) {
            set.probes().forEach(probe -> probe.facts().stream()
                    .filter(fact -> !of(references, probe, fact).containsKey(language.toLanguageTag()))
                    .forEach(fact -> lacking.add("%s/%s/%s".formatted(probe.id(), fact.id(), language.toLanguageTag()))));
        }
        for (var language : SOME_FACTS) {
            long facts = set.probes().stream().flatMap(probe -> probe.facts().stream()
                    .filter(fact -> of(references, probe, fact).containsKey(language.toLanguageTag()))).count();
            if (facts < AT_LEAST && set.probes().stream().anyMatch(probe -> !probe.facts().isEmpty())) {
                lacking.add("%d facts in %s, expected %d".formatted(facts, language.toLanguageTag(), AT_LEAST));
            }
        }

        assertEquals(List.of(), lacking);
    }

    private static void check(FactState expected, Probe probe, Fact fact, String tag, String sentence, String place, List<String> wrong) {
        var state = new FactFinder(probe).read(Locale.forLanguageTag(tag), sentence, false).stream()
                .filter(reading -> reading.fact().id().equals(fact.id())).map(FactReading::state).findFirst().orElse(FactState.NOT_FOUND);
        if (state != expected) {
            wrong.add("%s%s, expected %s: %s".formatted(place, state, expected, sentence));
        }
    }

    private static Map<String, Reference> of(Map<String, Map<String, Map<String, Reference>>> references, Probe probe, Fact fact) {
        return references.getOrDefault(probe.id(), Map.of()).getOrDefault(fact.id(), Map.of());
    }

    private static Map<String, Map<String, Map<String, Reference>>> references(Path file) {
        var sentences = SENTENCES.resolve(String.valueOf(file.getFileName()));
        if (!Files.exists(sentences)) {
            return Map.of();
        }
        try {
            return new Gson().fromJson(Files.readString(sentences, StandardCharsets.UTF_8), new TypeToken<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(Path.of("probe-sets"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static ProbeSet read(Path file) {
        return switch (ProbeSetReader.read(file)) {
            case ProbeFile.Good good -> good.set();
            case ProbeFile.Broken broken -> throw new AssertionError(broken.problems());
        };
    }
}
