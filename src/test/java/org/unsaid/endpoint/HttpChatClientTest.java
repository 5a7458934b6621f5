package org.unsaid.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.Reply.Answered;
import org.unsaid.endpoint.Reply.BlockedByService;
import org.unsaid.endpoint.Reply.Kind;
import org.unsaid.endpoint.Reply.Stage;
import org.unsaid.endpoint.Reply.TechnicalFailure;

class HttpChatClientTest {

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aStreamedAnswerIsReadWithItsReasoningItsUsageAndItsNames() throws InterruptedException {
        server.enqueue(Wire.events(
                "{\"id\":\"c-7\",\"model\":\"m-2025\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"reasoning_content\":\"Hm.\"}}]}",
                Wire.words("In 19"),
                Wire.words("89."),
                Wire.finish("stop"),
                "{\"choices\":[],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":3,\"completion_tokens_details\":{\"reasoning_tokens\":1}}}",
                "[DONE]"));
        var heard = new StringBuilder();

        var exchange = Wire.client(Wire.NO_KEYS).ask(Wire.ask(here()), new ChatClient.Listener() {
            @Override
            public void text(String words) {
                heard.append('[').append(words).append(']');
            }

            @Override
            public void reasoning(String words) {
                heard.append('(').append(words).append(')');
            }
        });

        assertEquals(
                new Answered("In 1989.", "Hm.", "stop", new Usage(Optional.of(5), Optional.of(3), Optional.of(1)), Set.of()),
                exchange.reply());
        assertEquals("(Hm.)[In 19][89.]", heard.toString());
        assertEquals(Optional.of("m-2025"), exchange.modelReturned());
        assertEquals(Optional.of("c-7"), exchange.requestId());
        assertEquals(200, exchange.status());
        assertEquals(exchange.body().length, exchange.pieces().stream().mapToInt(Exchange.Piece::bytes).sum());
        assertTrue(new String(exchange.body(), UTF_8).endsWith("data: [DONE]\n\n"));
    }

    @Test
    void asksForAStreamAndSendsWhatWasGivenAndNothingElse() throws InterruptedException {
        server.enqueue(Wire.events(Wire.words("x"), Wire.finish("stop"), "[DONE]"));
        var parameters = new Parameters(Optional.of(0.5), Optional.of(80));

        var exchange = Wire.client(Wire.NO_KEYS)
                .ask(new Ask(here(), Optional.of("Be brief."), "Why?", parameters), ChatClient.Listener.NONE);

        var sent = server.takeRequest();
        assertEquals("/v1/chat/completions", sent.getTarget());
        assertEquals(exchange.request(), sent.getBody().utf8());
        assertEquals(
                "{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":\"Be brief.\"},{\"role\":\"user\",\"content\":\"Why?\"}],"
                        + "\"stream\":true,\"temperature\":0.5,\"max_tokens\":80,\"stream_options\":{\"include_usage\":true}}",
                exchange.request());
        assertNull(sent.getHeaders().get("Authorization"));
    }

    @Test
    void aWholeAnswerAfterBlankLinesIsReadToo() throws InterruptedException {
        server.enqueue(json(200, "\n\n{\"choices\":[{\"message\":{\"content\":\"<think>hm</think>\\nYes.\"},\"finish_reason\":\"length\"}]}"));

        var answered = assertInstanceOf(Answered.class, reply(here()));

        assertEquals("Yes.", answered.text());
        assertEquals("hm", answered.reasoning());
        assertEquals(Set.of(Marker.TRUNCATED), answered.markers());
    }

