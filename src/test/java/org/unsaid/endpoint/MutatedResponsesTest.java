package org.unsaid.endpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.CutStreamTest.Protocol;
import org.unsaid.endpoint.Reply.Answered;

/// Whole responses, from the status line on, that were damaged on their way: nothing is thrown, nothing hangs, and
/// none is taken for complete that lost its words. How many: `-Dunsaid.responses=10000`.
class MutatedResponsesTest {

    private static final int RESPONSES = Integer.getInteger("unsaid.responses", 450);
    private static final int LONGEST_PIECE = "Wort 119 早. ".length();
    private static final int LONGEST_CHANGE = 40;
    private static final int CHUNK = 100;

    /// Short, because a length that grew makes a server's silence out of a body that has ended.
    private static final Limits LIMITS = new Limits(1 << 20, 64 << 10, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));

    @Test
    void noneIsTakenForCompleteThatIsNot() throws IOException, InterruptedException {
        var random = new Random(11);
        var response = new AtomicReference<>(new byte[0]);
        try (var server = new RawServer(out -> {
                    out.write(response.get());
                    out.flush();
                });
                var connections = new Connections(Wire.SILENT)) {
            var client = new HttpChatClient(connections, Wire.DIALECTS, Wire.key("http://127.0.0.1:" + server.port(), "sk-test"), LIMITS);
            for (var protocol : Protocol.values()) {
                response.set(response(protocol));
                assertEquals(protocol.text().length(), text(client.ask(ask(protocol, server), ChatClient.Listener.NONE)), protocol + " undamaged");
            }
            var protocols = List.of(Protocol.values());
            for (int number = 0; number < RESPONSES; number++) {
                var protocol = protocols.get(number % protocols.size());
                int whole = protocol.text().length();
                int changes = random.nextInt(1, 4);
                response.set(mutated(response(protocol), changes, random));
                var reply = client.ask(ask(protocol, server), ChatClient.Listener.NONE).reply();

                if (reply instanceof Answered(var text, _, _, _, _)) {
                    // OkHttp leaves out what follows a chunk on its line, so that a change there may cost a chunk.
                    int spoilt = changes * (CHUNK + LONGEST_CHANGE + 2 * LONGEST_PIECE);
                    assertTrue(Math.abs(text.length() - whole) <= spoilt, "response %d of %s: %d of %d letters: %s"
                            .formatted(number, protocol, text.length(), whole, new String(response.get(), UTF_8)));
                }
            }
        }
    }

    private static Ask ask(Protocol protocol, RawServer server) {
        return Wire.ask(Wire.endpoint(protocol.dialect(), URI.create("http://127.0.0.1:" + server.port())));
    }

    private static int text(Exchange exchange) {
        return exchange.reply() instanceof Answered(var text, _, _, _, _) ? text.length() : -1;
    }

    /// In chunks, as streams come.
    private static byte[] response(Protocol protocol) throws IOException {
        var body = protocol.body().getBytes(UTF_8);
        var out = new ByteArrayOutputStream();
        out.write("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n".formatted(protocol.mediaType()).getBytes(ISO_8859_1));
        for (int from = 0; from < body.length; from += CHUNK) {
            int length = Math.min(CHUNK, body.length - from);
            out.write("%x\r\n".formatted(length).getBytes(ISO_8859_1));
            out.write(body, from, length);
            out.write("\r\n".getBytes(ISO_8859_1));
        }
        out.write("0\r\n\r\n".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] mutated(byte[] response, int changes, Random random) {
        var bytes = response;
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(1, LONGEST_CHANGE), bytes.length - at);
            bytes = switch (random.nextInt(5)) {
                case 0 -> replaced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> replaced(bytes, at, length, new byte[0]);
                case 2 -> replaced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                case 3 -> replaced(bytes, at, 0, noise(length, random));
                default -> Arrays.copyOf(bytes, at + 1); // the rest never comes
            };
        }
        return bytes;
    }

    private static byte[] noise(int length, Random random) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(by);
        out.write(bytes, at + length, bytes.length - at - length);
        return out.toByteArray();
    }
}
