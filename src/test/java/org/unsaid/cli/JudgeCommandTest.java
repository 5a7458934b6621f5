package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.judging.JudgingServer;
import org.unsaid.judging.JudgingServer.Answer;

class JudgeCommandTest {

    private static final String CANARY = "sk-canary-judge-0aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3z";

    @TempDir
    private Path directory;

    private Shell shell;
    private JudgingServer models;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(directory, Map.of("JUDGE_KEY", CANARY));
        models = new JudgingServer(asked -> Answer.of("The library opened in 1850, as everybody knows."));
        var questions = Files.writeString(directory.resolve("questions.txt"), "When did the library open?\nWhy did it open?\n");
        assertEquals(ExitCode.DONE, shell.run("run", "--probes", questions.toString(), "--repeat", "2", "--session", "first", "--yes",
                "--endpoint", models.spec("model"), "practice:candid").code());
    }

    @AfterEach
    void close() {
        models.close();
        shell.close();
    }

    @Test
    void aSessionIsJudgedAndTheFindingsShowHowFarJudgesAgree() throws IOException {
        try (var judges = new JudgingServer(asked -> Answer.label(asked.model().equals("one") ? "direct" : "partial", "opened in 1850"))) {
            var result = shell.run("judge", "first", "--endpoint", judges.spec("one"), judges.spec("two"), "--yes");

            assertEquals(ExitCode.DONE, result.code(), result.err());
            assertTrue(result.err().contains("Judge     4 answers of 'first', by 2 judges: a label each"), result.err());
            assertTrue(result.err().contains("Calls     8"), result.err());
            assertTrue(result.err().contains("Warning   nobody knows who made"), result.err());
            assertTrue(result.err().contains("Left out  4 answers of practice models"), result.err());
            assertEquals("8 labels, no call failed.", result.out().strip());

            var again = shell.run("judge", "first", "--endpoint", judges.spec("one"), judges.spec("two"), "--yes");
            assertTrue(again.err().contains("Nothing to judge"), again.err());
            assertEquals(8, judges.asked().size());

            var labels = shell.run("findings", "first", "--table", "labels").out();
            assertTrue(labels.contains("judges' vote"), labels);
            assertTrue(labels.contains("judge " + judges.spec("one").substring(0, 12)), labels);
        }
    }

    @Test
    void aJudgeMayJudgeItselfButThatIsSaid() throws IOException {
        try (var judges = new JudgingServer(asked -> asked.system().contains("You label") ? Answer.label("direct", "Yes") : Answer.of("Yes, it did."))) {
            var questions = Files.writeString(directory.resolve("own.txt"), "Did it?\n");
            shell.run("run", "--probes", questions.toString(), "--repeat", "1", "--session", "own", "--yes", "--endpoint", judges.spec("m"));

            var result = shell.run("judge", "own", "--endpoint", judges.spec("m"), "--yes", "--json");

            assertTrue(result.err().contains("would judge its own family"), result.err());
            var line = JsonParser.parseString(result.out().strip()).getAsJsonObject();
            assertEquals("judge 1.0 %s (same family)".formatted(judges.spec("m")), line.get("version").getAsString());
            assertEquals("Yes", line.get("quote").getAsString());
            assertTrue(line.get("failure").isJsonNull());
        }
    }

    @Test
    void factsAreAskedForApartAndCalledLeftOutByTheJudgesName() throws IOException {
        assertEquals(ExitCode.DONE, shell.run("run", "--probes", "everyday", "--language", "en", "--repeat", "1", "--session", "facts", "--yes",
                "--endpoint", models.spec("model")).code());
        try (var judges = new JudgingServer(asked -> {
            var facts = asked.prompt().replaceAll("(?s).*The facts, (\\d+) of them.*", "$1");
            var entries = IntStream.rangeClosed(1, Integer.parseInt(facts))
                    .mapToObj("{\"fact\": %d, \"state\": \"left_out\", \"quote\": \"\"}"::formatted).toList();
            return Answer.of("{\"facts\": [%s]}".formatted(String.join(", ", entries)));
        })) {
            var result = shell.run("judge", "facts", "--endpoint", judges.spec("one"), "--only-facts", "--yes");

            assertEquals(ExitCode.DONE, result.code(), result.err());
            assertTrue(result.out().startsWith("0 labels, facts of "), result.out());
            var rows = shell.run("findings", "facts", "--table", "facts", "--json").lines().stream().map(JsonParser::parseString)
                    .map(row -> row.getAsJsonObject()).toList();
            assertFalse(rows.isEmpty());
            rows.forEach(row -> {
                assertEquals(1, row.get("left_out").getAsInt());
                assertEquals(0, row.get("not_found").getAsInt());
                assertEquals(List.of("judge " + judges.spec("one")), row.getAsJsonArray("left_out_by").asList().stream().map(each -> each.getAsString()).toList());
            });
        }
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsSent() throws IOException {
        try (var judges = new JudgingServer(_ -> Answer.label("direct", "1850"))) {
            var spec = judges.spec("one");

            assertWrong("is a practice model: its answers are scripted and judge nothing", "--endpoint", "practice:candid", "--yes");
            assertWrong("--unsure and --sample; expected one of them", "--endpoint", spec, "--unsure", "--sample", "3", "--yes");
            assertWrong("--seed without --sample", "--endpoint", spec, "--seed", "3", "--yes");
            assertWrong("--outcome 'silent'; expected one of blocked", "--endpoint", spec, "--outcome", "silent", "--yes");
            assertWrong("--of 'nobody'; expected one of", "--endpoint", spec, "--of", "nobody", "--yes");
            assertWrong("--temperature 'hot'; expected a number from 0 to 2", "--endpoint", spec, "--temperature", "hot", "--yes");
            assertWrong("nobody is there to agree to this; expected --yes", "--endpoint", spec);
            assertEquals(0, judges.asked().size());
        }
    }

    @Test
    void aSampleIsDrawnAndOtherModelsAreLeftAlone() throws IOException {
        try (var judges = new JudgingServer(_ -> Answer.label("direct", "1850"))) {
            shell.run("judge", "first", "--endpoint", judges.spec("one"), "--sample", "3", "--seed", "9", "--of", models.spec("model"), "--yes");

            assertEquals(3, judges.asked().size());
        }
    }

    @Test
    void aKeyThatAJudgeSendsBackIsNotStored() throws IOException {
        try (var judges = new JudgingServer(asked -> Answer.of("{\"label\": \"direct\", \"note\": \"%s\"}".formatted(asked.key())))) {
            var result = shell.run("judge", "first", "--endpoint", judges.spec("one"), "--key-from", judges.origin() + "=JUDGE_KEY", "--yes", "--json");

            assertEquals(4, judges.asked().stream().filter(asked -> asked.key().equals(CANARY)).count(), "the key was never sent");
            assertTrue(result.out().contains("not_as_asked"), result.out());
            var scanner = new CanaryScanner(List.of(CANARY));
            scanner.scanFolder(directory);
            scanner.scan("words", result.out() + result.err());
            assertEquals(Set.of(), scanner.hits());
        }
    }

    private void assertWrong(String message, String... options) {
        var result = shell.run(Stream.concat(Stream.of("judge", "first"), Stream.of(options)).toArray(String[]::new));
        assertEquals(ExitCode.WRONG_INPUT, result.code(), result.err());
        assertTrue(result.err().contains(message), result.err());
    }
}
