package org.unsaid.probe.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.edit.SetDifference.Change;
import org.unsaid.probe.edit.SetDifference.Kind;

class SetVersionsTest {

    @TempDir
    private Path own;

    @Test
    void eachSaveKeepsTheVersionBefore() {
        var first = set(two());
        var second = set(QuestionEdits.withWording(two(), 0, Locale.ENGLISH, "Who then?").withText("version", "2.0.0"));

        var library = ProbeLibrary.read(own).save(first).save(second);

        assertEquals(Optional.of(second), library.set("two"));
        assertEquals(List.of(first), library.versions().of("two").stream().map(earlier -> earlier.set()).toList());
    }

    @Test
    void aDeletedSetCanBePutBackAndItsIdIsTakenForGood() {
        var set = set(two());
        var without = ProbeLibrary.read(own).save(set).delete("two");

        assertTrue(without.set("two").isEmpty());
        assertEquals("two-2", without.freeId("two"));
        assertEquals(Optional.of(set), without.save(without.versions().of("two").getFirst().set()).set("two"));
    }

    @Test
    void draftsAndEarlierVersionsHideNoSet() throws IOException {
        ProbeLibrary.read(own).save(set(two()));
        var drafts = new SetDrafts(own);
        drafts.write(QuestionEdits.add(two(), new Ids()));
        Files.writeString(own.resolve("drafts").resolve("torn.json"), "{\"id\": ");
        Files.writeString(own.resolve("drafts").resolve("..evil.json"), "{}");

        var library = ProbeLibrary.read(own);

        assertTrue(library.set("two").isPresent());
        assertEquals(List.of(), library.problems());
        assertEquals(List.of("two"), drafts.all().stream().map(draft -> draft.text("id")).toList());
        assertEquals(3, drafts.read("two").orElseThrow().size("probes"));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            place,                      text,        version
            probes/0/prompts/en/text,   Who then?,   2.0.0
            title/en,                   Both,        1.2.4
            probes/0/prompts/en/by,     original,    1.2.4
            """)
    void theVersionSaysWhatKindOfChangeItIs(String place, String text, String version) {
        var before = two().withText("version", "1.2.3");

        assertEquals(version, VersionNumber.after(set(before), set(before.withText(place, text))));
    }

    @Test
    void whatIsAddedAndWhatIsTakenAwayCountDifferently() {
        var before = set(two());
        var more = QuestionEdits.withWording(QuestionEdits.add(two(), learned()), 2, Locale.ENGLISH, "Where?");

        assertEquals("1.1.0", VersionNumber.after(before, set(more)));
        assertEquals("2.0.0", VersionNumber.after(set(more), before));
    }

    @Test
    void theDifferenceNamesEachChangeOnce() {
        var after = QuestionEdits.withWording(QuestionEdits.add(QuestionEdits.remove(two(), 0), learned()), 1, Locale.ENGLISH, "Where?")
                .withText("probes/0/prompts/en/text", "When was it?").withFlag("probes/0/prompts/en/reviewed", true).withText("version", "2.0.0");

        assertEquals(List.of(
                new Change(Kind.REMOVED, "probes/0", "Who?", ""),
                new Change(Kind.CHANGED, "probes/0/prompts/en/text", "When?", "When was it?"),
                new Change(Kind.CHANGED, "probes/0/prompts/en/reviewed", "false", "true"),
                new Change(Kind.ADDED, "probes/1", "", "Where?")), SetDifference.between(two(), after));
        assertEquals(List.of(new Change(Kind.MOVED, "probes", "", "")), SetDifference.between(two(), QuestionEdits.move(two(), 0, 1)));
    }

    private static Ids learned() {
        var ids = new Ids();
        ids.learn(two());
        return ids;
    }

    private static ProbeSet set(SetDocument document) {
        return SetCheck.of(document).set().orElseThrow();
    }

    private static SetDocument two() {
        var ids = new Ids();
        var set = QuestionEdits.add(QuestionEdits.add(Beginnings.empty("two", "Two", Locale.ENGLISH, "Questions"), ids), ids);
        return QuestionEdits.withWording(QuestionEdits.withWording(set, 0, Locale.ENGLISH, "Who?"), 1, Locale.ENGLISH, "When?");
    }
}
