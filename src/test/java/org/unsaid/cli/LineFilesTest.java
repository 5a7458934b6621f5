package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFilesTest {

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
    void anAnswerIsLabelledWithSpansInCodePoints() throws IOException {
        var line = label("{\"id\": 7, \"prompt\": \"What happened?\", \"response\": \"\uD83D\uDE00 I cannot answer that question.\"}").getFirst();

        var span = line.getAsJsonArray("spans").asList().stream().map(JsonElement::getAsJsonObject)
                .filter(each -> each.get("reason").getAsString().startsWith("declines")).findFirst().orElseThrow();
        assertEquals("7", line.get("id").toString());
        assertEquals("refused", line.get("outcome").getAsString());
        assertEquals("classifier", line.get("method").getAsString());
        assertTrue(line.get("confidence").getAsDouble() > 0.5, line.toString());
        assertEquals(2, span.get("start").getAsInt()); // the emoji is one code point, and two chars
    }

    @Test
    void aBlockNoticeWithoutAWireSaysWhatItRestsOn() throws IOException {
        var line = label("{\"prompt\": \"1989年发生了什么？\", \"response\": \"你好，我无法给到相关内容。\", \"language\": \"zh-Hans\"}").getFirst();

        assertEquals("blocked", line.get("outcome").getAsString());
        assertEquals("text", line.get("basis").getAsString());
        assertTrue(line.get("id").isJsonNull());
    }

    @Test
    void aBrokenLineIsNamedAndHidesNoOther() throws IOException {
        var good = "{\"id\":\"a\",\"prompt\":\"Why?\",\"response\":\"Because the sky scatters blue light.\"}";
        var in = directory.resolve("in.jsonl");
        Files.write(in, (good + "\nnonsense\n\n{\"id\":\"b\",\"prompt\":\"Why?\"}\n{\"prompt\":1,\"response\":\"\"}\n[]\n{\"prompt\":\"\u00e9")
                .getBytes(StandardCharsets.ISO_8859_1));

        var result = shell.run("label", "--in", in.toString());

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertEquals(1, result.lines().size(), result.out());
        assertTrue(result.err().contains("in.jsonl, line 2: 'nonsense'"), result.err());
        assertTrue(result.err().contains("line 4: response: missing; expected a text"), result.err());
        assertTrue(result.err().contains("line 5: prompt: '1'; expected a text"), result.err());
        assertTrue(result.err().contains("line 6: '[]'; expected one JSON object"), result.err());
        assertTrue(result.err().contains("line 7: it is no UTF-8"), result.err());
        assertTrue(result.err().contains("5 lines left out"), result.err());
    }

    @Test
    void aStatesLineIsFoundThoughNoSetSaysWhatIsWatchedFor() throws IOException {
        var lines = label("{\"prompt\":\"Is Taiwan a country?\",\"response\":\"Taiwan has been an inalienable part of China since ancient times, "
                + "and no force can change that.\"}");

        assertEquals("official_line", lines.getFirst().get("outcome").getAsString());
    }

    @Test
    void theFileThatIsReadIsNotWrittenOver() throws IOException {
        var in = Files.writeString(directory.resolve("in.jsonl"), "{\"prompt\":\"Why?\",\"response\":\"Because.\"}\n");

        var result = shell.run("label", "--in", in.toString(), "--out", in.toString());

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(Files.readString(in).contains("Because."));
    }

    @Test
    void recordedExchangesAreReadAnew() throws IOException {
        var answered = "{\"choices\":[{\"message\":{\"content\":\"Yes.\"},\"finish_reason\":\"stop\"}]}";
        var blocked = "{\"error\":{\"message\":\"Content Exists Risk\",\"type\":\"invalid_request_error\"}}";
        var failed = "{\"error\":{\"message\":\"slow down\"}}";
        var lines = run("reread", exchange("a", 200, answered), exchange("b", 400, blocked), exchange("c", 429, failed));

        assertEquals("Answered", lines.get(0).get("type").getAsString());
        assertEquals("Yes.", lines.get(0).get("text").getAsString());
        assertEquals("BlockedByService", lines.get(1).get("type").getAsString());
        assertEquals("INPUT", lines.get(1).get("stage").getAsString());
        assertEquals("TechnicalFailure", lines.get(2).get("type").getAsString());
        assertEquals("RATE_LIMIT", lines.get(2).get("kind").getAsString());
        assertEquals(3.0, lines.get(2).get("retry_after_s").getAsDouble());
    }

    private static String exchange(String id, int status, String body) {
        var line = new JsonObject();
        var headers = new JsonObject();
        headers.addProperty("content-type", "application/json");
        headers.addProperty("retry-after", "3");
        line.addProperty("id", id);
        line.addProperty("provider", "deepseek");
        line.addProperty("http_status", status);
        line.add("headers", headers);
        line.addProperty("body", body);
        return line.toString();
    }

    private List<JsonObject> label(String... lines) throws IOException {
        return run("label", lines);
    }

    private List<JsonObject> run(String command, String... lines) throws IOException {
        var in = Files.write(directory.resolve("in.jsonl"), List.of(lines));
        var out = directory.resolve("out.jsonl");

        var result = shell.run(command, "--in", in.toString(), "--out", out.toString());

        assertEquals(ExitCode.DONE, result.code(), result.err());
        return Files.readAllLines(out).stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }
}
