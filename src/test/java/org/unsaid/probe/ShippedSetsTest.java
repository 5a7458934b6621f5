package org.unsaid.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds what comes with the program to more than the format asks of any file.
class ShippedSetsTest {

    private static final List<Locale> LANGUAGES =
            Stream.of("en", "fr", "zh-Hans", "zh-Hant").map(Locale::forLanguageTag).toList();

    @Test
    void theLibraryHoldsEveryFileWithoutAProblem(@TempDir Path own) {
        var library = ProbeLibrary.read(own);

        assertEquals(List.of(), library.problems());
        assertEquals(files().map(file -> file.getFileName().toString()).toList(),
                library.entries().stream().map(ProbeLibrary.Entry::file).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNamedAfterItsIdAndSpeaksFourLanguages(Path file) {
        var set = read(file);
        var lacking = new ArrayList<String>();

        set.topics().forEach((id, names) -> lackingIn(names, "topics/" + id, lacking));
        lackingIn(set.title(), "title", lacking);
        lackingIn(set.description(), "description", lacking);
        set.officialLines().forEach(line -> lackingIn(line.quote(), line.id(), lacking));
        for (var probe : set.probes()) {
            for (var fact : probe.facts()) {
                lackingIn(fact.statement(), probe.id() + "/" + fact.id(), lacking);
                LANGUAGES.stream().filter(language -> !fact.denied().containsKey(language))
                        .forEach(language -> lacking.add(probe.id() + "/" + fact.id() + "/denied/" + language.toLanguageTag()));
            }
        }

        assertEquals(set.id() + ".json", file.getFileName().toString());
        assertTrue(set.citation().contains("version " + set.version() + " "), set.citation());
        assertEquals(LANGUAGES, set.languages());
        assertEquals(List.of(), lacking);
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasEnoughQuestionsAndThreeFactsForEachThatAsksForSome(Path file) {
        var set = read(file);
        boolean onAnotherState = set.probes().stream().anyMatch(probe -> probe.state().filter(state -> !state.equals("CN")).isPresent());
        int fewest = onAnotherState ? 6 : 10;

        assertTrue(set.probes().size() >= fewest, "only %d questions".formatted(set.probes().size()));
        assertEquals(List.of(), set.probes().stream()
                .filter(probe -> probe.kind() != Kind.CODE && probe.facts().size() < 3).map(Probe::id).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySensitiveQuestionHasItsOwnControlAboutAnotherPlace(Path file) {
        var set = read(file);
        var wrong = new ArrayList<String>();

        for (var probe : set.probes()) {
            if (probe.role() == Role.SENSITIVE) {
                var control = probe.pair().flatMap(set::probe).filter(pair -> pair.role() == Role.CONTROL);
                if (control.isEmpty() || control.get().kind() != probe.kind() || (control.get().about().equals(probe.about()) && probe.about().isPresent())) {
                    wrong.add(probe.id());
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aStatementIsOneSentence(Path file) {
        assertEquals(List.of(), read(file).probes().stream().flatMap(probe -> probe.facts().stream())
                .flatMap(fact -> fact.statement().byLanguage().values().stream())
                .filter(statement -> Sentence.of(statement).size() != 1).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void citesEverySourceItLists(Path file) {
        var set = read(file);
        var unused = new HashSet<>(set.sources().keySet());

        set.officialLines().forEach(line -> unused.remove(line.source()));
        set.probes().forEach(probe -> probe.facts().forEach(fact -> fact.sources().forEach(unused::remove)));

        assertEquals(List.of(), List.copyOf(unused));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTheSameAfterWritingAndReading(Path file) throws IOException {
        var set = read(file);
        var bytes = ProbeSetWriter.write(set).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertEquals(new ProbeFile.Good("again", set), ProbeSetReader.read("again", bytes));
        assertTrue(Files.size(file) < ProbeSetReader.LARGEST);
    }

    static Stream<Path> files() {
        try (var files = Files.list(Path.of("probe-sets"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProbeSet read(Path file) {
        return switch (ProbeSetReader.read(file)) {
            case ProbeFile.Good good -> good.set();
            case ProbeFile.Broken broken -> throw new AssertionError(broken.problems());
        };
    }

    private static void lackingIn(Texts texts, String what, List<String> lacking) {
        LANGUAGES.stream().filter(language -> texts.in(language).isEmpty())
                .forEach(language -> lacking.add(what + "/" + language.toLanguageTag()));
    }
}
