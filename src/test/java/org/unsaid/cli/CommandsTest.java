package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"help", "help run", "help endpoints test", "run --help", "endpoints test --help", "--version"})
    void helpIsAResultAndNotAnError(String arguments) {
        var result = shell.run(arguments.split(" "));

        assertEquals(ExitCode.DONE, result.code());
        assertTrue(result.out().contains("unsaid"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void everyCommandIsExplainedWithAnExample() {
        for (var command : List.of("run", "resume", "sessions", "findings", "probes", "endpoints", "label", "reread")) {
            var help = shell.run("help", command).out();

            assertTrue(help.contains("\n  unsaid " + command), help);
        }
    }

    @Test
    void questionsAreFoundByWordsAndByWhatTheyAre() {
        var essays = shell.run("probes", "find", "--state", "cn", "--kind", "essay", "--json").lines();
        var nothing = shell.run("probes", "find", "no such words anywhere");
        var wrong = shell.run("probes", "find", "--state", "China");

        assertTrue(essays.size() >= 6, "only " + essays.size());
        assertTrue(essays.stream().map(line -> JsonParser.parseString(line).getAsJsonObject())
                .allMatch(probe -> probe.get("kind").getAsString().equals("essay")), essays::toString);
        assertTrue(nothing.err().contains("0 questions in 0 sets"), nothing.err());
        assertEquals(ExitCode.WRONG_INPUT, wrong.code());
        assertTrue(wrong.err().contains("'China'; expected a code of two letters"), wrong.err());
    }

    @Test
    void statesAreCountedSoThatNobodyTakesTheLibraryForBalanced() {
        var first = JsonParser.parseString(shell.run("probes", "states", "--json").lines().getFirst()).getAsJsonObject();

        assertEquals("CN", first.get("state").getAsString());
        assertTrue(first.get("sensitive").getAsInt() >= 30, first::toString);
    }

    @Test
    void aCommandNobodyKnowsIsAnsweredWithThoseThereAre() {
        var result = shell.run("frobnicate");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("'frobnicate'; expected one of help, run, resume, sessions"), result.err());
    }

    @Test
    void aSessionIsListedShownRenamedDeletedAndBroughtBack() {
        run("first");

        var listed = json(shell.run("sessions", "list", "--json").out());
        var shown = json(shell.run("sessions", "show", "first", "--json").out());
        var renamed = shell.run("sessions", "rename", "first", "Spring 2026");
        var deleted = shell.run("sessions", "delete", "Spring 2026");
        var none = shell.run("sessions", "--json");
        var restored = shell.run("sessions", "restore", listed.get("id").getAsString());
        var again = json(shell.run("sessions", "--json").out());

        assertEquals(20, listed.get("done").getAsInt());
        assertEquals(20, shown.getAsJsonArray("cells").size());
        assertEquals(ExitCode.DONE, renamed.code(), renamed.err());
        assertTrue(deleted.err().contains("unsaid sessions restore " + listed.get("id").getAsString()), deleted.err());
        assertEquals("", none.out());
        assertEquals(ExitCode.DONE, restored.code(), restored.err());
        assertEquals("Spring 2026", again.get("name").getAsString());
    }

    @Test
    void aSessionThatIsNotThereIsAnsweredWithThoseThatAre() {
        run("first");

        var result = shell.run("sessions", "show", "frist");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("session 'frist': there is none in"), result.err());
        assertTrue(result.err().contains("one of 'first'"), result.err());
    }

    @Test
    void aWorkspaceThatIsNotThereIsNotMade() {
        var file = directory.resolve("typo.db");

        var result = shell.run("sessions", "list", "--workspace", file.toString());

        assertEquals(ExitCode.WRONG_INPUT, result.code(), result.err());
        assertFalse(Files.exists(file));
    }

    @Test
    void aFileThatIsNoWorkspaceIsLeftAsItIs() throws IOException {
        var file = Files.writeString(directory.resolve("notes.txt"), "These are notes, and quite a few of them.\n".repeat(50));

        var result = shell.run("sessions", "list", "--workspace", file.toString());

        assertEquals(ExitCode.WRONG_INPUT, result.code(), result.err());
        assertTrue(Files.readString(file).startsWith("These are notes"));
    }

    @Test
    void theSetsOfTheLibraryAreListedWithWhatTheyHold() {
        var first = shell.run("probes", "list", "--json").lines().stream().map(CommandsTest::json)
                .filter(set -> set.get("id").getAsString().equals("everyday")).findFirst().orElseThrow();

        assertEquals(20, first.get("probes").getAsInt());
        assertEquals(0, first.get("sensitive").getAsInt());
        assertTrue(first.get("facts").getAsInt() > 50, first.toString());
        assertTrue(shell.run("probes", "show", "taiwan").out().contains("sensitive (CN)"));
    }

    @Test
    void aGoodFilePassesTheCheckBesideABrokenOneThatDoesNot() throws IOException {
        var broken = Files.writeString(directory.resolve("broken.json"), "{\n  \"format\": oops\n}");

        var result = shell.run("probes", "check", "probe-sets/everyday.json", broken.toString(), "absent.json");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("probe-sets/everyday.json: good"), result.err());
        assertTrue(result.err().contains("broken.json: "), result.err());
        assertTrue(result.err().contains("'absent.json': there is no such file"), result.err());
    }

    @Test
    void endpointsAreKeptAndTakenAway() {
        var added = shell.run("endpoints", "add", "openrouter:deepseek/deepseek-r1@novita");
        var listed = shell.run("endpoints", "list", "--json").lines();
        var removed = shell.run("endpoints", "remove", "openrouter:deepseek/deepseek-r1@novita");
        var wrong = shell.run("endpoints", "remove", "openrouter:deepseek/deepseek-r1@novita");

        assertEquals(ExitCode.DONE, added.code(), added.err());
        assertEquals("openrouter:deepseek/deepseek-r1@novita", json(listed.getFirst()).get("endpoint").getAsString());
        assertEquals(6, listed.size()); // and the practice models
        assertEquals(ExitCode.DONE, removed.code(), removed.err());
        assertEquals(ExitCode.WRONG_INPUT, wrong.code());
    }

    @Test
    void aConnectionThatDoesNotWorkIsACheckThatDoesNotHold() {
        var works = shell.run("endpoints", "test", "practice:candid");
        var fails = shell.run("endpoints", "test", "practice:candid", "http://127.0.0.1:9/v1#none", "--json");

        assertEquals(ExitCode.DONE, works.code(), works.err());
        assertTrue(works.out().contains("practice:candid: works"), works.out());
        assertEquals(ExitCode.DOES_NOT_HOLD, fails.code());
        assertEquals("start the server, or check the port", json(fails.lines().getLast()).get("next").getAsString());
    }

    private void run(String name) {
        var result = shell.run("run", "--probes", "everyday", "--language", "en", "--repeat", "1",
                "--endpoint", "practice:candid", "--session", name, "--yes");
        assertEquals(ExitCode.DONE, result.code(), result.err());
    }

    private static JsonObject json(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }
}
