package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.Money;
import org.unsaid.session.Cost;
import org.unsaid.session.Json;
import org.unsaid.session.Trial;
import org.unsaid.store.StoreException.Reason;

class SchemaTest {

    private static final String STEPS = "classpath:org/unsaid/store";
    private static final Duration SHORT = Duration.ofMillis(100);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("workspace.db");
    }

    @Test
    void aNewWorkspaceIsForItsOwnerOnly() throws IOException {
        Workspace.open(file).close();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void anUpgradeKeepsEveryRowAndACopyFromBefore() throws IOException {
        fill();

        var upgraded = new Schema(99, STEPS, "classpath:org/unsaid/next-schema");
        for (var time = 1; time <= 2; time++) { // the second time there is nothing left to do
            try (var workspace = Workspace.open(file, SHORT, upgraded)) {
                assertEquals(List.of(Samples.answered(1, "text").trial()), workspace.trials().list("s1"));
            }
        }

        assertEquals(List.of("workspace.db.schema-" + Schema.CURRENT.version() + ".backup"), backups());
        try (var before = Workspace.open(folder.resolve("workspace.db.schema-" + Schema.CURRENT.version() + ".backup"))) {
            assertEquals(List.of(Samples.answered(1, "text").trial()), before.trials().list("s1"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aWorkspaceOfAnEarlierSchemaIsCopiedAndKeepsEveryRow(int version) throws IOException {
        var steps = Files.createDirectory(folder.resolve("steps"));
        for (var name : List.of("V1__first_workspace.sql", "V2__asked_from.sql", "V3__spending.sql", "V4__what_was_sent_for_nothing.sql",
                "V5__evidence.sql", "V6__judgements.sql", "V7__review.sql", "V8__translations.sql").subList(0, version)) {
            try (var step = Workspace.class.getResourceAsStream(name)) {
                Files.copy(Objects.requireNonNull(step), steps.resolve(name));
            }
        }
        Workspace.open(file, SHORT, new Schema(version, "filesystem:" + steps)).close();
        execute("INSERT INTO session (number, id, name, created_at, changed_at, planned, setup) VALUES (1, 's1', 'First', 1, 1, 6, '%s')".formatted(Json.write(Samples.setup()).replace("'", "''")));
        execute("""
                INSERT INTO trial (session, probe_set, probe, language, levels, endpoint, repeat, round, attempts, sent_at,
                                   finished_at, delivery, outcome)
                VALUES (1, 'sample', 'square', 'en', '{}', 'practice:candid', 1, 1, 1, 1, 2, 'ANSWERED', 'DIRECT')
                """);
        execute("""
                INSERT INTO reply (trial, prompt, text, reasoning, ending)
                VALUES (1, 'What?', 'This.', '', '{"type":"Answered","text":"","reasoning":"","finish":"stop","usage":{}}')
                """);

        try (var workspace = Workspace.open(file)) {
            assertEquals(Samples.setup(), workspace.sessions().load("s1").orElseThrow().setup());
            assertEquals("This.", workspace.trials().list("s1").getFirst().reply().text());
            assertEquals(Optional.empty(), workspace.trials().list("s1").getFirst().cost());
            assertEquals(Trial.Origin.UNKNOWN, workspace.trials().list("s1").getFirst().origin());
            for (var time = 1; time <= 2; time++) { // the second time by what the first kept
                assertEquals(1, workspace.trials().counted(workspace.sessions().load("s1").orElseThrow()).ended());
            }
            var cost = new Cost("openrouter", new Money(new BigDecimal("0.02"), "USD"), true);
            workspace.spending().reserve("s1", cost);
            assertEquals(List.of(cost), workspace.spending().of("s1"));
        }
        assertEquals(List.of("workspace.db.schema-%d.backup".formatted(version)), backups());
    }

    @Test
    void anUpgradeThatFailsLeavesTheWorkspaceAsItWas() throws IOException {
        fill();

        var broken = new Schema(99, STEPS, "classpath:org/unsaid/broken-schema");
        assertThrows(StoreException.class, () -> Workspace.open(file, SHORT, broken));
        assertThrows(StoreException.class, () -> Workspace.open(file, SHORT, broken));

        try (var workspace = Workspace.open(file)) {
            assertEquals(1, workspace.trials().list("s1").size());
        }
        assertEquals(List.of("workspace.db.schema-" + Schema.CURRENT.version() + "-2.backup", "workspace.db.schema-" + Schema.CURRENT.version() + ".backup"), backups());
    }

    @Test
    void aNewerWorkspaceIsRefusedPolitely() {
        Workspace.open(file).close();
        execute("PRAGMA user_version = 99");

        var refused = assertThrows(StoreException.class, () -> Workspace.open(file));

        assertEquals(Reason.NEWER, refused.reason());
        assertEquals(
                "opening the workspace " + file + ": a newer version of Unsaid wrote it (schema 99; this version knows up to " + Schema.CURRENT.version() + ")."
                        + " Nothing was changed; open it with the newer version",
                refused.getMessage());
    }

    @Test
    void theDatabaseOfAnotherProgramIsLeftAlone() throws IOException {
        execute("CREATE TABLE bookmark (title TEXT)");
        var before = Files.readAllBytes(file);

        var refused = assertThrows(StoreException.class, () -> Workspace.open(file));

        assertEquals(Reason.NOT_A_WORKSPACE, refused.reason());
        assertTrue(Arrays.equals(before, Files.readAllBytes(file)));
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
        Files.writeString(file, "Dear diary, ".repeat(1000));

        var refused = assertThrows(StoreException.class, () -> Workspace.open(file));

        assertEquals(Reason.NOT_A_WORKSPACE, refused.reason());
        assertTrue(Files.readString(file).startsWith("Dear diary"));
    }

    @Test
    void aFolderIsNoWorkspace() {
        var refused = assertThrows(StoreException.class, () -> Workspace.open(folder));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("opening the workspace " + folder));
    }

    @Test
    void aFileWithNothingInItBecomesAWorkspace() throws IOException {
        Files.createFile(file);

        Workspace.open(file).close();

        assertFalse(Files.size(file) == 0);
    }

    private void fill() {
        try (var workspace = Workspace.open(file)) {
            workspace.sessions().save(Samples.session("s1", "First"), 6);
            workspace.trials().add("s1", Samples.answered(1, "text"));
        }
    }

    private List<String> backups() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".backup")).sorted().toList();
        }
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
