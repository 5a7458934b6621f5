package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.endpoint.Reply;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.evidence.History;
import org.unsaid.evidence.Redaction;
import org.unsaid.evidence.Redaction.Choice;
import org.unsaid.evidence.Restored;
import org.unsaid.evidence.Verification.Intact;
import org.unsaid.evidence.Verifier;
import org.unsaid.session.AnswerTranslation;
import org.unsaid.session.Cap;
import org.unsaid.session.Judgement;
import org.unsaid.session.Note;
import org.unsaid.session.Session;
import org.unsaid.session.SetLabel;
import org.unsaid.store.EvidenceImport.Result;
import org.unsaid.store.StoreException.Reason;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

class EvidenceTest {

    /// Where a value says nothing: of a label or fact that is withdrawn, and of no review.
    private static final Map<String, String> UNREAD = Map.of(
            "label_event.method", "label IS NULL", "label_event.confidence", "label IS NULL", "label_event.spans", "label IS NULL",
            "label_event.state", "label IS NULL", "label_event.role", "label IS NULL", "label_event.note", "role IS NULL",
            "fact_event.method", "state = 'WITHDRAWN'", "fact_event.spans", "state = 'WITHDRAWN'");

    private static final AnswerTranslation TRANSLATION = new AnswerTranslation(Samples.key(1), "practice:candid", "practice", Locale.FRENCH,
            Optional.of("C'est arrivé. \uD800"), "", "", Samples.NOON, Optional.empty());

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
        judge(1);
        workspace.factLabels().set("s1", Samples.key(1), fact("deaths", Method.HUMAN, "Ana"));
        workspace.factLabels().set("s1", Samples.key(1), fact("troops", Method.HUMAN, "Ana"));
        workspace.factLabels().withdraw("s1", Samples.key(1), "troops", "Ana", Samples.NOON);
        workspace.translations().add("s1", TRANSLATION, List.of());
    }

    private void judge(int repeat) {
        var reply = new Reply.Answered("{\"label\":\"refused\"}", "so it declines", "stop", Samples.USAGE, Set.of());
        var label = new Verdict(Label.REFUSED, Method.JUDGE, "judge 1.0 practice:candid", 0.8, List.of(), Optional.empty(), Samples.NOON);
        workspace.judgements().add("s1", new Judgement(new Judgement.Part(Samples.key(repeat), "practice:candid", Judgement.Asked.LABEL), "1.0",
                Optional.empty(), "", Optional.of(label), List.of(fact("deaths", Method.JUDGE, "judge 1.0 practice:candid")),
                Optional.of(new CodeVerdict(List.of(new CodeVerdict.Weakness(89, 3)), "judge 1.0 practice:candid", Samples.NOON)),
                Samples.exchange(reply, "data: raw words of the judge"), Samples.NOON, Optional.empty()), List.of());
    }

    private static FactVerdict fact(String fact, Method method, String by) {
        return new FactVerdict(fact, FactVerdict.Claim.SAID, method, by, List.of(new Span(0, 2, "said")), Samples.NOON);
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
            UPDATE fact_event SET state = 'LEFT_OUT' WHERE number = 2               | fact
            UPDATE fact_event SET judgement = NULL                                  | fact
            DELETE FROM fact_event WHERE state = 'WITHDRAWN'                        | fact
            UPDATE judgement SET detail = 'no'                                      | judgement
            UPDATE judgement SET body = x'789c030000000001'                         | judgement
            UPDATE judgement SET body = x'00'                                       | judgement
            UPDATE judgement SET label_event = NULL                                 | judgement
            UPDATE translation SET text = 'It never happened.'                      | translation
            DELETE FROM translation                                                 | translation
            INSERT INTO fact_event (trial, round, at, author, method, fact, state) VALUES (1, 1, 1, 'x', 'HUMAN', 'deaths', 'SAID') | 1 fact
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
        // the event, five label events, the judge's and the new trial's, a note, what the judge said, four events of facts, a translation
        assertEquals(1 + 7 + 1 + 1 + 4 + 1, custody.size());
    }

    @Test
    void whatAnEarlierVersionStoredInNoChainIsChainedWhenItIsNextLookedAt() throws SQLException {
        workspace.close();
        var file = folder.resolve("workspace.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM evidence WHERE kind IN ('judgement', 'fact', 'translation')"); // they are the last of their chain
            statement.executeUpdate("DROP TABLE unchained");
            for (var later : List.of("DROP INDEX trial_counted", "DROP INDEX trial_failed", "DROP TABLE wording", "DROP TABLE asked", "DROP TABLE counted",
                    "ALTER TABLE trial DROP COLUMN wording", "ALTER TABLE trial DROP COLUMN asked", "ALTER TABLE trial DROP COLUMN counted",
                    "ALTER TABLE judgement DROP COLUMN code")) {
                statement.executeUpdate(later);
            }
            statement.executeUpdate("DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) >= 12");
            statement.executeUpdate("PRAGMA user_version = 9");
        }
        workspace = Workspace.open(file);

        assertEquals(List.of(), workspace.evidence().check("s1"));
        var custody = workspace.evidence().custody("s1");
        assertEquals(List.of("chained", "judgement", "fact", "fact", "fact", "fact", "translation"),
                custody.subList(custody.size() - 7, custody.size()).stream()
                        .map(line -> line.find("what").map(what -> what.getAsString()).orElse(line.kind().word())).toList());
        var head = workspace.evidence().fingerprint("s1");
        workspace.labels().set("s1", Samples.key(2), person(Label.DIRECT));
        assertEquals(head.custody().records() + 1, workspace.evidence().fingerprint("s1").custody().records());
    }

    /// Every value of every row that a record is of, one after the other, in its own session and in one that was imported.
    @Test
    void everyChangedValueIsFoundAlsoInAnImportedSession() throws IOException, SQLException {
        assertEveryChangeIsFound(workspace);
        var file = Files.write(folder.resolve("bundle.zip"), bundle(workspace, Redaction.NOTHING));
        try (var other = Workspace.open(folder.resolve("other.db"))) {
            other.evidence().open(file, _ -> 6);
            assertEveryChangeIsFound(other);
        }
    }

    private static void assertEveryChangeIsFound(Workspace workspace) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + workspace.file()); var statement = connection.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints = ON");
            for (var table : List.of("judgement", "fact_event", "translation", "label_event", "note_event")) {
                for (var column : columns(statement, table)) {
                    assertEveryChangeIsFound(workspace, statement, table, column);
                }
                assertEquals(List.of(), workspace.evidence().check("s1"));
            }
        }
    }

    private static void assertEveryChangeIsFound(Workspace workspace, Statement statement, String table, String column) throws SQLException {
        for (int row = 1; row <= count(statement, table); row++) {
            statement.executeUpdate("CREATE TEMP TABLE kept AS SELECT %s AS was FROM %s WHERE number = %d".formatted(column, table, row));
            boolean changed = statement.executeUpdate("""
                    UPDATE %1$s SET %2$s = CASE typeof(%2$s) WHEN 'integer' THEN %2$s + 1 WHEN 'real' THEN %2$s / 2 WHEN 'null' THEN 1 WHEN 'blob' THEN x'00' ELSE %2$s || 'x' END
                    WHERE number = %3$d AND NOT %4$s
                    """.formatted(table, column, row, UNREAD.getOrDefault(table + "." + column, "FALSE"))) > 0;
            if (changed) {
                assertNotEquals(List.of(), workspace.evidence().check("s1"), "%s of row %d of %s".formatted(column, row, table));
            }
            statement.executeUpdate("UPDATE %1$s SET %2$s = (SELECT was FROM kept) WHERE number = %3$d".formatted(table, column, row));
            statement.executeUpdate("DROP TABLE kept");
        }
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = statement.executeQuery("SELECT name FROM pragma_table_info('%s') WHERE name <> 'number'".formatted(table))) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static int count(Statement statement, String table) throws SQLException {
        try (var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
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
                assertEquals(workspace.translations().of("s1", key), other.translations().of("s1", key));
                assertEquals(workspace.factLabels().of("s1", key), other.factLabels().of("s1", key));
            }
            assertEquals(workspace.trials().tallies("s1"), other.trials().tallies("s1"));
            assertEquals(2, other.factLabels().of("s1", Samples.key(1)).size());
            assertEquals(List.of(TRANSLATION), other.translations().of("s1", Samples.key(1)));
            assertSameJudgement(workspace.judgements().of("s1", Samples.key(1)).getFirst(), other.judgements().of("s1", Samples.key(1)).getFirst());
            assertEquals(List.of(), other.evidence().check("s1"));
            assertEquals(List.of("CWE-89 line 3"), History.of(other.evidence().custody("s1")).stream().filter(each -> each.what().equals("judged"))
                    .map(History.Entry::after).toList());
            assertArrayEquals(bytes, bundle(other, Redaction.NOTHING));
            assertEquals(new Result.AlreadyHere("s1", "First"), other.evidence().open(file, _ -> 6));
            assertEquals(1, other.sessions().list().size());
            assertEquals(0, other.sessions().list().getFirst().outstanding());
        }
        assertEquals(new Result.AlreadyHere("s1", "First"), workspace.evidence().open(file, _ -> 6));
    }

    private static void assertSameJudgement(Judgement one, Judgement other) {
        assertEquals(one.verdict(), other.verdict());
        assertEquals(one.facts(), other.facts());
        assertEquals(one.code(), other.code());
        assertEquals(one.part(), other.part());
        assertEquals("data: raw words of the judge", new String(other.exchange().body(), StandardCharsets.UTF_8));
        assertEquals(one.exchange().reply(), other.exchange().reply());
    }

    @Test
    void aBundleOfBeforeJudgementsWereChainedOpensAndVerifies() throws IOException {
        var file = folder.resolve("old.zip");
        try (var bundle = EvidenceTest.class.getResourceAsStream("bundle-of-schema-9.zip")) {
            Files.copy(Objects.requireNonNull(bundle), file);
        }
        var manifest = assertInstanceOf(Intact.class, Verifier.verify(file)).manifest();
        try (var other = Workspace.open(folder.resolve("other.db"))) {
            assertEquals(new Result.Opened("s1", "First", 0), other.evidence().open(file, _ -> 6));

            assertEquals(2, other.trials().list("s1").size());
            assertEquals(List.of(), other.evidence().check("s1"));
            assertEquals(manifest.fingerprint(), other.evidence().fingerprint("s1"));
            assertInstanceOf(Intact.class, Verifier.verify(Files.write(folder.resolve("again.zip"), bundle(other, Redaction.NOTHING))));
        }
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
            var judgement = other.judgements().of("s1", Samples.key(1)).getFirst();
            assertEquals(Restored.REDACTED, new String(judgement.exchange().body(), StandardCharsets.UTF_8));
            assertEquals(Label.REFUSED, judgement.verdict().orElseThrow().label());
            assertEquals(Set.of("judge 1.0 practice:candid", Restored.REDACTED), other.factLabels().of("s1", Samples.key(1)).stream()
                    .map(FactVerdict::version).collect(Collectors.toSet()));
            assertEquals(List.of(TRANSLATION), other.translations().of("s1", Samples.key(1)));
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
