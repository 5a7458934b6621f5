package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model that gives every second question back and says nothing to the others has answered none directly.
final class BabblingRunTest {

    private static final String EMPTY = "The weather there is mild, and many people like to walk along the water in the evening.";

    @TempDir
    private Path directory;

    private final MockWebServer server = new MockWebServer();
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(directory);
        var calls = new AtomicInteger();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var messages = JsonParser.parseString(request.getBody().utf8()).getAsJsonObject();
                return answer(calls.incrementAndGet() % 2 == 0 ? EMPTY
                        : messages.getAsJsonArray("messages").get(0).getAsJsonObject().get("content").getAsString());
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        shell.close();
        server.close();
    }

    @Test
    void noneOfItsAnswersIsDirect() throws IOException {
        var run = shell.run("run", "--probes", "everyday", "--language", "en", "--repeat", "1", "--session", "babble",
                "--endpoint", "http://127.0.0.1:" + server.getPort() + "/v1#small", "--yes");

        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("20 unusable"), run.out());
        assertFalse(run.out().contains("1 direct"), run.out());
        var file = directory.resolve("babble.jsonl");
        shell.run("export", "babble", "--format", "jsonl", "--out", file.toString());
        assertTrue(Files.readAllLines(file).stream().map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(line -> line.get("text").getAsString().equals(EMPTY))
                .allMatch(line -> line.get("outcome").getAsString().equals("unusable") && line.get("labels").getAsJsonArray().size() > 1));
    }

    private static MockResponse answer(String text) {
        return new MockResponse.Builder().addHeader("content-type", "text/event-stream")
                .body("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":%s}}]}\n\n".formatted(new JsonPrimitive(text))
                        + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n")
                .build();
    }
}
