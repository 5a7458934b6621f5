package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.session.Note;
import org.unsaid.session.TagEvent;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Review;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

class ImportSessionTest {

    private static final Instant LATER = Instant.parse("2026-11-25T10:00:00.123456789Z");

    @TempDir
    Path directory;

    private Shell shell;
    private Path lines;
    private String elsewhere;

    @BeforeEach
    void export() {
        shell = new Shell(directory);
        lines = directory.resolve("first.jsonl");
        elsewhere = directory.resolve("elsewhere.db").toString();
        shell.run("run", "--probes", "taiwan", "--language", "en,zh-Hant", "--repeat", "2", "--session", "first", "--yes", "--endpoint",
                "practice:candid", "practice:blocked", "practice:evasive", "practice:official-line", "practice:refusing");
        change(workspace -> {
            var answers = workspace.trials().list(id(workspace));
            for (int at = 0; at < 40; at += 10) {
                var key = answers.get(at).key();
                workspace.labels().set(id(workspace), key, new Verdict(Label.EVASIVE, Method.HUMAN, "A. Reader", 1, List.of(new Span(0, 1, "seen")), Optional.empty(), LATER));
                workspace.labels().set(id(workspace), key, Verdict.reviewed(Label.PARTIAL, "B. \uD800 Reader", Verdict.UNSURE, new Review(ReviewRole.SECOND, "hm"), LATER));
                workspace.notes().set(id(workspace), new Note(key, "To ask again, “soon”\n\uD83D\uDE00 \uDC00", LATER), "A. Reader");
                workspace.tags().set(id(workspace), key, new TagEvent("to cite", true, "A. Reader", LATER));
                workspace.tags().set(id(workspace), key, new TagEvent("b", true, "A. Reader", LATER));
            }
        });
        assertEquals(ExitCode.DONE, exported("first", lines, List.of()).code());
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void whatComesBackGivesTheSameLinesAgain() throws IOException {
        assertTrue(Files.readAllLines(lines).size() > 100, "the session has languages, models and repeats");

        var imported = shell.run("sessions", "import", lines.toString(), "--workspace", elsewhere);
        var again = directory.resolve("again.jsonl");

        assertEquals(ExitCode.DONE, imported.code(), imported.err());
        assertTrue(imported.err().contains("Imported 'first', to read only: "), imported.err());
        assertEquals(ExitCode.DONE, exported("first", again, List.of("--workspace", elsewhere)).code());
        assertArrayEquals(Files.readAllBytes(lines), Files.readAllBytes(again));
    }

    @Test
    void levelsOfFactorsComeBackToo() throws IOException {
        assertEquals(ExitCode.DONE, shell.run("run", "--probes", "code-under-a-label", "--language", "en", "--repeat", "1", "--session", "code", "--yes",
                "--level", "context=none,context=hospital,users=none,users=finns", "--endpoint", "practice:candid").code());
        exported("code", lines, List.of());
        var again = directory.resolve("again.jsonl");

        assertEquals(ExitCode.DONE, shell.run("sessions", "import", lines.toString(), "--workspace", elsewhere).code());
        exported("code", again, List.of("--workspace", elsewhere));

        assertArrayEquals(Files.readAllBytes(lines), Files.readAllBytes(again));
        assertEquals(cells(shell.run("sessions", "show", "code", "--json")), cells(shell.run("sessions", "show", "code", "--json", "--workspace", elsewhere)));
    }

    @Test
    void importedTwiceOrWhereItComesFromItAddsNothing() {
        var first = shell.run("sessions", "import", lines.toString(), "--workspace", elsewhere);
        var second = shell.run("sessions", "import", lines.toString(), "--workspace", elsewhere);
        var home = shell.run("sessions", "import", lines.toString());

        assertEquals(ExitCode.DONE, first.code());
        assertEquals(ExitCode.DONE, second.code());
        assertTrue(second.err().contains("'first' is here already (") && second.err().contains("nothing was added"), second.err());
        assertTrue(home.err().contains("nothing was added"), home.err());
        assertEquals(1, shell.run("sessions", "list", "--json", "--workspace", elsewhere).lines().size());
        assertEquals(1, shell.run("sessions", "list", "--json").lines().size());
    }

    @Test
    void itHasNoEvidenceAndSaysSoAndCanOnlyBeRead() throws IOException {
        shell.run("sessions", "import", lines.toString(), "--workspace", elsewhere);

        var shown = shell.run("sessions", "show", "first", "--workspace", elsewhere);
        var verified = shell.run("sessions", "verify", "first", "--workspace", elsewhere);
        var report = directory.resolve("report.md");
        exported("md", "first", report, List.of("--workspace", elsewhere));

        var head = JsonParser.parseString(Files.readAllLines(lines).getFirst()).getAsJsonObject().get("session_head").getAsString();
        assertTrue(shown.err().contains("Head      none: it came as JSON Lines, which hold no evidence (its file names " + head + ")"), shown.err());
        assertEquals(ExitCode.WRONG_INPUT, verified.code());
        assertTrue(verified.err().contains("session 'first' came as JSON Lines, which hold no evidence"), verified.err());
        assertFalse(Files.readString(report).contains(head), "nobody can verify it, so it is no fingerprint of a report");
        assertEquals(ExitCode.WRONG_INPUT, exported("bundle", "first", directory.resolve("b.zip"), List.of("--workspace", elsewhere)).code());
        assertEquals(ExitCode.WRONG_INPUT, shell.run("resume", "first", "--yes", "--workspace", elsewhere).code());
        assertEquals(ExitCode.DONE, shell.run("sessions", "delete", "first", "--workspace", elsewhere).code());
        assertTrue(shell.run("sessions", "import", lines.toString(), "--workspace", elsewhere).err().contains("is here already"), "and is brought back");
        assertEquals(1, shell.run("sessions", "list", "--json", "--workspace", elsewhere).lines().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "repeat":1,          | "repeat":0,            | repeat: ‘0’; expected a whole number from 1
            "probe":"            | "probe":null,"was":"   | probe: missing; expected a text
            "outcome":"          | "outcome":"x           | outcome: ‘x
            "sent_at":"2         | "sent_at":"x2          | sent_at: ‘x2
            "language":"         | "language":"no tag     | language: ‘no tag
            "served_in":"local"  | "served_in":"FR"       | served_in: ‘FR’; expected local, as the rest of the line, or an earlier one, has it
            "confidence":0       | "confidence":7         | confidence: ‘7
            "labels":[{"label":" | "labels":[{"label":"NO | labels: ‘[{
            "session_head":"     | "session_head":"x | session_head: ‘x
            "session":"          | "extra":1,"session":"  | extra: ‘1’; expected no field of this name
            "session":"          | "sess                  | ‘’; expected
            """)
    void aBrokenLineIsNamedWithItsFieldAndValueAndNothingIsTaken(String right, String wrong, String problem) throws IOException {
        var all = Files.readAllLines(lines);
        int at = all.size() - 1; // the last, so that an earlier one of the same model says what it should be
        while (!all.get(at).contains(right)) {
            at--;
        }
        int place = all.get(at).indexOf(right);
        all.set(at, all.get(at).substring(0, place) + wrong + all.get(at).substring(place + right.length()));
        Files.write(lines, all);

        var result = shell.run("sessions", "import", lines.toString(), "--workspace", elsewhere);

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("first.jsonl: line %d".formatted(at + 1)), result.err());
        assertTrue(result.err().contains(problem.equals("‘’; expected") ? "missing; expected one JSON object" : problem), result.err());
        assertTrue(result.err().contains("Nothing was imported."), result.err());
        assertTrue(shell.run("sessions", "list", "--json", "--workspace", elsewhere).lines().isEmpty());
    }

    @Test
    void aLineThatStandsTwiceIsBroken() throws IOException {
        var all = Files.readAllLines(lines);
        all.add(all.getFirst());
        Files.write(lines, all);

        var result = shell.run("sessions", "import", lines.toString(), "--workspace", elsewhere);

        assertTrue(result.err().contains("line %d, repeat: ".formatted(all.size())) && result.err().contains("expected one line an answer; line 1 has this one"), result.err());
    }

    @Test
    void anotherFileIsNeitherABundleNorLines() throws IOException {
        assertEquals(ExitCode.WRONG_INPUT, shell.run("sessions", "import", Files.writeString(directory.resolve("other"), "words").toString()).code());
        assertEquals(ExitCode.WRONG_INPUT, shell.run("sessions", "import", Files.writeString(directory.resolve("empty"), "").toString()).code());
    }

    /// Of the matrix, in whatever order.
    private static Set<JsonElement> cells(Shell.Result shown) {
        return Set.copyOf(JsonParser.parseString(shown.out()).getAsJsonObject().getAsJsonArray("cells").asList());
    }

    private Shell.Result exported(String session, Path to, List<String> more) {
        return exported("jsonl", session, to, more);
    }

    private Shell.Result exported(String format, String session, Path to, List<String> more) {
        var command = new ArrayList<>(List.of("export", session, "--format", format, "--out", to.toString()));
        command.addAll(more);
        return shell.run(command.toArray(String[]::new));
    }

    private void change(Consumer<Workspace> change) {
        try (var workspace = Workspace.open(directory.resolve("data").resolve("workspace.db"))) {
            change.accept(workspace);
        }
    }

    private static String id(Workspace workspace) {
        return workspace.sessions().list().getFirst().id();
    }
}
