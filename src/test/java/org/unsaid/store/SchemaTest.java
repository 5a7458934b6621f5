package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

        var upgraded = new Schema(3, STEPS, "classpath:org/unsaid/next-schema");
        for (var time = 1; time <= 2; time++) { // the second time there is nothing left to do
            try (var workspace = Workspace.open(file, SHORT, upgraded)) {
                assertEquals(List.of(Samples.answered(1, "text").trial()), workspace.trials().list("s1"));
            }
        }

        assertEquals(List.of("workspace.db.schema-2.backup"), backups());
        try (var before = Workspace.open(folder.resolve("workspace.db.schema-2.backup"))) {
            assertEquals(List.of(Samples.answered(1, "text").trial()), before.trials().list("s1"));
        }
    }

    @Test
    void aWorkspaceOfTheFirstSchemaKeepsEveryRow() throws SQLException, IOException {
        fill();
        execute("ALTER TABLE reply DROP COLUMN asked_from");
        execute("DELETE FROM flyway_schema_history WHERE version = '2'");
        execute("PRAGMA user_version = 1");

        try (var workspace = Workspace.open(file)) {
            var kept = workspace.trials().list("s1").getFirst();
            assertEquals(Optional.empty(), kept.origin().askedFrom());
            assertEquals(Samples.answered(1, "text").trial().reply(), kept.reply());
        }
        assertEquals(List.of("workspace.db.schema-1.backup"), backups());
    }

    @Test
    void anUpgradeThatFailsLeavesTheWorkspaceAsItWas() throws IOException {
        fill();

        var broken = new Schema(3, STEPS, "classpath:org/unsaid/broken-schema");
        assertThrows(StoreException.class, () -> Workspace.open(file, SHORT, broken));
        assertThrows(StoreException.class, () -> Workspace.open(file, SHORT, broken));

        try (var workspace = Workspace.open(file)) {
            assertEquals(1, workspace.trials().list("s1").size());
        }
        assertEquals(List.of("workspace.db.schema-2-2.backup", "workspace.db.schema-2.backup"), backups());
    }

    @Test
    void aNewerWorkspaceIsRefusedPolitely() throws SQLException {
        Workspace.open(file).close();
        execute("PRAGMA user_version = 7");

        var refused = assertThrows(StoreException.class, () -> Workspace.open(file));

        assertEquals(Reason.NEWER, refused.reason());
        assertEquals(
                "opening the workspace " + file + ": a newer version of Unsaid wrote it (schema 7; this version knows up to 2)."
                        + " Nothing was changed; open it with the newer version",
                refused.getMessage());
    }

    @Test
    void theDatabaseOfAnotherProgramIsLeftAlone() throws SQLException, IOException {
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

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
