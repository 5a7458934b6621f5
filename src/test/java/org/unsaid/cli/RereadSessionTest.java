package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RereadSessionTest {

    @TempDir
    private Path directory;

    private MockWebServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new MockWebServer();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(400).addHeader("content-type", "application/json")
                        .body("{\"error\":{\"code\":\"house_rule_7\",\"message\":\"not here\"}}").build();
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatTodaysRulesReadOtherwiseIsShown() throws IOException {
        try (var shell = new Shell(directory)) {
            var questions = Files.writeString(directory.resolve("questions.txt"), "Who opened the library?\n");
            shell.run("run", "--probes", questions.toString(), "--endpoint", server.url("/v1") + "#m", "--repeat", "1",
                    "--session", "first", "--yes");

            var same = shell.run("sessions", "reread", "first", "--check");

            assertEquals(ExitCode.DONE, same.code(), same.err());
            assertTrue(same.err().contains("1 reply read again, 0 otherwise"), same.err());
        }
        var dialects = Files.createDirectories(directory.resolve("data").resolve("dialects"));
        Files.writeString(dialects.resolve("mine.json"), """
                { "name": "mine", "family": "openai-chat", "addresses": { "": "%s" }, "key": { "needed": false },
                  "signals": [ { "status": [400], "code": "^house_rule", "blocked": { "stage": "INPUT" } } ] }
                """.formatted(server.url("/v1")));
        try (var shell = new Shell(directory)) {
            shell.run("run", "--probes", directory.resolve("questions.txt").toString(), "--endpoint", "mine:m", "--repeat", "1",
                    "--session", "second", "--yes");
            Files.writeString(dialects.resolve("mine.json"), Files.readString(dialects.resolve("mine.json")).replace("house_rule", "other_rule"));
        }
        try (var shell = new Shell(directory)) {
            var text = shell.run("sessions", "reread", "second", "--check");
            var line = JsonParser.parseString(shell.run("sessions", "reread", "second", "--json").out()).getAsJsonObject();

            assertEquals(ExitCode.DOES_NOT_HOLD, text.code(), text.err());
            assertTrue(text.out().contains("type: \"BlockedByService\" → \"TechnicalFailure\""), text.out());
            assertEquals("\"BlockedByService\"", line.getAsJsonObject("before").get("type").getAsString());
            assertEquals("\"TechnicalFailure\"", line.getAsJsonObject("after").get("type").getAsString());
        }
    }
}
