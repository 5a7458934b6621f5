package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// Under the matrix stands which models babble, and what that means for their other answers.
final class BabblingTextTest {

    private static final Session SESSION = Samples.session(Samples.set(2), 4, Samples.endpoint("candid", 1));

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

    @Test
    void theModelItsLanguageAndHowMany() {
        var out = shown(3);

        assertTrue(out.contains("practice:candid in en: 3 of 4"), out);
        assertTrue(out.contains("(1 doubtful)"), out);
    }

    @Test
    void alsoUnderTheFindings() {
        shown(3);

        var findings = shell.run("findings", SESSION.name(), "--workspace", directory.resolve("babble.db").toString());

        assertTrue(findings.out().contains("practice:candid in en: 3 of 4"), findings.out() + findings.err());
    }

    @Test
    void nothingWhereItDoesNot() {
        var out = shown(2);

        assertFalse(out.contains("Many of these answers are unusable"), out);
        assertFalse(out.contains("doubtful"), out);
    }

    @Test
    void whatIsDoubtedIsExportedAmongTheDoubtful() throws IOException {
        shown(3);
        var file = directory.resolve("doubtful.jsonl");

        var result = shell.run("export", SESSION.name(), "--format", "jsonl", "--review", "doubtful", "--out", file.toString(),
                "--workspace", directory.resolve("babble.db").toString());

        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertEquals(List.of(4), Files.readAllLines(file).stream().map(line -> JsonParser.parseString(line).getAsJsonObject().get("repeat").getAsInt()).toList());
    }

    /// @param unusable of four answers to one question
    private String shown(int unusable) {
        var file = directory.resolve("babble.db");
        try (var workspace = Workspace.open(file)) {
            workspace.sessions().save(SESSION, 8);
            for (int repeat = 1; repeat <= 4; repeat++) {
                workspace.trials().add(SESSION.id(), record(repeat, repeat <= unusable ? Label.UNUSABLE : Label.DIRECT));
            }
        }
        return shell.run("sessions", "show", SESSION.name(), "--workspace", file.toString()).out();
    }

    private static TrialRecord record(int repeat, Label label) {
        var set = SESSION.setup().probeSets().getFirst();
        var key = new TrialKey(set.id(), set.probes().getFirst().id(), Locale.ENGLISH, new TreeMap<>(), "practice:candid", repeat);
        var verdict = new Verdict(label, Method.RULES, "rules 1", 0.9, List.of(), Optional.empty(), Instant.EPOCH);
        return new TrialRecord(new Trial(key, "When?", Optional.empty(), Samples.answered("In 1850."), 1, Instant.EPOCH, Instant.EPOCH.plusSeconds(1),
                Trial.Origin.UNKNOWN, List.of(verdict)), List.of());
    }
}
