package org.unsaid.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactorTest {

    private static final String KEY = "sk-Ab+9/Zq=\"x7.canary&end";

    private final Redactor redactor = new Redactor(List.of(new ApiKey(KEY)));

    static Stream<String> echoes() {
        var bytes = KEY.getBytes(UTF_8);
        return Stream.of(
                KEY,
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes),
                URLEncoder.encode(KEY, UTF_8),
                Wire.quoted(KEY),
                Wire.quoted(KEY).replace("/", "\\/"),
                KEY.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                Base64.getEncoder().encodeToString(("user:" + KEY).getBytes(UTF_8)),
                Base64.getEncoder().encodeToString(("Bearer " + KEY + "\n").getBytes(UTF_8)),
                Base64.getEncoder().encodeToString(("x" + KEY + "yz").getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void aKeyIsTakenOutInEveryShapeWhereverTheBodyIsCut(String echo) {
        var body = ("{\"said\":\"" + echo + "\", \"and\": \"sk-Ab is a beginning only\"}").getBytes(UTF_8);
        var secret = echo.substring(4, echo.length() - 4);

        for (int cut = 0; cut <= body.length; cut++) {
            var stream = redactor.new Body();
            var clean = new ByteArrayOutputStream();
            clean.writeBytes(stream.feed(body, cut));
            var rest = Arrays.copyOfRange(body, cut, body.length);
            clean.writeBytes(stream.feed(rest, rest.length));
            clean.writeBytes(stream.end());
            var text = clean.toString(UTF_8);

            assertTrue(text.contains(Redactor.MASK), "cut at " + cut);
            assertFalse(text.contains(secret), "cut at " + cut);
            assertTrue(text.endsWith("\", \"and\": \"sk-Ab is a beginning only\"}"), text);
        }
    }

    @Test
    void aBodyThatEndsInTheBeginningOfAKeyLosesNothing() {
        var stream = redactor.new Body();

        var first = stream.feed("...sk-Ab+".getBytes(UTF_8), 9);

        assertArrayEquals("...".getBytes(UTF_8), first);
        assertArrayEquals("sk-Ab+".getBytes(UTF_8), stream.end());
    }

    @Test
    void withoutKeysNothingIsCopied() {
        var bytes = "anything".getBytes(UTF_8);

        assertSame(bytes, new Redactor(List.of()).new Body().feed(bytes, bytes.length));
    }

    @Test
    void aKeyThatIsAnOrdinaryWordIsLeftInAnswers() {
        assertEquals("a secret meeting", new Redactor(List.of(new ApiKey("secret"))).redact("a secret meeting"));
    }

    @Test
    void whatIsStoredHoldsNoKeyThatAServiceSendsBack() throws IOException, InterruptedException {
        var pieces = KEY.split("");
        try (var server = new RawServer(out -> {
            RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\nX-Echo: %s\r\nSet-Cookie: a=b\r\n\r\n"
                    .formatted(KEY));
            for (var letter : pieces) { // split over network pieces
                RawServer.write(out, letter.equals("s") ? ": s" : letter);
            }
            RawServer.write(out, "\n\n");
            for (var letter : pieces) { // split over pieces of the answer
                RawServer.write(out, Wire.stream(Wire.words(letter)));
            }
            RawServer.write(out, Wire.stream(Wire.finish("stop"), "[DONE]"));
        })) {
            var client = Wire.client(Wire.key("http://127.0.0.1:" + server.port(), KEY));

            var exchange = client.ask(Wire.ask(Wire.endpoint(server.base() + "#m")), ChatClient.Listener.NONE);

            var stored = new String(exchange.body(), UTF_8) + exchange.headers() + exchange.request() + exchange.reply();
            assertFalse(stored.contains(KEY), stored);
            assertEquals(Redactor.MASK, exchange.reply().text());
            assertTrue(exchange.headers().contains(new Exchange.Header("Set-Cookie", "[removed]")));
            assertTrue(exchange.headers().contains(new Exchange.Header("X-Echo", Redactor.MASK)));
        }
    }

    @Test
    void keysShowInNoText() {
        var keys = new RunKeys(Wire.NO_KEYS);
        keys.set(java.net.URI.create("https://a.example/v1"), new ApiKey(KEY));

        assertFalse((keys + " " + keys.known()).contains(KEY));
    }
}
