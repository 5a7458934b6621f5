package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Counted;
import org.unsaid.session.CountedTrials;
import org.unsaid.session.Json;
import org.unsaid.session.Session;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// What is counted of trials is read from numbers beside them: these must say what the trials and their labels say.
class CountedTest {

    private static final Session SESSION = Samples.session("s1", "First");
    private static final String ENDPOINT = "http://127.0.0.1:8080/v1#small";

    @TempDir
    Path folder;

    @Test
    void whatIsCountedFollowsEveryChangeOfATrial() {
        try (var workspace = Workspace.open(folder.resolve("workspace.db"))) {
            workspace.sessions().save(SESSION, 6);
            workspace.trials().add("s1", Samples.record(asked(1), answer("Whole."), Label.DIRECT));
            workspace.trials().add("s1", Samples.record(asked(2), answer("No."), Label.REFUSED));
            workspace.trials().addOrReplaceFailed("s1", Samples.failed(1));
            workspace.trials().add("s1", Samples.answered(2, "cut"));
            assertReadAsListed(workspace);

            workspace.trials().addOrReplaceFailed("s1", Samples.record(Samples.key(1), answer("Now."), Label.PARTIAL));
            assertReadAsListed(workspace);

            workspace.labels().set("s1", asked(2), verdict(Label.EVASIVE, Method.HUMAN, "Ana", Verdict.UNSURE));
            assertEquals(new Counted(Outcome.EVASIVE, Delivery.ANSWERED, true, true), workspace.trials().counted(SESSION).of(asked(2)).orElseThrow());
            assertReadAsListed(workspace);

            workspace.labels().withdraw("s1", asked(2), "Ana", Samples.NOON);
            workspace.labels().setAll("s1", Map.of(
                    asked(1), verdict(Label.REFUSED, Method.JUDGE, "judge one:a", 0.9), Samples.key(2), verdict(Label.UNUSABLE, Method.CLASSIFIER, "classifier 1", 0.4)));
            assertEquals(1, Tally.sum(workspace.trials().tallies("s1").values()).doubtful());
            assertEquals(Set.of(asked(1), asked(2), Samples.key(1), Samples.key(2)), workspace.trials().counted(SESSION).keys(_ -> true));
            assertReadAsListed(workspace);
        }
    }

    @Test
    void theLabelOfWhatWasBlockedIsNoReasonToDoubtItsOutcome() {
        var doubtful = verdict(Label.EVASIVE, Method.RULES, "rules 1", 0.4);
        try (var workspace = Workspace.open(folder.resolve("workspace.db"))) {
            workspace.sessions().save(SESSION, 6);
            workspace.trials().add("s1", Samples.record(asked(1), answer("Half of"), Label.DIRECT));
            workspace.trials().add("s1", Samples.record(asked(2), blocked(), Label.DIRECT));
            workspace.labels().setAll("s1", Map.of(asked(1), doubtful, asked(2), doubtful));

            assertEquals(new Tally(Map.of(Outcome.EVASIVE, 1, Outcome.BLOCKED, 1), 0, 1), Tally.sum(workspace.trials().tallies("s1").values()));
            assertReadAsListed(workspace);
        }
    }

    @Test
    void aTrialOfAnEarlierSchemaIsCountedByItsLabelsAndThatIsKept() throws IOException {
        var file = folder.resolve("workspace.db");
        var steps = Files.createDirectory(folder.resolve("steps"));
        for (var name : List.of("V1__first_workspace.sql", "V2__asked_from.sql", "V3__spending.sql", "V4__what_was_sent_for_nothing.sql",
                "V5__evidence.sql", "V6__judgements.sql", "V7__review.sql", "V8__translations.sql", "V9__setup_apart.sql", "V10__saved_filters.sql",
                "V11__recorded_by_hand_and_tags.sql", "V12__all_evidence.sql")) {
            try (var step = Workspace.class.getResourceAsStream(name)) {
                Files.copy(Objects.requireNonNull(step), steps.resolve(name));
            }
        }
        Workspace.open(file, Duration.ofMillis(100), new Schema(12, "filesystem:" + steps)).close();
        execute(file, "INSERT INTO session (number, id, name, created_at, changed_at, planned) VALUES (1, 's1', 'First', 1, 1, 6)");
        execute(file, "INSERT INTO setup VALUES (1, '%s')".formatted(Json.write(Samples.setup()).replace("'", "''")));
        for (int repeat = 1; repeat <= 3; repeat++) {
            execute(file, """
                    INSERT INTO trial (session, probe_set, probe, language, levels, endpoint, repeat, round, attempts, sent_at, finished_at, delivery, outcome)
                    VALUES (1, 'sample', 'square', 'en', '{"place":"here"}', '%s', %d, 1, 1, 1, 2, 'ANSWERED', 'EVASIVE')
                    """.formatted(ENDPOINT, repeat));
            execute(file, "INSERT INTO reply (trial, prompt, text, reasoning, ending) VALUES (%d, 'What?', 'This.', '', '{\"type\":\"Answered\",\"text\":\"\",\"reasoning\":\"\",\"finish\":\"stop\",\"usage\":{}}')"
                    .formatted(repeat));
            execute(file, "INSERT INTO label_event (trial, round, at, author, label, method, confidence) VALUES (%d, 1, 1, 'rules 1.0', 'EVASIVE', 'RULES', %s)"
                    .formatted(repeat, repeat == 1 ? "0.9" : "0.4"));
        }
        execute(file, "INSERT INTO label_event (trial, round, at, author, label, method, confidence) VALUES (3, 1, 2, 'Ana', 'EVASIVE', 'HUMAN', 1)");

        try (var workspace = Workspace.open(file)) {
            workspace.labels().set("s1", asked(2), verdict(Label.DIRECT, Method.HUMAN, "Ben", 1)); // before it is opened
            for (int time = 1; time <= 2; time++) { // the second time from what was kept
                var counted = workspace.trials().counted(SESSION);
                assertEquals(Optional.of(new Counted(Outcome.EVASIVE, Delivery.ANSWERED, false, false)), counted.of(asked(1)));
                assertEquals(Optional.of(new Counted(Outcome.DIRECT, Delivery.ANSWERED, false, true)), counted.of(asked(2)));
                assertEquals(Optional.of(new Counted(Outcome.EVASIVE, Delivery.ANSWERED, false, true)), counted.of(asked(3)));
                assertEquals(3, counted.ended());
                assertEquals(0, number(file, "SELECT count(*) FROM trial WHERE counted IS NULL OR wording IS NULL OR asked IS NULL"));
            }
            assertEquals(1, number(file, "SELECT count(*) FROM wording"));
            assertReadAsListed(workspace);
        }
    }

