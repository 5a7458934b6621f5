package org.unsaid.probe.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.SmallSet;

class MergeTest {

    @TempDir
    private Path directory;

    @Test
    void theSameFileAddsNothingTwice() throws IOException, InterruptedException {
        var first = read("question,topic\nWhat?,a\nWho?,b\n");

        var merged = merged(first.set(), first);

        assertTrue(merged.isNothingNew());
        assertEquals(first.set(), merged.set());
        assertEquals(List.of("question-1", "question-2"), merged.known());
    }

    @Test
    void aLongerFileAddsWhatIsNewUnderFreeIds() throws IOException, InterruptedException {
        var first = read("question,topic\nWhat?,a\nWho?,b\n");

        var merged = merged(first.set(), read("question,topic\nWhy?,c\n who? ,b\nWhen?,c\n"));

        assertEquals(List.of("question-1", "question-2", "question-3", "question-4"), merged.set().probes().stream().map(Probe::id).toList());
        assertEquals(List.of("What?", "Who?", "Why?", "When?"), merged.set().probes().stream().map(probe -> probe.wording(Locale.ENGLISH)).toList());
        assertEquals(List.of("question-2"), merged.known());
        assertEquals("1.1.0", merged.set().version());
        assertEquals(Set.of("a", "b", "c"), merged.set().topics().keySet());
    }

    @Test
    void aKnownQuestionGainsALanguage() throws IOException, InterruptedException {
        var first = read("id,en\na,What?\nb,Who?\n");

        var merged = merged(first.set(), read("id,en,fr\na,What?,Quoi ?\nb,Who?,Qui ?\n"));

        assertEquals(List.of("a", "b"), merged.more());
        assertEquals(List.of(Locale.ENGLISH, Locale.FRENCH), merged.set().languages());
    }

    @Test
    void anotherWordingUnderAKnownIdIsAProblem() throws IOException, InterruptedException {
        var first = read("id,question\n1,What?\n");

        var result = Merge.into(first.set(), read("id,question\n1,Who?\n"), "more.csv");

        assertEquals("[more.csv: question ‘1’ in en: ‘Who?’; expected another id, or the wording that the set has: ‘What?’]", result.problems().toString());
    }

    @Test
    void aSetWithFourLanguagesTakesNoQuestionInOne() throws IOException, InterruptedException {
        var result = Merge.into(SmallSet.read(), read("question\nWhat?\n"), "more.csv");

        assertTrue(result.merged().isEmpty());
        assertEquals(List.of(
                "more.csv: question ‘question-1’, prompts/fr: missing; expected a prompt in each language of the set",
                "more.csv: question ‘question-1’, prompts/zh-Hans: missing; expected a prompt in each language of the set"),
                result.problems().stream().map(Object::toString).toList());
    }

    @Test
    void aWholeSetIsAddedWithItsSourcesAndPairs() throws InterruptedException, IOException {
        var other = SmallSet.read();
        var base = read("id,en,fr,zh-Hans\nmine,What?,Quoi ?,什么？\n").set();

        var merged = merged(base, new Imported.Good(other, Set.of(), List.of()));

        assertEquals(other.probes(), merged.set().probes().subList(1, 3));
        assertEquals(other.sources(), merged.set().sources());
        assertEquals(other.factors(), merged.set().factors());
    }

    private Imported.Good read(String csv) throws IOException, InterruptedException {
        var file = Files.writeString(directory.resolve("q.csv"), csv);
        return assertInstanceOf(Imported.Good.class, Draft.read(file, Choices.NONE).result(Progress.NONE));
    }

    private static Merge.Merged merged(ProbeSet base, Imported.Good other) {
        var result = Merge.into(base, other, "more.csv");
        return result.merged().orElseThrow(() -> new AssertionError(result.problems()));
    }
}
