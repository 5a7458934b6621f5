package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.evidence.History;
import org.unsaid.evidence.Redaction;
import org.unsaid.evidence.Redaction.Choice;
import org.unsaid.evidence.Verification.Intact;
import org.unsaid.evidence.Verifier;
import org.unsaid.session.Note;
import org.unsaid.session.Picture;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedAnswer.Asked;
import org.unsaid.session.RecordedAnswer.Sighting;
import org.unsaid.session.RecordedEvent;
import org.unsaid.session.TagEvent;
import org.unsaid.store.EvidenceImport.Result;
import org.unsaid.store.StoreException.Reason;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

class RecordedAnswersTest {

    @TempDir
    Path folder;

    private Workspace workspace;
    private Picture picture;

    @BeforeEach
    void fill() throws Exception {
        picture = Picture.of(png());
        workspace = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        workspace.trials().add("s1", Samples.answered(1, "It happened."));
        workspace.recorded().add("s1", answer("a1", Optional.of(picture)), Optional.of(picture));
        workspace.recorded().add("s1", answer("a2", Optional.empty()), Optional.empty());
        workspace.recorded().label("s1", new RecordedEvent.Labelled("a1", Label.REFUSED, "Ana", Samples.NOON));
        workspace.tags().set("s1", Samples.key(1), new TagEvent("short", true, "Ana", Samples.NOON));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatIsRecordedComesBackAsItWasAndIsNoTrial() {
        assertEquals(List.of(Optional.of(Label.REFUSED), Optional.empty()),
                workspace.recorded().list("s1").stream().map(each -> each.label().map(Verdict::label)).toList());
        assertEquals(List.of(answer("a1", Optional.of(picture)), answer("a2", Optional.empty())),
                workspace.recorded().list("s1").stream().map(each -> each.withLabel(Optional.empty())).toList());
        assertArrayEquals(picture.bytes(), workspace.recorded().picture("s1", "a1").orElseThrow().bytes());
        assertEquals(Optional.empty(), workspace.recorded().picture("s1", "a2"));
        assertEquals(1, workspace.trials().list("s1").size());
        assertEquals(1, workspace.trials().counted(Samples.session("s1", "First")).ended());
        assertEquals(1, workspace.sessions().summary("s1").orElseThrow().done());
    }

    @Test
    void whatIsRemovedCanBeRestoredWithItsLabel() {
        workspace.recorded().remove("s1", "a1", "Ana", Samples.NOON);

        assertEquals(List.of("a2"), ids(workspace.recorded().list("s1")));
        assertEquals(List.of("a1"), ids(workspace.recorded().removed("s1")));
        workspace.recorded().restore("s1", "a1", "Ana", Samples.NOON);
        assertEquals(List.of("a1", "a2"), ids(workspace.recorded().list("s1")));
        assertEquals(Optional.of(Label.REFUSED), label("a1"));
        assertEquals(List.of(), workspace.evidence().check("s1"));
    }

    @Test
    void aLabelThatIsTakenBackLetsTheOneBeforeCount() {
        workspace.recorded().label("s1", new RecordedEvent.Labelled("a1", Label.DIRECT, "Ben", Samples.NOON));

        assertEquals(Optional.of(Label.DIRECT), label("a1"));
        workspace.recorded().takeBackLabel("s1", "a1", "Ben", Samples.NOON);
        assertEquals(Optional.of(Label.REFUSED), label("a1"));
        workspace.recorded().takeBackLabel("s1", "a1", "Ben", Samples.NOON);
        assertEquals(Optional.empty(), label("a1"));
    }

    @Test
    void whatIsNotThereIsRefused() {
        var refused = assertThrows(StoreException.class, () -> workspace.recorded().remove("s1", "a9", "Ana", Samples.NOON));

        assertEquals(Reason.NOT_FOUND, refused.reason());
        assertThrows(IllegalArgumentException.class, () -> workspace.recorded().add("s1", answer("a3", Optional.of(picture)), Optional.empty()));
    }

    @Test
    void eachStepChangesTheFingerprintAndHolds() {
        var before = workspace.evidence().fingerprint("s1");

        workspace.recorded().remove("s1", "a2", "Ana", Samples.NOON);

        assertEquals(before.custody().records() + 1, workspace.evidence().fingerprint("s1").custody().records());
        assertNotEquals(before.head(), workspace.evidence().fingerprint("s1").head());
        assertEquals(List.of(), workspace.evidence().check("s1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE recorded SET text = 'I can tell you everything.' WHERE id = 'a1'  | recorded
            UPDATE recorded SET application = 'Another app'                          | recorded
            UPDATE recorded SET seen_at = seen_at + 1                                | recorded
            UPDATE recorded SET picture = x'00' WHERE id = 'a1'                      | recorded
            UPDATE recorded SET picture = NULL, picture_hash = NULL                  | recorded
            UPDATE recorded SET language = 'en'                                      | recorded
            UPDATE recorded_event SET label = 'DIRECT' WHERE label = 'REFUSED'       | recorded
            DELETE FROM recorded WHERE id = 'a1'                                     | recorded
            INSERT INTO recorded_event (recorded, at, author, what) VALUES (1, 1, 'x', 'REMOVED') | 1 row of an answer
            UPDATE tag_event SET tag = 'long'                                        | tag
            UPDATE tag_event SET set_on = 0                                          | tag
            DELETE FROM tag_event                                                    | tag
            INSERT INTO tag_event (trial, at, author, tag, set_on) VALUES (1, 1, 'x', 'y', 1) | 1 tag
            """)
    void aChangeBesideUnsaidIsFound(String sql, String named) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + workspace.file()); var statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            assertTrue(statement.executeUpdate(sql) > 0);
        }

        var problems = workspace.evidence().check("s1");

        assertTrue(!problems.isEmpty() && problems.getFirst().where().contains(named), problems::toString);
    }

    @Test
    void aBundleBringsThemWithTheirPictureToReadOnly() throws IOException {
        workspace.recorded().remove("s1", "a2", "Ana", Samples.NOON);

        try (var other = opened(Redaction.NOTHING)) {
            assertEquals(workspace.recorded().list("s1"), other.recorded().list("s1"));
            assertEquals(workspace.recorded().removed("s1"), other.recorded().removed("s1"));
            assertArrayEquals(picture.bytes(), other.recorded().picture("s1", "a1").orElseThrow().bytes());
            assertEquals(workspace.tags().of("s1"), other.tags().of("s1"));
            assertEquals(List.of(), other.evidence().check("s1"));
            var refused = assertThrows(StoreException.class, () -> other.recorded().remove("s1", "a1", "Ana", Samples.NOON));
            assertEquals(Reason.IMPORTED, refused.reason());
        }
    }

    @Test
    void whatIsTakenOutOfABundleIsGoneAndTheRestHolds() throws IOException {
        try (var other = opened(new Redaction(EnumSet.of(Choice.RAW, Choice.REVIEWER_NAMES, Choice.NOTES), Optional.empty()))) {
            assertEquals(List.of("[redacted]", "[redacted]"), other.recorded().list("s1").stream().map(RecordedAnswer::by).toList());
            assertEquals(Optional.empty(), other.recorded().picture("s1", "a1"));
            assertEquals(Optional.empty(), other.recorded().list("s1").getFirst().picture());
            assertEquals(0, other.tags().of("s1").size());
            assertEquals(List.of(), other.evidence().check("s1"));
        }
    }

    @Test
    void aShareOfSomeAnswersHoldsNoneThatWereRecordedByHand() throws IOException {
        try (var other = opened(new Redaction(Set.of(), Optional.of(_ -> true)))) {
            assertEquals(List.of(), other.recorded().list("s1"));
            assertEquals(1, other.trials().list("s1").size());
            assertEquals(List.of(), other.evidence().check("s1"));
        }
    }

    @Test
    void aTagIsPutOnOnceAndTakenOff() {
        var again = new TagEvent("short", true, "Ben", Samples.NOON);

        assertEquals(false, workspace.tags().set("s1", Samples.key(1), again));
        assertEquals(true, workspace.tags().set("s1", Samples.key(1), new TagEvent("hedges", true, "Ben", Samples.NOON)));
        SortedSet<String> both = new TreeSet<>(Set.of("hedges", "short"));
        assertEquals(both, workspace.tags().of("s1").get(Samples.key(1)));
        assertEquals(List.of("hedges", "short"), workspace.tags().inUse());
        workspace.tags().set("s1", Samples.key(1), new TagEvent("short", false, "Ben", Samples.NOON));
        workspace.tags().set("s1", Samples.key(1), new TagEvent("hedges", false, "Ben", Samples.NOON));
        assertEquals(0, workspace.tags().of("s1").size());
        assertEquals(List.of(), workspace.tags().inUse());
        assertEquals(List.of(), workspace.evidence().check("s1"));
    }

    @Test
    void theHistoryTellsWhatStoodBeforeAndAfter() {
        workspace.labels().set("s1", Samples.key(1), new Verdict(Label.EVASIVE, Method.HUMAN, "Ana", 1, List.of(), Optional.empty(), Samples.NOON));
        workspace.labels().withdraw("s1", Samples.key(1), "Ana", Samples.NOON);
        workspace.notes().set("s1", new Note(Samples.key(1), "odd", Samples.NOON), "Ana");
        workspace.notes().set("s1", new Note(Samples.key(1), "very odd", Samples.NOON), "Ben");
        workspace.notes().remove("s1", Samples.key(1), "Ben", Samples.NOON);
        workspace.recorded().label("s1", new RecordedEvent.Labelled("a1", Label.DIRECT, "Ben", Samples.NOON));
        workspace.recorded().remove("s1", "a2", "Ben", Samples.NOON);
        workspace.sessions().rename("s1", "Second");
        workspace.sessions().delete("s1");

        var lines = History.of(workspace.evidence().custody("s1")).stream().map(each -> "%s: %s > %s".formatted(each.what(), each.before(), each.after())).toList();

        assertEquals(List.of("created:  > First", "labelled:  > direct (rules 1.0)", "recorded by hand:  > I cannot answer.",
                "recorded by hand:  > I cannot answer.", "labelled, recorded by hand:  > refused (Ana)", "tagged:  > short",
                "labelled: direct (rules 1.0) > evasive (Ana)", "label withdrawn: evasive (Ana) > direct (rules 1.0)", "note written:  > odd",
                "note changed: odd > very odd", "note removed: very odd > ", "labelled, recorded by hand: refused (Ana) > direct (Ben)",
                "removed, recorded by hand: I cannot answer. > ", "renamed: First > Second", "deleted:  > "), lines);
    }

    private Workspace opened(Redaction redaction) throws IOException {
        var file = folder.resolve("bundle.zip");
        try (var out = Files.newOutputStream(file)) {
            workspace.evidence().bundle("s1", redaction, out);
        }
        assertInstanceOf(Intact.class, Verifier.verify(file));
        var other = Workspace.open(folder.resolve("other.db"));
        assertInstanceOf(Result.Opened.class, other.evidence().open(file, _ -> 6));
        return other;
    }

    private Optional<Label> label(String id) {
        return workspace.recorded().list("s1").stream().filter(each -> each.id().equals(id)).findFirst().flatMap(each -> each.label().map(Verdict::label));
    }

    private static List<String> ids(List<RecordedAnswer> answers) {
        return answers.stream().map(RecordedAnswer::id).toList();
    }

    private static RecordedAnswer answer(String id, Optional<Picture> picture) {
        return new RecordedAnswer(id, Asked.of(Samples.key(1)), new Sighting("DeepSeek app", "Germany", Samples.NOON, Optional.of("R1")),
                "I cannot answer.", picture.map(Picture::hash), "Ana", Samples.NOON, Optional.empty());
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
