package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.ConnectionTest.Fails;
import org.unsaid.endpoint.ConnectionTest.Step;
import org.unsaid.endpoint.ConnectionTest.Works;

class ConnectionTestTest {

    private static final String LIST = "{\"object\":\"list\",\"data\":[{\"id\":\"m\"},{\"id\":\"other\"}]}";

    private final MockWebServer server = new MockWebServer();
    private MockResponse models = json(200, LIST);
    private MockResponse answer = Wire.events(Wire.words("Hello"), Wire.words(" there"), Wire.words("."), Wire.finish("stop"), "[DONE]");

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return request.getTarget().endsWith("/models") ? models : answer;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aGoodEndpointPassesEveryStep() throws InterruptedException {
        var heard = new ArrayList<Step>();

        var result = new ConnectionTest(new Connections(Wire.SILENT), Wire.DIALECTS, Wire.NO_KEYS).run(here("m"), heard::add);

        var works = assertInstanceOf(Works.class, result);
        assertEquals(heard, works.steps());
        assertEquals(
                List.of("ServerAnswers", "SpeaksOurLanguage", "HasTheModel", "FirstWord", "Streams"),
                works.steps().stream().map(step -> step.getClass().getSimpleName()).toList());
    }

    @Test
    void aPracticeModelPassesWithoutASocket() throws InterruptedException {
        ScriptedModel model = (_, _, _) -> new ScriptedModel.Script(
                200, "text/event-stream", List.of(Wire.piece(0, Wire.stream(Wire.words("Hello"), Wire.finish("stop"), "[DONE]"))));

        var result = new ConnectionTest(new Connections(model), Wire.DIALECTS, Wire.NO_KEYS).run(Wire.endpoint("practice:candid"), _ -> {});

        assertInstanceOf(Works.class, result);
    }

    @Test
    void aWrongKeyIsToldFromAMissingOne() throws InterruptedException {
        models = json(401, "{\"error\":{\"message\":\"Invalid API Key\",\"type\":\"authentication_error\",\"code\":401}}");
        var origin = "http://127.0.0.1:" + server.getPort();

        assertEquals(new Cause.WrongKey(origin, 401, false), cause(here("m"), Wire.NO_KEYS));
        assertEquals(new Cause.WrongKey(origin, 401, true), cause(here("m"), Wire.key(origin, "sk-wrong-key")));
    }

    @Test
    void aKeyThatOnlyTheChatChecksIsFoundWrongToo() throws InterruptedException {
        answer = json(401, "{\"error\":{\"message\":\"Invalid API Key\"}}");
        var origin = "http://127.0.0.1:" + server.getPort();

        assertEquals(new Cause.WrongKey(origin, 401, true), cause(here("m"), Wire.key(origin, "sk-wrong-key")));
    }

    @Test
    void aWrongPathIsAWrongAddress() throws InterruptedException {
        models = new MockResponse.Builder().code(404).body("404 page not found").build();

        assertEquals(
                new Cause.WrongAddress("http://127.0.0.1:" + server.getPort(), "/v1/models", 404), cause(here("m"), Wire.NO_KEYS));
    }

    @Test
    void aWebPageIsNoApi() throws InterruptedException {
        models = new MockResponse.Builder().setHeader("Content-Type", "text/html").body("<html>Welcome</html>").build();

        assertEquals(
                new Cause.NotAnApi("http://127.0.0.1:" + server.getPort(), 200, "text/html"), cause(here("m"), Wire.NO_KEYS));
    }

    @Test
    void nothingListening() throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertEquals(
                new Cause.NothingListening("http://127.0.0.1:" + port),
                cause(Wire.endpoint("http://127.0.0.1:" + port + "/v1#m"), Wire.NO_KEYS));
    }

    @Test
    void aNameThatNobodyHas() throws InterruptedException {
        assertEquals(
                new Cause.UnknownHost("no-such-host.invalid"),
                cause(Wire.endpoint("https://no-such-host.invalid/v1#m"), Wire.NO_KEYS));
    }

    @Test
    void aModelThatALocalServerDoesNotHave() throws InterruptedException {
        assertEquals(new Cause.WrongModel("n", List.of("m", "other")), cause(here("n"), Wire.NO_KEYS));
    }

    @Test
    void aModelThatTheChatDoesNotKnow() throws InterruptedException {
        models = json(404, "{\"detail\":\"Not Found\"}");
        answer = json(404, "{\"error\":{\"code\":\"model_not_found\",\"message\":\"no such model\"}}");

        assertEquals(new Cause.WrongModel("n", List.of()), cause(here("n"), Wire.NO_KEYS));
    }

    @Test
    void aServerThatStillLoads() throws InterruptedException {
        models = json(503, "{\"error\":{\"code\":503,\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}");

        assertEquals(new Cause.ServerLoading("http://127.0.0.1:" + server.getPort()), cause(here("m"), Wire.NO_KEYS));
    }

    @Test
    void aServerThatSaysNothing() throws IOException, InterruptedException {
        try (var silent = new RawServer(_ -> Thread.sleep(Duration.ofMinutes(1)))) {
            long started = System.nanoTime();

            var cause = cause(Wire.endpoint(silent.base() + "#m"), Wire.NO_KEYS);

            assertInstanceOf(Cause.TimedOut.class, cause);
            assertTrue(System.nanoTime() - started < ConnectionTest.LONGEST.toNanos());
        }
    }

    @Test
    void aServerWithoutEncryptionWhereThereShouldBeSome() throws IOException, InterruptedException {
        try (var plain = RawServer.greeting("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")) {
            var endpoint = Wire.endpoint("https://127.0.0.1:" + plain.port() + "/v1#m");

            assertInstanceOf(Cause.TlsFailure.class, cause(endpoint, Wire.NO_KEYS));
        }
    }

    @Test
    void aRedirectNamesItsTarget() throws InterruptedException {
        models = new MockResponse.Builder().code(302).setHeader("Location", "https://login.example:8443/start?key=1").build();

        var redirected = assertInstanceOf(Cause.Redirected.class, cause(here("m"), Wire.NO_KEYS));

        assertEquals("the service sends us on to login.example:8443", redirected.message());
    }

    @Test
    void plainHttpElsewhereIsRefusedHere() throws InterruptedException {
        var cause = cause(Wire.endpoint(Endpoint.GENERIC, URI.create("http://192.0.2.1/v1")), Wire.NO_KEYS);

        assertInstanceOf(Cause.RefusedHere.class, cause);
    }

    private static Cause cause(Endpoint endpoint, Keys keys) throws InterruptedException {
        var result = new ConnectionTest(new Connections(Wire.SILENT), Wire.DIALECTS, keys).run(endpoint, _ -> {});
        return assertInstanceOf(Fails.class, result, result::toString).cause();
    }

    private Endpoint here(String model) {
        return Wire.endpoint("http://127.0.0.1:" + server.getPort() + "/v1#" + model);
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder().code(status).setHeader("Content-Type", "application/json").body(body).build();
    }
}
