package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;

class CompareSessionsTest {

    private static final String MODEL = "http://127.0.0.1:8080/v1#some-model";
    private static final String REFUSAL = "I'm sorry, but I can't help with that request.";

    @TempDir
    private Path directory;

    private String answer = "";
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(directory).with(real -> new OtherEngine(real, (ask, _) -> RunCommandTest.exchange(new Reply.Answered(
                ask.prompt().contains("opened") ? direct(ask.prompt()) : answer, "", "stop",
                new Usage(Optional.empty(), Optional.empty(), Optional.empty()), Set.of()))));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void whatWasRefusedAndIsAnsweredNowIsNamedWithItsDirectionAndItsTest() throws IOException {
        answer = REFUSAL;
        run("spring", "Who built the old bridge?", "Who opened the library?");
        answer = direct("Who built the old bridge?");
        run("autumn", "Who built the old bridge?", "Who opened the library?");

        var text = shell.run("sessions", "compare", "spring", "autumn").out();
        var lines = json("spring", "autumn");

        assertTrue(text.contains("Who built the old bridge?") && !text.contains("Who opened the library?"), text);
        assertTrue(text.contains("names no version"), text);
        assertEquals(List.of("endpoint", "changed", "unchanged"), types(lines));
        var endpoint = lines.getFirst();
        assertEquals(List.of(2, 1, 0, 0, 1), ints(endpoint, "compared", "withheld_before", "withheld_after", "became_withheld", "became_answered"));
        assertEquals(1.0, endpoint.get("p").getAsDouble());
        assertEquals("{\"refused\":2}", lines.get(1).get("before").toString());
        assertEquals("{\"direct\":2}", lines.get(1).get("after").toString());
    }

    @Test
    void sixOfSixTheSameWayIsUnlikelyByChance() throws IOException {
        var questions = List.of("Who built the bridge?", "Who built the mill?", "Who built the tower?", "Who built the wall?",
                "Who built the road?", "Who built the port?").toArray(String[]::new);
        answer = direct("Who built it?");
        run("spring", questions);
        answer = REFUSAL;
        run("autumn", questions);

        var endpoint = json("spring", "autumn").getFirst();

        assertEquals(6, endpoint.get("became_withheld").getAsInt());
        assertEquals(0.03125, endpoint.get("p").getAsDouble());
    }

    @Test
    void whatWasNotAskedAlikeIsListedAndNotCompared() throws IOException {
        answer = REFUSAL;
        run("spring", "Who built the old bridge?");
        run("autumn", "Who built the new bridge?", "Who built the mill?");

        var lines = json("spring", "autumn");

        assertEquals(List.of("not_compared", "not_compared"), types(lines));
        assertEquals(List.of("other_wording", "only_after"), lines.stream().map(line -> line.get("reason").getAsString()).toList());
        assertTrue(shell.run("sessions", "compare", "spring", "autumn").out().startsWith("Nothing in these sessions can be compared."));
    }

    @Test
    void otherSettingsAreNotComparable() throws IOException {
        answer = REFUSAL;
        run("spring", "Who built the old bridge?");
        shell.run("run", "--probes", questions("Who built the old bridge?"), "--endpoint", MODEL, "--repeat", "2", "--session", "warm",
                "--temperature", "1", "--yes");

        assertEquals(List.of("other_settings"), json("spring", "warm").stream().map(line -> line.get("reason").getAsString()).toList());
    }

    @Test
    void threeSessionsHaveALineForEachModelInTheOrderInWhichTheyWereMade() throws IOException {
        answer = REFUSAL;
        run("spring", "Who built the old bridge?");
        run("summer", "Who built the old bridge?", "Who opened the library?");
        answer = direct("Who built the old bridge?");
        run("autumn", "Who built the old bridge?");

        var lines = shell.run("sessions", "compare", "autumn", "spring", "summer", "--json").lines().stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        var text = shell.run("sessions", "compare", "spring", "summer", "autumn").out();

        assertEquals(List.of("spring", "summer", "autumn"), lines.stream().map(line -> line.get("session").getAsString()).toList());
        assertEquals(List.of(2, 2, 0), lines.stream().map(line -> line.getAsJsonObject("withheld").get("part").getAsInt()).toList());
        assertTrue(lines.stream().allMatch(line -> line.get("compared").getAsInt() == 1 && line.get("left_out").getAsInt() == 1), lines.toString());
        assertTrue(text.contains("2 of 2") && text.contains("0 of 2") && text.contains("1 question left out"), text);
    }

    @Test
    void aSessionIsNotComparedWithItself() throws IOException {
        run("spring", "Who built the old bridge?");

        assertEquals(ExitCode.WRONG_INPUT, shell.run("sessions", "compare", "spring", "spring").code());
    }

    @Test
    void aSessionNobodyKnowsIsNamed() throws IOException {
        run("spring", "Who built the old bridge?");

        var result = shell.run("sessions", "compare", "spring", "winter");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("'winter'"), result.err());
    }

    private void run(String session, String... questions) throws IOException {
        var result = shell.run("run", "--probes", questions(questions), "--endpoint", MODEL, "--repeat", "2", "--session", session, "--yes");

        assertEquals(ExitCode.DONE, result.code(), result.err());
    }

    private String questions(String... questions) throws IOException {
        var file = directory.resolve("questions.txt");
        Files.write(file, List.of(questions));
        return file.toString();
    }

    private List<JsonObject> json(String before, String after) {
        return shell.run("sessions", "compare", before, after, "--json").lines().stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }

    private static List<String> types(List<JsonObject> lines) {
        return lines.stream().map(line -> line.get("type").getAsString()).toList();
    }

    private static List<Integer> ints(JsonObject line, String... names) {
        var ints = new ArrayList<Integer>();
        for (var name : names) {
            ints.add(line.get(name).getAsInt());
        }
        return ints;
    }

    private static String direct(String question) {
        return "It was the town's own guild of masons who did it, in 1871. " + question + " The guild kept the accounts, which can still be read.";
    }
}
