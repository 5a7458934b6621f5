package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.evidence.Redaction;
import org.unsaid.evidence.Redaction.Choice;
import org.unsaid.evidence.Verification.Intact;
import org.unsaid.evidence.Verifier;
import org.unsaid.session.Cap;
import org.unsaid.session.Note;
import org.unsaid.session.Session;
import org.unsaid.session.SetLabel;
import org.unsaid.store.EvidenceImport.Result;
import org.unsaid.store.StoreException.Reason;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

class EvidenceTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void fill() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        workspace.trials().add("s1", Samples.answered(1, "It happened \uD800.\0"));
        workspace.trials().add("s1", Samples.failed(2));
        workspace.trials().addOrReplaceFailed("s1", Samples.answered(2, "at last"));
        workspace.trials().add("s1", Samples.failed(3));
        workspace.labels().set("s1", Samples.key(1), person(Label.REFUSED));
        workspace.labels().set("s1", Samples.key(1), person(Label.EVASIVE));
        workspace.labels().withdraw("s1", Samples.key(1), "Ana", Samples.NOON);
        workspace.notes().set("s1", new Note(Samples.key(2), "Look again", Samples.NOON), "Ana");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void everyThingThatIsStoredIsChainedAndHolds() {
        assertEquals(List.of(), workspace.evidence().check("s1"));
        var before = workspace.evidence().fingerprint("s1");

        workspace.labels().set("s1", Samples.key(2), person(Label.DIRECT));

        var after = workspace.evidence().fingerprint("s1");
        assertEquals(before.answers(), after.answers());
        assertEquals(before.custody().records() + 1, after.custody().records());
        assertEquals(List.of(), workspace.evidence().check("s1"));
    }

    @Test
    void exportsAndDeletionsAreRememberedAndLeaveTheFingerprint() {
        var before = workspace.evidence().fingerprint("s1");

        workspace.evidence().add("s1", CustodyEvent.now(What.EXPORTED, "csv"));
        workspace.sessions().delete("s1");
        workspace.sessions().restore("s1");

        assertEquals(before, workspace.evidence().fingerprint("s1"));
        var events = workspace.evidence().custody("s1");
        assertEquals(List.of("exported", "deleted", "restored"),
                events.subList(events.size() - 3, events.size()).stream().map(line -> line.field("what").getAsString()).toList());
        workspace.sessions().rename("s1", "Renamed");
        assertNotEquals(before.head(), workspace.evidence().fingerprint("s1").head());
        assertEquals(List.of(), workspace.evidence().check("s1"));
    }

    @Test
    void whatASetupSaysOfMoneyIsNoEvidence() {
        var before = workspace.evidence().fingerprint("s1");
        var session = Samples.session("s1", "First");

        workspace.sessions().save(new Session("s1", "First", session.createdAt(), session.setup().withCaps(List.<Cap>of())
                .withAgreed(Set.of("http://127.0.0.1:8080/v1#small"))), 6);

        assertEquals(before, workspace.evidence().fingerprint("s1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE reply SET text = 'It never happened.' WHERE trial = 1            | trial
            UPDATE reply SET asked_from = 'DIRECT' WHERE trial = 1                  | trial
            UPDATE exchange SET body = x'789c030000000001' WHERE trial = 1          | exchange
            DELETE FROM exchange WHERE trial = 2 AND attempt = 1                    | exchange
            UPDATE trial SET finished_at = finished_at + 1 WHERE number = 3         | trial
            UPDATE label_event SET label = 'DIRECT' WHERE number = 3                | label
            UPDATE note_event SET text = 'Fine'                                     | note
            DELETE FROM note_event                                                  | note
            INSERT INTO note_event (trial, at, author, text) VALUES (1, 1, 'x', 'y') | 1 note
            UPDATE evidence SET hash = link WHERE kind = 'trial'                    | trial
            UPDATE evidence SET content = NULL WHERE kind = 'event'                 | event
            DELETE FROM evidence WHERE kind = 'label' AND number = 3                | record 3
            UPDATE session SET name = 'Other'                                       | the name
            UPDATE setup SET content = replace(content, 'Be brief.', 'Be long.')    | the setup
            """)
    void aChangeBesideUnsaidIsFound(String sql, String named) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + workspace.file()); var statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0);
        }

        var problems = workspace.evidence().check("s1");

        assertTrue(!problems.isEmpty() && problems.getFirst().where().contains(named), problems::toString);
    }

    @Test
    void aSessionOfAnEarlierVersionIsChainedWhenItIsFirstLookedAt() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + workspace.file()); var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM evidence");
        }

        workspace.trials().add("s1", Samples.answered(4, "one more"));

        assertEquals(List.of(), workspace.evidence().check("s1"));
        var custody = workspace.evidence().custody("s1");
        assertEquals("chained", custody.getFirst().field("what").getAsString());
        assertEquals(1 + 6 + 1, custody.size()); // the event, five label events and the new trial's, a note
    }

    @Test
    void aBundleOpensReadOnlyWithEverythingInItAndGivesTheSameBundle() throws IOException {
        var bytes = bundle(workspace, Redaction.NOTHING);
        var file = Files.write(folder.resolve("bundle.zip"), bytes);
        assertInstanceOf(Intact.class, Verifier.verify(file));
        try (var other = Workspace.open(folder.resolve("other.db"))) {
            assertEquals(new Result.Opened("s1", "First", 0), other.evidence().open(file, _ -> 6));

            assertEquals(workspace.trials().list("s1"), other.trials().list("s1"));
            assertEquals(workspace.notes().list("s1"), other.notes().list("s1"));
            assertEquals(workspace.sessions().load("s1"), other.sessions().load("s1"));
            for (var key : workspace.trials().keys("s1")) {
                assertEquals(workspace.labels().events("s1", key).size(), other.labels().events("s1", key).size());
                assertEquals(workspace.trials().exchanges("s1", key).size(), other.trials().exchanges("s1", key).size());
            }
            assertEquals(workspace.trials().tallies("s1"), other.trials().tallies("s1"));
            assertEquals(List.of(), other.evidence().check("s1"));
            assertArrayEquals(bytes, bundle(other, Redaction.NOTHING));
            assertEquals(new Result.AlreadyHere("s1", "First"), other.evidence().open(file, _ -> 6));
            assertEquals(1, other.sessions().list().size());
            assertEquals(0, other.sessions().list().getFirst().outstanding());
        }
        assertEquals(new Result.AlreadyHere("s1", "First"), workspace.evidence().open(file, _ -> 6));
    }

    @Test
    void anImportedSessionCannotBeChanged() throws IOException {
        var file = Files.write(folder.resolve("bundle.zip"), bundle(workspace, Redaction.NOTHING));
        try (var other = Workspace.open(folder.resolve("other.db"))) {
            other.evidence().open(file, _ -> 6);

            List.<Runnable>of(() -> other.trials().add("s1", Samples.answered(5, "more")),
                    () -> other.trials().addOrReplaceFailed("s1", Samples.answered(3, "again")),
                    () -> other.labels().set("s1", Samples.key(1), person(Label.DIRECT)),
                    () -> other.labels().setTogether("s1", List.of(new SetLabel(Samples.key(1), person(Label.DIRECT)))),
                    () -> other.factLabels().set("s1", Samples.key(1), new FactVerdict("f", FactVerdict.Claim.SAID, Method.HUMAN, "Bo", List.of(), Samples.NOON)),
                    () -> other.factLabels().withdraw("s1", Samples.key(1), "f", "Bo", Samples.NOON),
                    () -> other.notes().set("s1", new Note(Samples.key(1), "mine", Samples.NOON), "Bo"),
                    () -> other.sessions().rename("s1", "Mine"),
                    () -> other.sessions().save(Samples.session("s1", "First"), 6),
                    () -> other.lease("s1")).forEach(change ->
                    assertEquals(Reason.IMPORTED, assertThrows(StoreException.class, change::run).reason()));
            assertEquals(List.of(), other.evidence().check("s1"));
        }
    }

    @Test
    void aRedactedShareOpensWithoutWhatWasTakenOut() throws IOException {
        var bytes = bundle(workspace, new Redaction(EnumSet.allOf(Choice.class), Optional.of(key -> key.repeat() < 3)));
        var file = Files.write(folder.resolve("share.zip"), bytes);
        try (var other = Workspace.open(folder.resolve("other.db"))) {
            assertEquals(new Result.Opened("s1", "First", 1), other.evidence().open(file, _ -> 6));

            var trials = other.trials().list("s1");
            assertEquals(2, trials.size());
            assertEquals("", trials.getFirst().reply().reasoning());
            assertEquals(Optional.empty(), trials.getFirst().systemPrompt());
            assertEquals(List.of(), other.notes().list("s1"));
            assertEquals(List.of(), other.evidence().check("s1"));
            assertArrayEquals(bytes, bundle(other, Redaction.NOTHING));
        }
    }

    @Test
    void aBundleThatIsNotIntactAddsNothing() throws IOException {
        var bytes = bundle(workspace, Redaction.NOTHING);
        bytes[bytes.length / 2] ^= 1;
        var file = Files.write(folder.resolve("bundle.zip"), bytes);
        try (var other = Workspace.open(folder.resolve("other.db"))) {
            assertInstanceOf(Result.Refused.class, other.evidence().open(file, _ -> 6));

            assertEquals(List.of(), other.sessions().list());
        }
    }

    private static byte[] bundle(Workspace workspace, Redaction redaction) throws IOException {
        var out = new ByteArrayOutputStream();
        workspace.evidence().bundle("s1", redaction, out);
        return out.toByteArray();
    }

    private static Verdict person(Label label) {
        return new Verdict(label, Method.HUMAN, "Ana", 1, List.of(), Optional.empty(), Samples.NOON);
    }
}
