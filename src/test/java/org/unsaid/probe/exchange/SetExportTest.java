package org.unsaid.probe.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unsaid.Any;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.ProbeSetWriter;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.SmallSet;
import org.unsaid.probe.Texts;

class SetExportTest {

    private static final String HARD = "ab =+-@'\",;\t|\r\n\u0001#{六é…\u200B\uFEFF";

    private static final Locale GERMAN = Locale.GERMAN;
    private static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");

    @ParameterizedTest
    @EnumSource
    void everyShippedSetComesBackAsItWas(SetExport.Kind kind, @TempDir Path directory) throws IOException, InterruptedException {
        var sets = ProbeLibrary.read(directory.resolve("none")).sets();

        assertTrue(sets.size() > 3);
        for (var set : sets) {
            assertEquals(ProbeSetWriter.write(set), ProbeSetWriter.write(roundTrip(set, kind)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameSetGivesTheSameBytes(SetExport.Kind kind) throws IOException {
        assertArrayEquals(export(SmallSet.read(), kind), export(SmallSet.read(), kind));
    }

    @Test
    void thereIsARowPerQuestionAndLanguage() throws IOException {
        var lines = new String(export(SmallSet.read(), SetExport.Kind.CSV), StandardCharsets.UTF_8).lines().toList();

        assertEquals("\uFEFFid,topic,language,prompt,translator,reviewed,role,state,about,pair,kind,tags,premise,system_prompt,facts,sources,set", lines.getFirst());
        assertTrue(lines.get(2).startsWith("shots,history,fr,Que s’est-il passé{place} en 1989"), lines.get(2));
        assertTrue(lines.get(2).endsWith(",machine,no,sensitive,CN,CN,shots-elsewhere,open,own-terms premise,,,,,"), lines.get(2));
        assertEquals(1 + 2 * 3, lines.size());
    }

    @Test
    void rowsCanBeDeletedFromAnExport(@TempDir Path directory) throws IOException, InterruptedException {
        var set = ProbeLibrary.read(directory).set("taiwan").orElseThrow();
        var kept = Set.of(set.probes().getFirst().id(), set.probes().getFirst().pair().orElseThrow());
        var file = directory.resolve("taiwan.jsonl");
        Files.write(file, new String(export(set, SetExport.Kind.JSONL), StandardCharsets.UTF_8).lines()
                .filter(line -> kept.contains(line.split("\"")[3])).toList());

        assertEquals(set.only(kept).probes(), assertInstanceOf(Imported.Good.class, Draft.read(file, Choices.NONE).result(Progress.NONE)).set().probes());
    }

    @Test
    void anySetComesBackFromCsv() throws Exception {
        Any.times(150, random -> comesBack(any(random, HARD), SetExport.Kind.CSV));
    }

    @Test
    void anySetComesBackFromJsonLines() throws Exception {
        Any.times(150, random -> comesBack(any(random, HARD), SetExport.Kind.JSONL));
    }

    @Test
    void anySetThatAWorkbookCanHoldComesBackFromIt() throws Exception {
        Any.times(60, random -> comesBack(any(random, "ab =+-@'\"<&_x0041;\t\n六é…"), SetExport.Kind.XLSX));
    }

    private static void comesBack(ProbeSet set, SetExport.Kind kind) throws IOException, InterruptedException {
        assertEquals(set, roundTrip(set, kind));
    }

    @Test
    void aTextThatIsTooLongForACellComesBackWhole() throws IOException, InterruptedException {
        var set = with(SmallSet.read(), "=" + "六 and <four> ".repeat(9_000), "'+1", Texts.NONE, Set.of("premise"), true);

        assertEquals(set, roundTrip(set, SetExport.Kind.XLSX));
    }

    private static ProbeSet any(Random random, String characters) {
        var premise = Texts.NONE;
        if (random.nextInt(10) >= 3) {
            var text = notBlank(random, characters);
            premise = new Texts(Map.of(Locale.ENGLISH, text, GERMAN, text + "x"));
        }
        var tags = Stream.of("premise", "own-terms", "no-control").filter(_ -> random.nextBoolean()).collect(Collectors.toUnmodifiableSet());
        return with(SmallSet.read(), notBlank(random, characters), notBlank(random, characters), premise, tags, random.nextBoolean());
    }

    private static String notBlank(Random random, String characters) {
        return Stream.generate(() -> Any.text(random, characters, 30)).filter(text -> !text.isBlank()).findFirst().orElseThrow();
    }

    /// The set with a first probe that says all that.
    private static ProbeSet with(ProbeSet set, String english, String chinese, Texts premise, Set<String> tags, boolean reviewed) {
        var probe = set.probes().getFirst();
        var prompts = Map.of(
                Locale.ENGLISH, new Prompt(english, Prompt.ORIGINAL, reviewed), Locale.FRENCH, new Prompt(english, "é, " + chinese.strip() + "x", reviewed),
                CHINESE, new Prompt(chinese, Prompt.MACHINE, false));
        var changed = new Probe(probe.id(), probe.topic(), probe.role(), probe.state(), probe.about(), probe.pair(), probe.kind(), tags, premise,
                premise, prompts, probe.facts());
        return new ProbeSet(set.id(), set.version(), set.licence(), set.title(), set.description(), set.citation(), set.languages(), set.topics(),
                set.sources(), set.officialLines(), set.factors(), List.of(changed, set.probes().getLast()));
    }

    private static ProbeSet roundTrip(ProbeSet set, SetExport.Kind kind) throws IOException, InterruptedException {
        var file = Files.createTempFile("set", "." + kind.name().toLowerCase(Locale.ROOT));
        try {
            Files.write(file, export(set, kind));
            return assertInstanceOf(Imported.Good.class, Draft.read(file, Choices.NONE).result(Progress.NONE)).set();
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] export(ProbeSet set, SetExport.Kind kind) throws IOException {
        var out = new ByteArrayOutputStream();
        SetExport.write(set, kind, out);
        return out.toByteArray();
    }
}
