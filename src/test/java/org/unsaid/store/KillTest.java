package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.run.Plan;
import org.unsaid.session.Json;
import org.unsaid.session.TrialKey;

/// Kills a running session again and again, a third of the times while it starts. How often:
/// `-Dunsaid.kills=50`; where: `-Dunsaid.seed=1`.
class KillTest {

    private static final int KILLS = Integer.getInteger("unsaid.kills", 6);
    private static final long SEED = Long.getLong("unsaid.seed", 1989);
    private static final int REPEATS_A_KILL = 40;
    private static final int MOST_SHOWN_A_KILL = 120;

    @TempDir
    Path folder;

    private final Set<TrialKey> shown = new HashSet<>();
    private int asked;

    @Test
    void nothingShownAsDoneIsLostAndTheRestIsMadeOnce() throws IOException, InterruptedException, SQLException {
        var file = folder.resolve("workspace.db");
        var repeats = REPEATS_A_KILL * (KILLS + 1);
        var random = new Random(SEED);
        for (var kill = 0; kill < KILLS; kill++) {
            try (var child = ChildProcess.start(RunToBeKilled.class, file, repeats)) {
                if (kill % 3 == 0) { // somewhere between the start of the process and its first trials
                    child.killAfter(Duration.ofMillis(random.nextInt(1200)));
                } else {
                    child.awaitLines(line -> line.startsWith(RunToBeKilled.DONE), 1 + random.nextInt(MOST_SHOWN_A_KILL));
                    child.killAfter(Duration.ofNanos(random.nextInt(5_000_000)));
                }
                shown.addAll(keys(child, RunToBeKilled.DONE));
                asked += keys(child, RunToBeKilled.ASKED).size();
            }
            check(file);
        }

        var planned = Set.copyOf(Plan.keys(RunToBeKilled.session(repeats).setup()));
        var missing = new HashSet<>(planned);
        missing.removeAll(stored(file));
        assertTrue(missing.size() < planned.size() && !missing.isEmpty(), "no run was killed half way: " + missing.size() + " of " + planned.size());
        try (var child = ChildProcess.start(RunToBeKilled.class, file, repeats)) {
            assertEquals(0, child.awaitEnd());

            var again = keys(child, RunToBeKilled.ASKED);
            assertEquals(missing, Set.copyOf(again));
            assertEquals(missing.size(), again.size(), "asked twice");
            asked += again.size();
        }
        check(file);
        assertEquals(planned, stored(file));
        try (var workspace = Workspace.open(file)) {
            var cost = workspace.spending().of(RunToBeKilled.SESSION).getFirst();
            assertFalse(cost.certain(), "some calls were under way when the process was killed");
        }
    }

    private void check(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertEquals("ok", text(connection, "PRAGMA integrity_check"));
            if (text(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'trial'").equals("0")) {
                assertEquals(Set.of(), shown); // killed before there were tables
                return;
            }
            assertEquals("0", text(connection, "SELECT count(*) FROM pragma_foreign_key_check"));
            var trials = text(connection, "SELECT count(*) FROM trial");
            assertEquals(trials, text(connection, "SELECT count(*) FROM spending WHERE trial IS NOT NULL"));
            int counted = Integer.parseInt(text(connection, "SELECT count(*) FROM spending"));
            assertTrue(counted >= asked, "%d calls were sent, and %d are counted".formatted(asked, counted));
            for (var part : List.of("reply", "exchange", "label_event", "search")) {
                assertEquals(trials, text(connection, "SELECT count(*) FROM " + part), part);
            }
        }
        assertTrue(stored(file).containsAll(shown), "a trial that was shown as done is lost");
    }

    private static Set<TrialKey> stored(Path file) {
        try (var workspace = Workspace.open(file)) {
            if (workspace.sessions().summary(RunToBeKilled.SESSION).isEmpty()) {
                return Set.of();
            }
            workspace.lease(RunToBeKilled.SESSION).close(); // that of the killed process stands in nobody's way
            var trials = workspace.trials().list(RunToBeKilled.SESSION);
            var keys = trials.stream().map(trial -> trial.key()).collect(Collectors.toSet());
            assertEquals(trials.size(), keys.size(), "a trial is there twice");
            return keys;
        }
    }

    private static List<TrialKey> keys(ChildProcess child, String kind) {
        return child.lines().stream()
                .filter(line -> line.startsWith(kind) && line.endsWith("}")) // the last may be cut
                .map(line -> Json.read(line.substring(kind.length()), TrialKey.class))
                .toList();
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
