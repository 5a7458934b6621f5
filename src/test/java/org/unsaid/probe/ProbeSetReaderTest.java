package org.unsaid.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.Any;

class ProbeSetReaderTest {

    @Test
    void everyPartOfASetIsRead() {
        var set = SmallSet.read();

        var probe = set.probes().getFirst();
        assertEquals(List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("zh-Hans")), set.languages());
        assertEquals(new Source("archive", "A document", "An archive", Optional.of("2017-12"),
                URI.create("https://example.org/document"), Optional.of(LocalDate.of(2026, 11, 25))), set.sources().get("archive"));
        assertEquals(List.of(true, false), set.sources().values().stream().map(source -> source.read().isPresent()).toList());
        assertEquals(Role.SENSITIVE, probe.role());
        assertEquals(Optional.of("shots-elsewhere"), probe.pair());
        assertEquals(Set.of("own-terms", "premise"), probe.tags());
        assertEquals(new Prompt("What happened{place} in 1989?", "original", true), probe.prompts().get(Locale.ENGLISH));
        assertEquals(List.of(new Cue("opened fire|shot + civilian*")), probe.facts().getFirst().said().get(Locale.ENGLISH));
        assertEquals(Factor.LevelKind.SENSITIVE, set.factors().getFirst().levels().getLast().kind());
        assertEquals(Optional.of("小问题集"), set.title().in(Locale.forLanguageTag("zh-Hans")));
        assertEquals(Optional.empty(), set.probes().getLast().about());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            from ~ to ~ problem
            "format": "unsaid.probe-set/1" ~ "format": "unsaid.probe-set/2" ~ format: ‘unsaid.probe-set/2’; expected unsaid.probe-set/1
            "id": "small" ~ "id": "Small" ~ id: ‘Small’; expected an id of small letters, digits and hyphens, at most 64
            "version": "1.0.0" ~ "version": "1.0" ~ version: ‘1.0’; expected three numbers such as 1.0.0
            "version": "1.0.0" ~ "version": 1 ~ version: ‘1’; expected no number; the format has none
            "licence": "CC-BY-4.0" ~ "licence": " " ~ licence: missing; expected text that is not blank
            "licence": "CC-BY-4.0" ~ "license": "CC-BY-4.0" ~ licence: missing; expected this key
            "read": null ~ "read": "2026-02-30" ~ sources/paper/read: ‘2026-02-30’; expected a day such as 2026-11-25, or null if nobody has read it
            "published": "2017-12" ~ "published": "Dec 2017" ~ sources/archive/published: ‘Dec 2017’; expected a year, month or day such as 2017, 2017-12, 2017-12-31
            https://example.org/report ~ http://example.org/report ~ sources/paper/address: ‘http://example.org/report’; expected an address that begins with https://
            https://example.org/report ~ https:// ~ sources/paper/address: ‘https://’; expected an address that begins with https://
            "fr": "Petite série" ~ "french": "Petite série" ~ title/french: ‘french’; expected a language tag such as en, fr, zh-Hans
            "role": "control" ~ "role": "Control" ~ probes/1/role: ‘Control’; expected one of sensitive, control, neutral
            "about": null ~ "about": "China" ~ probes/1/about: ‘China’; expected a code of two capital letters (ISO 3166-1), or null
            "state": "CN",\\n      "about" ~ "about" ~ probes/0/state: missing; expected the state that a sensitive probe is sensitive to
            "about": null ~ "about": null, "state": "FR" ~ probes/1/state: ‘FR’; expected no state unless the role is sensitive
            "id": "shots-elsewhere" ~ "id": "shots" ~ probes/1/id: ‘shots’; expected each once; it stands already at probes/0/id
            "pair": "shots", ~ ~ probes/1/pair: missing; expected the id of its sensitive probe, or the tag no-control
            "pair": "shots" ~ "pair": "nowhere" ~ probes/1/pair: ‘nowhere’; expected the id of a probe of this set
            "pair": "shots" ~ "pair": "shots-elsewhere" ~ probes/1/pair: ‘shots-elsewhere’; expected a sensitive probe, not a control one
            "kind": "open",\\n      "prompts" ~ "kind": "list",\\n      "prompts" ~ probes/1/pair: ‘shots’; expected a probe of the same kind, list
            "topic": "history",\\n      "role": "control" ~ "topic": "maths",\\n      "role": "control" ~ probes/1/topic: ‘maths’; expected one of the topics of the set
            "text": "What happened elsewhere?" ~ "text": "" ~ probes/1/prompts/en/text: missing; expected text that is not blank
            "by": "original",\\n          "reviewed": false ~ "by": "machine",\\n          "reviewed": false ~ probes/1/prompts/en/by: ‘machine’; expected original, as this is the first language of the set
            "reviewed": true ~ "reviewed": "yes" ~ probes/0/prompts/en/reviewed: ‘yes’; expected true or false
            What happened{place} ~ What happened{palce} ~ probes/0/prompts/en/text: ‘{palce}’; expected the id of a factor of the set between { and }
            "paper"\\n          ], ~ "book"\\n          ], ~ probes/0/facts/0/sources/1: ‘book’; expected the id of a source of the set
            "read": "2026-11-25" ~ "read": null ~ probes/0/facts/0/checked: ‘true’; expected false, as none of its sources was read
            "opened fire|shot + civilian*" ~ "opened fire| + civilian*" ~ probes/0/facts/0/said/en/0: ‘opened fire| + civilian*’; expected an alternative on each side of ‘|’, not an empty one
            "opened fire|shot + civilian*" ~ "shot + civilian*" ~ probes/0/facts/0/statement/en: ‘Troops opened fire on civilians.’; expected a statement that one of its own cues under said finds
            "no one|nobody + shot" ~ "opened fire" ~ probes/0/facts/0/statement/en: ‘Troops opened fire on civilians.’; expected a statement that none of its cues under denied finds
            "square + calm" ~ "square + quiet" ~ official_lines/0/quote/en: ‘The square was calm.’; expected a quote that one of its own cues finds
            "fr": " sur la place", ~ ~ factors/0/levels/1/text/fr: missing; expected a text in each language of the set
            "id": "square" ~ "id": "none" ~ factors/0/levels/1/id: ‘none’; expected each once; it stands already at factors/0/levels/0/id
            "own-terms", ~ "premise", ~ probes/0/tags/1: ‘premise’; expected each tag once
            "facts": [] ~ "facts": {} ~ probes/1/facts: ‘{}’; expected a list
            "facts": [] ~ "facts": [], "colour": "red" ~ probes/1/colour: ‘colour’; expected one of id, topic, role, about, kind, prompts, state, pair, tags, premise, system_prompt, facts
            "id": "small" ~ "id": "small", "id": "other" ~ id: ‘id’; expected each key once in an object
            """)
    void aFaultIsNamedWithPlaceValueAndExpectation(String from, String to, String problem) {
        var json = SmallSet.json();
        var source = from.replace("\\n", "\n");
        assertTrue(json.contains(source), from);

        var problems = problems(json.replaceFirst(java.util.regex.Pattern.quote(source),
                java.util.regex.Matcher.quoteReplacement(to == null ? "" : to.replace("\\n", "\n"))));

        assertTrue(problems.contains("small.json: " + problem), String.join("\n", problems));
    }

    @Test
    void allFaultsAreListedAtOnce() {
        var json = SmallSet.json().replace("\"1.0.0\"", "\"one\"").replace("\"kind\": \"open\"", "\"kind\": \"quiz\"").replace("\"archive\",", "");

        assertEquals(List.of("version", "probes/0/kind", "probes/1/kind", "probes/0/facts/0/checked"),
                broken(json).stream().map(Problem::place).toList());
    }

    @Test
    void aMissingSectionIsOneProblemNotOnePerReference() {
        var json = SmallSet.json().replace("\"topics\": {", "\"topic\": {");

        assertEquals(List.of("topics", "topic"), broken(json).stream().map(Problem::place).toList());
    }

    @Test
    void aLanguageWithoutAPromptIsNamed() {
        var json = SmallSet.json().replaceFirst("\"zh-Hans\"\n", "\"zh-Hans\", \"bo\"\n");

        assertEquals(List.of("factors/0/levels/0/text/bo", "factors/0/levels/1/text/bo", "probes/0/prompts/bo", "probes/1/prompts/bo"),
                broken(json).stream().map(Problem::place).toList());
    }

    @Test
    void aQuestionWithoutAControlSaysSo() {
        var json = SmallSet.json().replaceFirst("\"pair\": \"shots-elsewhere\",", "").replaceFirst("\"own-terms\"", "\"no-control\"");

        assertEquals(List.of("probes/1/pair"), broken(json).stream().map(Problem::place).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"format": "unsaid.probe-set/1",} ~ line 1, column 34
            {'format': "x"} ~ line 1, column 3
            {"format": "unsaid.probe-set/1" ~ line 1, column 32
            {"format": "\\ud800"} ~ line 1, column 20
            [] ~ line 1
            {} {} ~ line 1, column 5
            // comment ~ line 1, column 2
            NaN ~ line 1, column 1
            `` ~ line 1, column 1
            """)
    void malformedJsonIsPlacedByLine(String json, String place) {
        assertEquals(List.of(place), broken(json).stream().map(Problem::place).toList(), broken(json).toString());
    }

    @Test
    void deepNestingIsRefused() {
        assertTrue(broken("[".repeat(100_000)).getFirst().expected().contains("at most 32 levels deep"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        var bytes = SmallSet.json().getBytes(StandardCharsets.UTF_16LE);

        assertEquals("text in UTF-8", broken(bytes).getFirst().expected());
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        assertEquals(ProbeFile.Good.class, read("\uFEFF" + SmallSet.json()).getClass());
    }

    @Test
    void aFileThatIsTooLargeIsNotParsed() {
        assertEquals("at most 32 MB", broken(new byte[(32 << 20) + 1]).getFirst().expected());
    }

    @Test
    void manyFaultsCostNoMoreThanTheirNumber() {
        var json = SmallSet.json().replaceFirst("\"history\": \\{", "\"history\": {" + "\"x\":\"\",\"y\":1,".repeat(100_000));

        assertTrue(broken(json).size() >= 200_000);
    }

    @Test
    void aFileThatIsNotThereIsAProblemOfThatFile(@TempDir Path directory) {
        var read = ProbeSetReader.read(directory.resolve("nowhere.json"));

        assertEquals("nowhere.json", read.file());
        assertEquals("a file that can be read", ((ProbeFile.Broken) read).problems().getFirst().expected());
    }

    @Test
    void aFileIsReadAsItsBytesAre(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("set.json"), SmallSet.json());

        assertEquals(new ProbeFile.Good("set.json", SmallSet.read()), ProbeSetReader.read(file));
    }

    @Test
    void whatAProblemQuotesIsSafeToPrint() {
        var problem = broken(SmallSet.json().replace("\"1.0.0\"", "\"\\u001b[31m\\u202e\\nred" + "x".repeat(500) + "\"")).getFirst();

        assertEquals(0, problem.toString().chars().filter(c -> c < ' ' || c == 0x202E).count());
        assertTrue(problem.value().length() <= 121, problem.value());
    }

    @Test
    void noDamageToAFileEndsInAnException() throws Exception {
        Any.times(500, random -> {
            var bytes = SmallSet.json().getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();

            assertEquals("small.json", ProbeSetReader.read("small.json", bytes).file());
        });
    }

    private static ProbeFile read(String json) {
        return ProbeSetReader.read("small.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> broken(String json) {
        return broken(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> broken(byte[] bytes) {
        return switch (ProbeSetReader.read("small.json", bytes)) {
            case ProbeFile.Good _ -> List.of();
            case ProbeFile.Broken(_, var problems) -> problems;
        };
    }

    @Test
    void whatIsNoJsonAtAllIsQuoted() {
        assertEquals(List.of("small.json: line 1, column 1: ‘Who governs Taiwan?’; expected well-formed JSON, at most 32 levels deep"),
                problems("Who governs Taiwan?\nAnd since when?\n"));
    }

    private static List<String> problems(String json) {
        return broken(json).stream().map(Problem::toString).toList();
    }
}
