package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.session.Tally;
import org.unsaid.store.Workspace;

/// More questions than anybody reads at the end of a run: what came of whole probe sets, and where the rest is.
final class LongMatrixTest {

    private static final String QUESTION = "What happened in Tiananmen";
    private static final String[] ENDPOINTS = {"practice:candid", "practice:refusing"};

    @TempDir
    private Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(directory);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private Shell.Result run(String... sets) {
        var arguments = new ArrayList<>(List.of("run", "--probes"));
        arguments.addAll(List.of(sets));
        arguments.addAll(List.of("--language", "en,zh-Hans", "--repeat", "2", "--session", "long one", "--yes",
                "--workspace", workspace().toString(), "--endpoint"));
        arguments.addAll(List.of(ENDPOINTS));
        var result = shell.run(arguments.toArray(String[]::new));
        assertEquals(ExitCode.DONE, result.code(), result.err());
        return result;
    }

    private Path workspace() {
        return directory.resolve("long.db");
    }

    @Test
    void aRowForEachSetAndLanguageAndTheCommandThatShowsAllRows() {
        var result = run("tiananmen-1989", "taiwan", "xinjiang");

        assertTrue(result.out().contains("en · tiananmen-1989 (20"), result.out());
        assertTrue(result.out().contains("zh-Hans · xinjiang ("), result.out());
        assertFalse(result.out().contains(QUESTION), result.out());
        assertTrue(result.err().contains("rows: unsaid sessions show 'long one' --workspace"), result.err());

        var all = shell.run("sessions", "show", "long one", "--workspace", workspace().toString());
        assertTrue(all.out().contains(QUESTION), all.out());
        assertEquals(totals(result.out()), totals(all.out()));
    }

    @Test
    void sessionsThatOneCanReadEndWithEveryQuestion() {
        var result = run("tiananmen-1989");

        assertTrue(result.out().contains(QUESTION), result.out());
        assertFalse(result.err().contains("sessions show"), result.err());
    }

    @Test
    void aSetsCellCountsWhatTheCellsOfItsQuestionsCount() {
        run("tiananmen-1989", "taiwan", "xinjiang");

        try (var workspace = Workspace.open(workspace())) {
            var session = workspace.sessions().list().getFirst();
            var stored = workspace.sessions().load(session.id()).orElseThrow();
            assertEquals(bySet(Matrix.of(stored, workspace)), bySet(Matrix.ofSets(stored, workspace)));
        }
    }

    private record Place(String set, Locale language, String endpoint) {}

    private static Map<Place, Matrix.Cell> bySet(Matrix matrix) {
        var cells = new HashMap<Place, Matrix.Cell>();
        matrix.rows().forEach(row -> row.cells().forEach((endpoint, cell) -> cells.merge(
                new Place(row.first().probeSet(), row.first().language(), endpoint), cell,
                (one, other) -> new Matrix.Cell(Tally.sum(List.of(one.tally(), other.tally())), one.planned() + other.planned()))));
        return cells;
    }

    /// The table's last row.
    private static String totals(String out) {
        return out.substring(out.indexOf("All of these questions")).replaceAll("\\s+", " ");
    }
}
