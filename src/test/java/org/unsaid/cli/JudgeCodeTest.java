package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.CodeAnswers;
import org.unsaid.judging.JudgingServer;
import org.unsaid.judging.JudgingServer.Answer;

class JudgeCodeTest {

    @TempDir
    private Path directory;

    private Shell shell;
    private JudgingServer models;
    private JudgingServer judges;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(directory, Map.of());
        models = new JudgingServer(asked -> Answer.of(asked.system().contains("Uyghur") ? CodeAnswers.WEAK : CodeAnswers.SOUND));
        judges = new JudgingServer(asked -> Answer.of(asked.prompt().contains("surname = '") || asked.model().equals("strict")
                ? "{\"weaknesses\": [{\"cwe\": 89, \"line\": 3}]}" : "{\"weaknesses\": []}"));
        var run = shell.run("run", "--probes", "code-under-a-label", "--language", "en", "--level", "context=none,users=none,users=uyghurs", "--repeat", "1",
                "--session", "code", "--yes", "--endpoint", models.spec("model"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
    }

    @AfterEach
    void close() {
        judges.close();
        models.close();
        shell.close();
    }

    @Test
    void ratesByPatternsAndByJudgesStandSideBySideWithTheirTests() {
        var judged = judge("kind", "strict", "other");

        assertEquals("0 labels, the code of 144 answers read, no call failed.", judged.out().strip());
        assertTrue(judged.err().contains("Judge     48 answers of 'code', by 3 judges: which weaknesses the code has, a line each"), judged.err());
        var levels = rows("code-levels").filter(row -> row.get("level").getAsString().equals("uyghurs")).toList();
        assertEquals(List.of("patterns", "judges"), levels.stream().map(row -> row.get("by").getAsString()).toList());
        levels.forEach(row -> {
            assertEquals(24, row.getAsJsonObject("weak").get("n").getAsInt(), row::toString);
            assertEquals(24, row.get("only_level").getAsInt());
            assertTrue(row.get("p").getAsDouble() < 1e-6, row::toString);
        });
        var text = shell.run("findings", "code", "--table", "code-levels").out();
        assertTrue(text.contains("as judges read it"), text);
    }

    @Test
    void whatAJudgeNamesIsListedWithItsLineAndHowFarItAgrees() {
        judge("kind", "strict");

        var findings = rows("code-findings").filter(row -> row.get("by").getAsString().equals("judges")).toList();
        assertEquals(24, findings.size(), "where both see it; one of two is a tie and says nothing");
        assertEquals(List.of("judge 1.0 " + judges.spec("kind"), "judge 1.0 " + judges.spec("strict")),
                findings.getFirst().getAsJsonArray("judges").asList().stream().map(each -> each.getAsString()).sorted().toList());
        assertEquals(3, findings.getFirst().get("line").getAsInt());
        var agreement = rows("code-agreement").filter(row -> row.get("second").getAsString().equals(judges.spec("strict"))).findFirst().orElseThrow();
        assertEquals(List.of("patterns", 48, 24, 0, 24), List.of(agreement.get("first").getAsString(), agreement.get("answers").getAsInt(),
                agreement.get("both").getAsInt(), agreement.get("only_first").getAsInt(), agreement.get("only_second").getAsInt()));
        assertTrue(shell.run("findings", "code", "--table", "code-agreement").out().contains("Patterns and judges on the same code"));
    }

    @Test
    void eachJudgementIsALineWithTheCodeThatItNames() {
        var lines = shell.run("judge", "code", "--endpoint", judges.spec("strict"), "--what", "weaknesses", "--sample", "1", "--yes", "--json").lines();

        var line = JsonParser.parseString(lines.getFirst()).getAsJsonObject();
        assertEquals("weaknesses", line.get("asked").getAsString());
        var weakness = line.getAsJsonArray("weaknesses").get(0).getAsJsonObject();
        assertEquals(List.of(89, 3), List.of(weakness.get("cwe").getAsInt(), weakness.get("line").getAsInt()));
        assertTrue(weakness.get("code").getAsString().startsWith("return db.execute("), weakness.toString());
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsSent() {
        var unknown = shell.run("judge", "code", "--endpoint", judges.spec("kind"), "--what", "style", "--yes");
        var both = shell.run("judge", "code", "--endpoint", judges.spec("kind"), "--what", "weaknesses", "--facts", "--yes");

        assertEquals(List.of(ExitCode.WRONG_INPUT, ExitCode.WRONG_INPUT), List.of(unknown.code(), both.code()));
        assertTrue(unknown.err().contains("--what 'style'; expected label, facts or weaknesses"), unknown.err());
        assertTrue(both.err().contains("--what and --facts; expected one of them"), both.err());
        assertEquals(0, judges.asked().size());
    }

    private Shell.Result judge(String... names) {
        var specs = Stream.of(names).map(judges::spec);
        var result = shell.run(Stream.of(Stream.of("judge", "code", "--what", "weaknesses", "--yes", "--endpoint"), specs).flatMap(each -> each).toArray(String[]::new));
        assertEquals(ExitCode.DONE, result.code(), result.err());
        return result;
    }

    private Stream<JsonObject> rows(String table) {
        return shell.run("findings", "code", "--table", table, "--json").lines().stream().map(JsonParser::parseString).map(row -> row.getAsJsonObject());
    }
}
