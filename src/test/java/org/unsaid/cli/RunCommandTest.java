package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;

class RunCommandTest {

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
    void practiceModelsAnswerAndTheMatrixIsTheResult() {
        var result = shell.run("run", "--probes", "tiananmen-1989", "--language", "en,zh-Hans", "--repeat", "2",
                "--endpoint", "practice:candid", "practice:refusing", "practice:blocked", "--yes");

        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertTrue(result.out().contains("80 direct"), result.out()); // the candid one, over all questions
        assertTrue(result.out().contains("2 refused"), result.out());
        assertTrue(result.out().contains("2 blocked"), result.out());
        assertTrue(result.out().contains("not real models"), result.out());
        assertTrue(result.err().contains("Calls     240"), result.err());
    }

    @Test
    void linesOfATextFileAreQuestionsInEnglish() throws IOException {
        var questions = Files.writeString(directory.resolve("My questions.txt"), "\uFEFFWho won the cup?\n\nWhy is the sky blue?\r\n");

        var result = shell.run("run", "--probes", questions.toString(), "--endpoint", "practice:candid", "--repeat", "1", "--yes", "--json");

        assertEquals(ExitCode.DONE, result.code(), result.err());
        var cells = JsonParser.parseString(result.out()).getAsJsonObject().getAsJsonArray("cells");
        assertEquals(2, cells.size());
        var first = cells.get(0).getAsJsonObject();
        assertEquals("my-questions", first.get("probe_set").getAsString());
        assertEquals("en", first.get("language").getAsString());
    }

