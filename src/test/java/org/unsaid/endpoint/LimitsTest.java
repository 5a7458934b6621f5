package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.Reply.Answered;
import org.unsaid.endpoint.Reply.Kind;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// No answer takes more than its share of memory and time, and none that was cut passes for whole.
class LimitsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    /// As little time as shows that it ends, with the size that holds in earnest.
    private static final Limits IMPATIENT = new Limits(
            Limits.STANDARD.answer(), Limits.STANDARD.line(), LONG, Duration.ofMillis(150), Duration.ofMillis(600));

    @Test
    void anEndlessAnswerEndsAtItsLimit() throws IOException, InterruptedException {
        var small = new Limits(100_000, Limits.STANDARD.line(), LONG, LONG, LONG);
        try (var server = new RawServer(out -> {
            RawServer.head(out, "text/event-stream");
            while (true) {
                RawServer.write(out, Wire.stream(Wire.words("and so on ")));
            }
        })) {
            var exchange = ask(server, small);

            assertCutAt(100_000, exchange);
            server.awaitClosed();
        }
    }

    @Test
    void fourMebibytesAreKeptOfAHugeAnswer() throws IOException, InterruptedException {
        var line = Wire.stream(Wire.words("x".repeat(60_000)));
        try (var server = new RawServer(out -> {
            RawServer.head(out, "text/event-stream");
            for (int times = 0; times < 100; times++) {
                RawServer.write(out, line);
            }
        })) {
            assertCutAt(4 << 20, ask(server, Limits.STANDARD));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream"})
    void aBombIsCountedAsItUnpacks(String mediaType) throws IOException, InterruptedException {
        var bomb = bomb(mediaType.endsWith("json") ? "{\"choices\":[{\"message\":{\"content\":\"" : "", mediaType.endsWith("json") ? "x" : Wire.stream(Wire.words("x")));
        assertTrue(bomb.length < 300_000, "packed %d".formatted(bomb.length));
        try (var server = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                    .formatted(mediaType, bomb.length).getBytes(StandardCharsets.ISO_8859_1));
            out.write(bomb);
            out.flush();
        })) {
            assertCutAt(4 << 20, ask(server, Limits.STANDARD));
        }
    }

    @Test
    void aLineHasItsLimitToo() throws IOException, InterruptedException {
        int overhead = ("data: " + Wire.words("")).length();
        try (var server = new RawServer(out -> {
            RawServer.head(out, "text/event-stream");
            RawServer.write(out, Wire.stream(Wire.words("x".repeat(Limits.STANDARD.line() - overhead + 1)), Wire.finish("stop"), "[DONE]"));
        })) {
            var failure = assertInstanceOf(TechnicalFailure.class, ask(server, Limits.STANDARD).reply());
            assertEquals(Set.of(Marker.OVERSIZED), failure.markers());
        }
        try (var server = new RawServer(out -> {
            RawServer.head(out, "text/event-stream");
            RawServer.write(out, Wire.stream(Wire.words("x".repeat(Limits.STANDARD.line() - overhead - 8)), Wire.finish("stop"), "[DONE]"));
        })) {
            assertInstanceOf(Answered.class, ask(server, Limits.STANDARD).reply());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {": still here\n\n", ":\n", "\n\n", "\r\n", "event: ping\n\n", "id: 7\n", "retry: 1000\n\n", "data:\n\n"})
    void whatOnlyKeepsAConnectionOpenFeedsNoTimer(String drip) throws IOException, InterruptedException {
        assertTimesOut(out -> {
            RawServer.head(out, "text/event-stream");
            RawServer.write(out, Wire.stream(Wire.words("Half")));
            drip(out, drip);
        }, Duration.ofMillis(450));
    }

    @Test
    void anAnswerThatDripsEndsWithTheCall() throws IOException, InterruptedException {
        assertTimesOut(out -> {
            RawServer.head(out, "text/event-stream");
            drip(out, Wire.stream(Wire.words("drip ")));
        }, Duration.ofSeconds(2));
    }

    @Test
    void headersThatDripEndWithTheCall() throws IOException, InterruptedException {
        assertTimesOut(out -> {
            RawServer.write(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
            drip(out, "z");
        }, Duration.ofSeconds(2));
    }

    @Test
    void repliesThatAskForPatienceEndWithTheCall() throws IOException, InterruptedException {
        assertTimesOut(out -> drip(out, "HTTP/1.1 102 Processing\r\n\r\n"), Duration.ofSeconds(2));
    }

    @Test
    void headersHaveALimit() throws IOException, InterruptedException {
        try (var server = new RawServer(out -> {
            RawServer.write(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                RawServer.write(out, "X-More: %s\r\n".formatted("h".repeat(1000)));
            }
        })) {
            assertInstanceOf(TechnicalFailure.class, ask(server, Limits.STANDARD).reply());
        }
    }

    @Tag("alone")
    @Test
    void aListOfModelsThatDripsIsNotWaitedFor() throws IOException, InterruptedException {
        try (var server = new RawServer(out -> {
            RawServer.head(out, "application/json");
            RawServer.write(out, "{\"data\":[");
            drip(out, " ");
        })) {
            var get = new PlainGet(new Connections(Wire.SILENT).caller(Purpose.LIST, IMPATIENT), Wire.NO_KEYS);
            long started = System.nanoTime();

            var result = get.get(URI.create(server.base()), "/models", Wire.DIALECTS.of(Endpoint.GENERIC));

            assertInstanceOf(Cause.TimedOut.class, assertInstanceOf(PlainGet.Failed.class, result).cause());
            assertTrue(System.nanoTime() - started < Duration.ofSeconds(2).toNanos());
        }
    }

    private static void assertTimesOut(RawServer.Answer answer, Duration within) throws IOException, InterruptedException {
        try (var server = new RawServer(answer)) {
            var exchange = ask(server, IMPATIENT);

            var failure = assertInstanceOf(TechnicalFailure.class, exchange.reply());
            assertEquals(Kind.TIMEOUT, failure.kind());
            assertTrue(exchange.duration().compareTo(within) < 0, "after " + exchange.duration());
        }
    }

    private static void assertCutAt(int bytes, Exchange exchange) {
        var failure = assertInstanceOf(TechnicalFailure.class, exchange.reply());
        assertEquals(Set.of(Marker.OVERSIZED), failure.markers());
        assertEquals(bytes, exchange.body().length);
    }

    private static Exchange ask(RawServer server, Limits limits) throws InterruptedException {
        return new HttpChatClient(new Connections(Wire.SILENT), Wire.DIALECTS, Wire.NO_KEYS, limits)
                .ask(Wire.ask(Wire.endpoint(server.base() + "#m")), ChatClient.Listener.NONE);
    }

    private static void drip(OutputStream out, String drop) throws IOException, InterruptedException {
        while (true) {
            RawServer.write(out, drop);
            Thread.sleep(Duration.ofMillis(15));
        }
    }

    /// 64 MiB, packed.
    private static byte[] bomb(String start, String repeated) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            var block = repeated.repeat((1 << 20) / repeated.length()).getBytes(StandardCharsets.US_ASCII);
            for (int times = 0; times < 64; times++) {
                out.write(block);
            }
        }
        return packed.toByteArray();
    }
}
