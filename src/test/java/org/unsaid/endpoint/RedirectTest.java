package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.unsaid.endpoint.Reply.Kind;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// A service that sends us elsewhere gets nothing there: neither key nor question.
class RedirectTest {

    private static final String SECRET = "sk-that-stays-where-it-belongs";
    private static final List<Integer> STATUSES = List.of(301, 302, 303, 307, 308);

    /// A family each, with a header each for the key.
    private static final List<String> PROVIDERS = List.of("openai", "anthropic", "gemini", "cohere");

    private final MockWebServer service = new MockWebServer();
    private ServerSocket elsewhere = unbound();

    static Stream<Arguments> ways() {
        return STATUSES.stream().flatMap(status -> Target.ALL.stream().map(target -> Arguments.of(status, target)));
    }

    static Stream<Arguments> cases() {
        return ways().flatMap(way -> PROVIDERS.stream().map(provider -> Arguments.of(way.get()[0], way.get()[1], provider)));
    }

    /// Where a redirect may point, with the port of the service itself and of a server elsewhere to fill in.
    record Target(String name, String location) {

        private static final List<Target> ALL = List.of(
                new Target("another path", "/v2/elsewhere"),
                new Target("the same address", "http://127.0.0.1:%1$d/v2"),
                new Target("another port", "http://127.0.0.1:%2$d/v1"),
                new Target("another name without scheme", "//localhost:%2$d/v1"),
                new Target("another scheme", "https://127.0.0.1:%2$d/v1"),
                new Target("with our name", "http://us:word@127.0.0.1:%2$d/v1?key=value#part"));

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void start() throws IOException {
        elsewhere = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        service.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noQuestionFollowsARedirect(int status, Target target, String provider) throws IOException, InterruptedException {
        redirect(status, target);

        var exchange = new HttpChatClient(new Connections(Wire.SILENT), Wire.DIALECTS, keys())
                .ask(Wire.ask(Wire.endpoint(provider, address())), ChatClient.Listener.NONE);

        var failure = assertInstanceOf(TechnicalFailure.class, exchange.reply());
        assertEquals(Kind.REDIRECT, failure.kind());
        assertFalse(failure.retryable());
        assertFalse(failure.message().contains("word@"), failure.message());
        assertEquals(1, service.getRequestCount());
        assertTrue(sent(service.takeRequest()).contains(SECRET), "the key goes to its own address, or this test shows nothing");
        assertNobodyWasHeardElsewhere();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void noListIsFetchedFromElsewhere(int status, Target target) throws IOException, InterruptedException {
        redirect(status, target);
        var connections = new Connections(Wire.SILENT);

        var tested = new ConnectionTest(connections, Wire.DIALECTS, keys()).run(Wire.endpoint("openai", address()), _ -> {});
        var looked = new Discovery(connections, Wire.DIALECTS, keys()).models(URI.create(address() + "/v1"));

        assertInstanceOf(Cause.Redirected.class, assertInstanceOf(ConnectionTest.Fails.class, tested).cause());
        assertInstanceOf(Discovery.NotFound.class, looked);
        assertEquals(2, service.getRequestCount());
        assertNobodyWasHeardElsewhere();
    }

    private void redirect(int status, Target target) {
        var location = target.location().formatted(service.getPort(), elsewhere.getLocalPort());
        service.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(status).setHeader("Location", location).build();
            }
        });
    }

    /// Not its `toString`, which hides keys.
    private static String sent(RecordedRequest request) {
        var sent = new StringBuilder();
        request.getHeaders().forEach(header -> sent.append(header.getSecond()).append(' '));
        return sent.toString();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + service.getPort());
    }

    private Keys keys() {
        return Wire.key(address().toString(), SECRET);
    }

    private void assertNobodyWasHeardElsewhere() throws IOException {
        elsewhere.setSoTimeout(1);
        assertThrows(SocketTimeoutException.class, elsewhere::accept);
    }

    private static ServerSocket unbound() {
        try {
            return new ServerSocket();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