    /// As where an earlier version stored them, and no window has opened the session since.
    @Test
    void whatIsTalliedKnowsWhichLabelsAreDoubtfulOnceTheMissingAreCounted() {
        var file = folder.resolve("workspace.db");
        try (var workspace = Workspace.open(file)) {
            workspace.sessions().save(SESSION, 6);
            workspace.trials().add("s1", Samples.record(asked(1), answer("Whole."), Label.DIRECT));
            workspace.trials().add("s1", Samples.record(asked(2), answer("Half."), Label.DIRECT));
            workspace.labels().setAll("s1", Map.of(asked(2), verdict(Label.UNUSABLE, Method.CLASSIFIER, "classifier 1", 0.4)));
        }
        execute(file, "UPDATE trial SET counted = NULL");
        try (var workspace = Workspace.open(file)) {
            assertEquals(0, Tally.sum(workspace.trials().tallies("s1").values()).doubtful());

            workspace.trials().countMissing(SESSION);

            assertReadAsListed(workspace);
            assertEquals(1, Tally.sum(workspace.trials().tallies("s1").values()).doubtful());
            assertEquals(
                    Tally.sum(workspace.trials().tallies("s1").values()),
                    Tally.sum(workspace.trials().talliesOfSets("s1").stream().map(SetTally::tally).toList()));
            assertEquals(0, number(file, "SELECT count(*) FROM trial WHERE counted IS NULL"));
        }
    }

    @Test
    void aSessionThatIsDeletedForGoodLeavesNoNumbers() {
        var file = folder.resolve("workspace.db");
        try (var workspace = Workspace.open(file)) {
            workspace.sessions().save(SESSION, 6);
            workspace.trials().add("s1", Samples.record(asked(1), answer("Whole."), Label.DIRECT));
            workspace.sessions().delete("s1");

            workspace.sessions().purge("s1");

            assertEquals(0, number(file, "SELECT (SELECT count(*) FROM wording) + (SELECT count(*) FROM asked)"));
        }
    }

    private static void assertReadAsListed(Workspace workspace) {
        CountedTrials counted = workspace.trials().counted(SESSION);
        Map<TrialKey, Counted> listed = workspace.trials().list("s1").stream().collect(Collectors.toMap(Trial::key, Counted::of));
        assertEquals(listed, listed.keySet().stream().collect(Collectors.toMap(Function.identity(), key -> counted.of(key).orElseThrow())));
        assertEquals(listed.size(), counted.ended());
        assertEquals(listed.values().stream().filter(Counted::failed).count(), counted.failed());
        assertEquals(Tally.of(workspace.trials().list("s1")), Tally.sum(workspace.trials().tallies("s1").values()));
    }

    /// One that the setup asks; [Samples#key] is one that it does not.
    private static TrialKey asked(int repeat) {
        return new TrialKey("sample", "square", Locale.ENGLISH, new TreeMap<>(Map.of("place", "here")), ENDPOINT, repeat);
    }

    private static Reply answer(String text) {
        return new Reply.Answered(text, "", "stop", Samples.USAGE, Set.of());
    }

    private static Reply blocked() {
        return new Reply.BlockedByService(Reply.Stage.OUTPUT, Reply.By.PROVIDER, "content_filter", "stopped", Optional.empty(), Optional.empty(),
                "Half of", "", Optional.empty(), Optional.empty(), Samples.USAGE, Set.of());
    }

    private static Verdict verdict(Label label, Method method, String by, double confidence) {
        return new Verdict(label, method, by, confidence, List.of(), Optional.empty(), Samples.NOON);
    }

    private static void execute(Path file, String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static int number(Path file, String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