    @Test
    void ollamaIsAskedInItsOwnWayAndReadLineByLine() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/x-ndjson")
                .body("""
                        {"model":"q","message":{"content":"","thinking":"hm"},"done":false}
                        {"model":"q","message":{"content":"Yes"},"done":false}
                        {"model":"q","message":{"content":""},"done":true,"done_reason":"stop","eval_count":2}
                        """)
                .build());
        var endpoint = Wire.endpoint("ollama:m");

        var exchange = Wire.client(Wire.NO_KEYS).ask(Wire.ask(withAddress(endpoint)), ChatClient.Listener.NONE);

        assertEquals(
                new Answered("Yes", "hm", "stop", new Usage(Optional.empty(), Optional.of(2), Optional.empty()), Set.of()),
                exchange.reply());
        assertEquals("/api/chat", server.takeRequest().getTarget());
    }

    @Test
    void aBlockInTheMiddleOfAStreamKeepsWhatWasDelivered() throws InterruptedException {
        server.enqueue(Wire.events(
                Wire.words("Half of it"),
                "{\"error\":{\"message\":\"Output data may contain inappropriate content.\",\"code\":\"data_inspection_failed\"}}"));

        var blocked = assertInstanceOf(BlockedByService.class, reply(here()));

        assertEquals(Stage.STREAM_CUT, blocked.stage());
        assertEquals("data_inspection_failed", blocked.code());
        assertEquals("Half of it", blocked.text());
    }

    @Test
    void aConnectionThatBreaksLeavesATechnicalFailureWithItsText() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .chunkedBody(Wire.stream(Wire.words("Half of it"), Wire.words(" and so on and on")), 40)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        var failure = assertInstanceOf(TechnicalFailure.class, reply(here()));

        assertEquals(Kind.STREAM_TRUNCATED, failure.kind());
        assertTrue("Half of it and so on and on".startsWith(failure.text()), failure.text());
        assertTrue(failure.retryable());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowedAndNameTheirTarget(int status) throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(status).setHeader("Location", "https://elsewhere.example/v1?token=x").build());

        var failure = assertInstanceOf(TechnicalFailure.class, reply(here()));

        assertEquals(Kind.REDIRECT, failure.kind());
        assertEquals("the service sent us on to elsewhere.example; redirects are not followed", failure.message());
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void plainHttpToAnotherComputerIsRefusedHere() throws InterruptedException {
        var endpoint = Wire.endpoint(Endpoint.GENERIC, URI.create("http://192.0.2.7:8080/v1"));

        var failure = assertInstanceOf(TechnicalFailure.class, reply(endpoint));

        assertEquals(Kind.REFUSED_LOCALLY, failure.kind());
        assertEquals("http://192.0.2.7:8080 is not encrypted and not on this computer; expected https://", failure.message());
    }

    @Test
    void aKeyGoesToItsOwnOriginOnly() throws InterruptedException {
        server.enqueue(Wire.events(Wire.words("x"), "[DONE]"));
        server.enqueue(Wire.events(Wire.words("x"), "[DONE]"));

        Wire.client(Wire.key("http://127.0.0.1:" + server.getPort(), "sk-very-secret")).ask(Wire.ask(here()), ChatClient.Listener.NONE);
        Wire.client(Wire.key("https://api.openai.com", "sk-very-secret")).ask(Wire.ask(here()), ChatClient.Listener.NONE);

        assertEquals("Bearer sk-very-secret", server.takeRequest().getHeaders().get("Authorization"));
        assertNull(server.takeRequest().getHeaders().get("Authorization"));
    }

    @Test
    void aProviderThatNeedsAKeyIsNotAskedWithoutOne() throws InterruptedException {
        var failure = assertInstanceOf(TechnicalFailure.class, reply(Wire.endpoint("deepseek:deepseek-chat")));

        assertEquals(Kind.AUTH, failure.kind());
        assertFalse(failure.retryable());
        assertEquals("no key for https://api.deepseek.com; expected one in DEEPSEEK_API_KEY or typed in", failure.message());
    }

    @Test
    void nothingListeningIsAFailureOfTheNetwork() throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        var failure = assertInstanceOf(TechnicalFailure.class, reply(Wire.endpoint("http://127.0.0.1:" + port + "/v1#m")));

        assertEquals(Kind.NETWORK, failure.kind());
        assertEquals("nothing is listening at http://127.0.0.1:" + port, failure.message());
    }

    @Test
    void aServerThatFallsSilentTimesOutAlthoughItSendsComments() throws IOException, InterruptedException {
        var impatient = new Limits(4 << 20, 64 << 10, Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofMinutes(1));
        var client = new HttpChatClient(new Connections(Wire.SILENT), Wire.DIALECTS, Wire.NO_KEYS, impatient);
        try (var busy = new RawServer(out -> {
            RawServer.head(out, "text/event-stream");
            while (true) {
                RawServer.write(out, ": keep-alive\n\n");
                Thread.sleep(Duration.ofMillis(20));
            }
        })) {
            var reply = client.ask(Wire.ask(Wire.endpoint(busy.base() + "#m")), ChatClient.Listener.NONE).reply();

            var failure = assertInstanceOf(TechnicalFailure.class, reply);
            assertEquals(Kind.TIMEOUT, failure.kind());
            assertTrue(failure.retryable());
        }
    }

    @Test
    void anAnswerBeyondTheLimitIsKeptAsFarAsTheLimit() throws InterruptedException {
        server.enqueue(Wire.events(Wire.words("a".repeat(500)), Wire.words("b".repeat(500)), Wire.finish("stop"), "[DONE]"));
        var small = new Limits(700, 64 << 10, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(1));
        var client = new HttpChatClient(new Connections(Wire.SILENT), Wire.DIALECTS, Wire.NO_KEYS, small);

        var exchange = client.ask(Wire.ask(here()), ChatClient.Listener.NONE);

        var failure = assertInstanceOf(TechnicalFailure.class, exchange.reply());
        assertEquals(Set.of(Marker.OVERSIZED), failure.markers());
        assertEquals("a".repeat(500), failure.text());
        assertEquals(700, exchange.body().length);
        assertFalse(failure.retryable());
    }

    @Tag("alone")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptionEndsACallInTheMiddleOfAnAnswerWithinASecond(boolean virtual) throws IOException, InterruptedException {
        var heard = new CountDownLatch(1);
        var thrown = new AtomicReference<Throwable>();
        try (var stuck = new RawServer(out -> {
            RawServer.head(out, "text/event-stream");
            RawServer.write(out, Wire.stream(Wire.words("Half")));
            Thread.sleep(Duration.ofMinutes(1));
        })) {
            Runnable call = () -> {
                try {
                    Wire.client(Wire.NO_KEYS).ask(Wire.ask(Wire.endpoint(stuck.base() + "#m")), onText(heard));
                } catch (InterruptedException e) {
                    thrown.set(e);
                }
            };
            var thread = virtual ? Thread.ofVirtual().start(call) : Thread.ofPlatform().start(call);
            assertTrue(heard.await(5, TimeUnit.SECONDS));

            thread.interrupt();

            assertTrue(thread.join(Duration.ofSeconds(1)), "still running");
            assertInstanceOf(InterruptedException.class, thrown.get());
        }
    }

    @Test
    void aServerThatClosesAfterEachAnswerLosesNoQuestion() throws IOException, InterruptedException {
        try (var closing = new RawServer(out -> RawServer.write(out, keptAlive()))) {
            var client = Wire.client(Wire.NO_KEYS);
            var ask = Wire.ask(Wire.endpoint(closing.base() + "#m"));

            for (int call = 1; call <= 20; call++) {
                var reply = client.ask(ask, ChatClient.Listener.NONE).reply();
                assertInstanceOf(Answered.class, reply, "call " + call);
                closing.awaitClosed();
            }
        }
    }

    /// A busy server closes when the next question is under way already.
    @Test
    void aServerThatClosesLateLosesOneQuestionAtMost() throws IOException, InterruptedException {
        try (var closing = new RawServer(out -> {
            RawServer.write(out, keptAlive());
            Thread.sleep(Duration.ofMillis(100));
        })) {
            var client = Wire.client(Wire.NO_KEYS);
            var ask = Wire.ask(Wire.endpoint(closing.base() + "#m"));
            int answered = 0;
            for (int call = 1; call <= 8; call++) {
                answered += client.ask(ask, ChatClient.Listener.NONE).reply() instanceof Answered ? 1 : 0;
            }
            assertTrue(answered >= 7, answered + " of 8 answered");
        }
    }

    /// An answer after which the server says that it keeps the connection.
    private static String keptAlive() {
        var answer = Wire.stream(Wire.words("Yes."), Wire.finish("stop"), "[DONE]");
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nKeep-Alive: timeout=5\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(answer.length(), answer);
    }

    @Test
    void practiceModelsTakeTheSameWayWithoutASocket() throws InterruptedException {
        ScriptedModel model = (name, system, prompt) -> new ScriptedModel.Script(200, "text/event-stream", List.of(
                Wire.piece(0, "data: " + Wire.words(name + ": ")), Wire.piece(1, "\n\ndata: " + Wire.words(prompt)),
                Wire.piece(0, "\n\ndata: " + Wire.finish("stop") + "\n\ndata: [DONE]\n\n")));

        var exchange = Wire.client(model).ask(Wire.ask(Wire.endpoint("practice:candid")), ChatClient.Listener.NONE);

        assertEquals(new Answered("candid: What happened?", "", "stop", Usage.UNKNOWN, Set.of()), exchange.reply());
        assertEquals(3, exchange.pieces().size());
        assertEquals(0, server.getRequestCount());
    }

    @Tag("alone")
    @Test
    void aPracticeModelCanBeInterruptedWhileItSpeaks() throws InterruptedException {
        ScriptedModel model = (_, _, _) -> new ScriptedModel.Script(200, "text/event-stream", List.of(
                Wire.piece(0, Wire.stream(Wire.words("One "))), Wire.piece(60_000, Wire.stream("[DONE]"))));
        var heard = new CountDownLatch(1);
        var thread = Thread.ofVirtual().start(() -> assertThrows(
                InterruptedException.class,
                () -> Wire.client(model).ask(Wire.ask(Wire.endpoint("practice:candid")), onText(heard))));
        assertTrue(heard.await(5, TimeUnit.SECONDS));

        thread.interrupt();

        assertTrue(thread.join(Duration.ofSeconds(1)), "still running");
    }

    private Reply reply(Endpoint endpoint) throws InterruptedException {
        return Wire.client(Wire.NO_KEYS).ask(Wire.ask(endpoint), ChatClient.Listener.NONE).reply();
    }

    private Endpoint here() {
        return Wire.endpoint("http://127.0.0.1:" + server.getPort() + "/v1#m");
    }

    private Endpoint withAddress(Endpoint endpoint) {
        return Wire.endpoint(endpoint.provider(), URI.create("http://127.0.0.1:" + server.getPort()));
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder().code(status).setHeader("Content-Type", "application/json").body(body).build();
    }

    private static ChatClient.Listener onText(CountDownLatch heard) {
        return new ChatClient.Listener() {
            @Override
            public void text(String words) {
                heard.countDown();
            }

            @Override
            public void reasoning(String words) {}
        };
    }
}