    @ParameterizedTest
    @CsvSource({"0", "1001", "999999999"})
    void howOftenIsBounded(String repeats) {
        var result = shell.run("run", "--probes", "everyday", "--endpoint", "practice:candid", "--repeat", repeats, "--yes");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("--repeat " + repeats + "; expected 1 to 1,000"), result.err());
    }

    @Test
    void withoutAYesAndWithNobodyToAskNothingIsSent() {
        var result = shell.run("run", "--probes", "everyday", "--endpoint", "practice:candid");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("expected --yes"), result.err());
        assertEquals(List.of(), shell.run("sessions", "list", "--json").lines());
    }

    @ParameterizedTest
    @CsvSource({"y, 0, 1", "n, 3, 0", "'', 3, 0"})
    void aPersonIsAskedBeforeAnythingIsSent(String answer, int code, int sessions) {
        shell.typing(answer + "\n");

        var result = shell.run("run", "--probes", "everyday", "--endpoint", "practice:candid", "--language", "en", "--repeat", "1");

        assertEquals(code, result.code(), result.err());
        assertEquals(sessions, shell.run("sessions", "list", "--json").lines().size());
    }

    @Test
    void everythingThatIsWrongWithTheArgumentsIsNamed() {
        var result = shell.run("run", "--probes", "everyday", "--endpoint", "practice:shy", "nobody:x", "http://example.org/v1#m", "--yes");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("model 'shy'; expected one of candid"), result.err());
        assertTrue(result.err().contains("provider 'nobody'; expected one of"), result.err());
        assertTrue(result.err().contains("address 'http://example.org/v1'; expected https://"), result.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --language de         | --language 'de'; expected one of en
            --level shape=round   | expected FACTOR=LEVEL with a factor of the chosen sets: they have none
            --repeat 0            | --repeat 0; expected 1 to 1,000
            --temperature 3       | --temperature 3.0; expected 0 to 2
            --max-tokens none     | Invalid value for option '--max-tokens': 'none'; expected a whole number, such as 20
            --repeat 1e9          | Invalid value for option '--repeat': '1e9'; expected a whole number, such as 20
            --repeat 99999999999  | option '--repeat': '99999999999'; expected a whole number, such as 20
            --temperature warm    | option '--temperature': 'warm'; expected a number, such as 0.7
            --concurrency 0       | --concurrency 0; expected at least 1
            --endpoints absent    | --endpoints 'absent': there is no such file
            --workspace jdbc:x:y  | --workspace 'jdbc:x:y'; expected a file
            --key-from secret     | expected ORIGIN=VARIABLE
            --session=            | --session ''; expected a name
            --probes taiwan,tibet | --probes 'taiwan,tibet': there is no such set or file
            --probes taiwan,tibet | For several, write --probes before each
            --frobnicate          | Unknown option: '--frobnicate'
            """)
    void aWrongOptionIsNamedWithWhatWasExpected(String option, String message) {
        var arguments = ("run --probes everyday --endpoint practice:candid --yes " + option).split(" ");

        var result = shell.run(arguments);

        assertEquals(ExitCode.WRONG_INPUT, result.code(), result.err());
        assertTrue(result.err().contains(message), result.err());
    }

    @Test
    void aKeyGivenByMistakeIsNotRepeated() {
        var result = shell.run("run", "--probes", "everyday", "--endpoint", "https://example.org/v1#m", "--yes",
                "--key-from", "https://example.org=sk-canary-123");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertFalse(result.err().contains("canary"), result.err());
    }

    @Test
    void aBrokenSetIsTakenApartPlaceByPlace() throws IOException {
        var file = Files.writeString(directory.resolve("broken.json"), "{\"format\": \"unsaid.probe-set/1\", \"id\": \"Upper\"}");

        var result = shell.run("run", "--probes", file.toString(), "--endpoint", "practice:candid", "--yes");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("broken.json: id: ‘Upper’"), result.err());
        assertTrue(result.err().contains("broken.json: probes: missing"), result.err());
    }

    @Test
    void aNameThatIsTakenIsNotTakenAgain() {
        String[] arguments = {"run", "--probes", "everyday", "--language", "en", "--repeat", "1",
            "--endpoint", "practice:candid", "--session", "first", "--yes"};
        assertEquals(ExitCode.DONE, shell.run(arguments).code());

        var result = shell.run(arguments);

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("unsaid resume first"), result.err());
    }

    @Test
    void aRunThatWasStoppedIsResumedWithExactlyTheMissingCalls() {
        var command = Thread.currentThread();
        var calls = new AtomicInteger();
        shell.with(real -> new OtherEngine(real, (_, _) -> {
            if (calls.incrementAndGet() == 30) {
                command.interrupt();
            }
            if (calls.get() >= 30) {
                new CountDownLatch(1).await(); // until interrupted
            }
            return answered("Yes.");
        }));
        var stopped = shell.run("run", "--probes", "everyday", "--endpoint", "practice:candid", "practice:evasive",
                "--repeat", "2", "--session", "first", "--yes");
        Thread.interrupted();
        var before = JsonParser.parseString(shell.run("sessions", "--json").out()).getAsJsonObject();
        calls.set(0);
        shell.with(real -> new OtherEngine(real, (_, _) -> {
            calls.incrementAndGet();
            return answered("No.");
        }));

        var resumed = shell.run("resume", "first", "--yes");

        assertEquals(ExitCode.STOPPED, stopped.code(), stopped.err());
        assertTrue(stopped.err().contains("To go on: unsaid resume first"), stopped.err());
        assertEquals(29, before.get("done").getAsInt());
        assertEquals(ExitCode.DONE, resumed.code(), resumed.err());
        assertEquals(before.get("planned").getAsInt() - 29, calls.get());
    }

    @Test
    void whatFailedIsAskedAgainOnlyWhenToldTo() {
        var calls = new AtomicInteger();
        shell.with(real -> new OtherEngine(real, (_, _) -> calls.incrementAndGet() % 2 == 0 ? failed() : answered("Yes.")));
        var run = shell.run("run", "--probes", "everyday", "--language", "en", "--endpoint", "practice:candid",
                "--repeat", "1", "--concurrency", "1", "--session", "first", "--yes");
        int failed = calls.get() / 2;
        calls.set(0);
        shell.with(real -> new OtherEngine(real, (_, _) -> {
            calls.incrementAndGet();
            return answered("Yes.");
        }));

        var plain = shell.run("resume", "first", "--yes");
        int callsOfPlain = calls.get();
        var again = shell.run("resume", "first", "--retry-failed", "--yes");

        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.err().contains("unsaid resume first --retry-failed"), run.err());
        assertTrue(plain.err().contains("Nothing is outstanding"), plain.err());
        assertEquals(0, callsOfPlain);
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertEquals(failed, calls.get());
        assertFalse(again.out().contains("failed"), again.out());
    }

    @Test
    void anEndpointThatIsGoneLeavesTheRestOutstanding() {
        shell.with(real -> new OtherEngine(real, (ask, _) -> ask.endpoint().model().equals("candid")
                ? answered("Yes.") : exchange(failure(Reply.Kind.AUTH, "the key is wrong"))));

        var result = shell.run("run", "--probes", "everyday", "--language", "en", "--endpoint", "practice:candid", "practice:evasive",
                "--repeat", "1", "--session", "first", "--yes");

        assertEquals(ExitCode.STOPPED, result.code(), result.err());
        assertTrue(result.err().contains("practice:evasive is asked no more in this run (auth): the key is wrong"), result.err());
        assertTrue(result.err().contains("To go on: unsaid resume first"), result.err());
        assertTrue(result.out().contains("to ask"), result.out());
    }

    @Test
    void whatIsOutstandingCanBeAskedModelByModel() {
        var refusing = new AtomicBoolean(true);
        shell.with(real -> new OtherEngine(real, (ask, _) -> refusing.get()
                ? exchange(failure(Reply.Kind.AUTH, "the key is wrong")) : answered("Yes, " + ask.endpoint().model() + ".")));
        shell.run("run", "--probes", "everyday", "--language", "en", "--endpoint", "practice:candid", "practice:evasive",
                "--repeat", "1", "--session", "first", "--yes");
        refusing.set(false);

        var one = shell.run("resume", "first", "--endpoint", "practice:evasive", "--retry-failed", "--yes");
        int left = JsonParser.parseString(shell.run("sessions", "show", "first", "--json").out()).getAsJsonObject().get("outstanding").getAsInt();
        var unknown = shell.run("resume", "first", "--endpoint", "practice:blocked", "--yes");
        var rest = shell.run("resume", "first", "--retry-failed", "--yes");

        assertEquals(ExitCode.DONE, one.code(), one.err());
        assertTrue(one.err().contains("of the other models outstanding"), one.err());
        assertTrue(one.out().contains("to ask"), one.out());
        assertTrue(left > 0 && left < 20, left + " outstanding, of the model that was not asked again");
        assertEquals(ExitCode.WRONG_INPUT, unknown.code());
        assertTrue(unknown.err().contains("expected one of this session: practice:candid practice:evasive"), unknown.err());
        assertEquals(ExitCode.DONE, rest.code(), rest.err());
        assertFalse(rest.out().contains("to ask"), rest.out());
    }

    @Test
    void noControlCharacterOfAServerReachesTheTerminal() {
        shell.with(real -> new OtherEngine(real, (_, _) -> exchange(failure(Reply.Kind.AUTH, "bad \u001b[2J\u009b31m key"))));

        var result = shell.run("run", "--probes", "everyday", "--language", "en", "--endpoint", "practice:candid", "--repeat", "1", "--yes");

        assertTrue(result.err().contains("bad [2J31m key"), result.err());
        assertEquals(0, (result.out() + result.err()).chars().filter(c -> c == 0x1b || c == 0x9b).count());
    }

    static Exchange answered(String text) {
        return exchange(new Reply.Answered(text, "", "stop", Usage.UNKNOWN, Set.of()));
    }

    private static Exchange failed() {
        return exchange(failure(Reply.Kind.BAD_REQUEST, "no"));
    }

    private static Reply failure(Reply.Kind kind, String message) {
        return new Reply.TechnicalFailure(kind, false, Optional.empty(), 400, "", message, "", "", Usage.UNKNOWN, Set.of());
    }

    static Exchange exchange(Reply reply) {
        return new Exchange(Instant.parse("2026-07-01T10:00:00Z"), Duration.ofMillis(5), "{}", List.of(), 200, List.of(), new byte[0], List.of(),
                reply, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

}
