package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.Network.Reach;
import org.unsaid.endpoint.Reply.Answered;
import org.unsaid.endpoint.Reply.Kind;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// In local-only mode nothing leaves this computer.
class LocalOnlyTest {

    private static final Network LOCAL_ONLY = Network.DEFAULT.withReach(Reach.THIS_COMPUTER);

    @ParameterizedTest
    @ValueSource(strings = {"https://local-only.test/v1", "https://192.0.2.7/v1", "https://[2001:db8::7]:8443/v1"})
    void nothingIsSentOrLookedUpForAnAddressElsewhere(String address) throws InterruptedException {
        try (var network = new Connections(Wire.SILENT, LOCAL_ONLY)) {
            var failure = assertInstanceOf(TechnicalFailure.class, ask(network, Wire.endpoint(address + "#m")));
            var look = new Discovery(network, Wire.DIALECTS, Wire.NO_KEYS).models(URI.create(address));

            var origin = address.replace("/v1", "");
            assertEquals(Kind.REFUSED_LOCALLY, failure.kind());
            assertFalse(failure.retryable());
            assertEquals("%s is not on this computer, and local-only mode is on".formatted(origin), failure.message());
            assertEquals(new Discovery.NotFound(new Cause.LocalOnly(origin)), look);
        }
        assertEquals(List.of(), NamesLookedUp.endingIn("local-only.test"));
    }

    @Test
    void aProxyOnThisComputerIsNoWayOut() throws IOException, InterruptedException {
        try (var proxy = TestProxy.socks(9);
                var network = new Connections(Wire.SILENT, LOCAL_ONLY.withRoute(proxy.route()))) {
            ask(network, Wire.endpoint("https://local-only.test/v1#m"));

            assertEquals(List.of(), proxy.asked());
        }
    }

    @Test
    void aServerOnThisComputerThatPassesQuestionsOnIsNotAsked() throws IOException, InterruptedException {
        try (var ollama = new RawServer(_ -> {}); var network = new Connections(Wire.SILENT, LOCAL_ONLY)) {
            var passedOn = Wire.DIALECTS.of("ollama");
            var address = URI.create("http://127.0.0.1:" + ollama.port());

            var failure = assertInstanceOf(TechnicalFailure.class,
                    ask(network, Catalogue.endpoint(Wire.DIALECTS.models(), passedOn, address, "big-cloud", "ollama:big-cloud")));

            assertEquals(Kind.REFUSED_LOCALLY, failure.kind());
            assertTrue(failure.message().contains("passes questions for big-cloud on to another computer"), failure.message());
        }
    }

    @Test
    void serversOfThisComputerAndPracticeModelsAnswer() throws IOException, InterruptedException {
        var answer = Wire.stream(Wire.words("Yes."), Wire.finish("stop"), "[DONE]");
        ScriptedModel practice = (_, _, _) -> new ScriptedModel.Script(200, "text/event-stream", List.of(Wire.piece(0, answer)));
        try (var here = new RawServer(out -> {
                    RawServer.head(out, "text/event-stream");
                    RawServer.write(out, answer);
                });
                var network = new Connections(practice, LOCAL_ONLY)) {
            assertInstanceOf(Answered.class, ask(network, Wire.endpoint(here.base() + "#m")));
            assertInstanceOf(Answered.class, ask(network, Wire.endpoint("http://localhost:" + here.port() + "/v1#m")));
            assertInstanceOf(Answered.class, ask(network, Wire.endpoint("practice:candid")));
        }
    }

    @Test
    void turningItOnBreaksOffWhatIsOnItsWay() throws IOException, InterruptedException {
        var reply = new AtomicReference<Reply>();
        try (var silent = new RawServer(_ -> {}); // takes the first bytes of TLS for a request that does not end
                var proxy = TestProxy.socks(silent.port());
                var network = new Connections(Wire.SILENT, Network.DEFAULT.withRoute(proxy.route()))) {
            var call = Thread.ofVirtual().start(() -> {
                try {
                    reply.set(ask(network, Wire.endpoint("https://local-only.test/v1#m")));
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            while (proxy.asked().isEmpty()) {
                Thread.sleep(5);
            }

            network.use(network.network().withReach(Reach.THIS_COMPUTER));

            assertTrue(call.join(Duration.ofSeconds(2)), "still on its way");
            assertInstanceOf(TechnicalFailure.class, reply.get());
        }
    }

    @Test
    void theSocketsThemselvesReachNoOtherComputer() throws IOException {
        try (var socket = new Sockets(Reach.THIS_COMPUTER).createSocket()) {
            var elsewhere = new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 443);

            assertThrows(NotSentException.class, () -> socket.connect(elsewhere, 100));
            assertThrows(NotSentException.class, () -> socket.connect(InetSocketAddress.createUnresolved("localhost", 443), 100));
        }
        assertThrows(UnknownHostException.class, () -> new InterruptibleDns(Reach.THIS_COMPUTER).lookup("local-only.test"));
        assertEquals(List.of(), NamesLookedUp.endingIn("local-only.test"));
    }

    @Test
    void aCallForNoListedPurposeIsNeverMade() {
        try (var network = new Connections(Wire.SILENT, Network.DEFAULT)) {
            var caller = network.caller(Purpose.LOOK_UP, Limits.STANDARD);

            assertThrows(IllegalStateException.class, () -> caller.call(new Request.Builder().url("https://elsewhere.test/").build(), Wire.NO_KEYS));
        }
    }

    @Test
    void serversAreLookedForOnThisComputerOnly() {
        try (var network = new Connections(Wire.SILENT, new Network(Reach.ANYWHERE, Route.direct(), Map.of(), Map.of()))) {
            var caller = network.caller(Purpose.DISCOVER, Limits.STANDARD);

            assertThrows(NotSentException.class, () -> caller.call(new Request.Builder().url("https://elsewhere.test/").build(), Wire.NO_KEYS));
        }
        assertEquals(List.of(), NamesLookedUp.endingIn("elsewhere.test"));
    }

    private static Reply ask(Connections connections, Endpoint endpoint) throws InterruptedException {
        return new HttpChatClient(connections, Wire.DIALECTS, Wire.NO_KEYS).ask(Wire.ask(endpoint), ChatClient.Listener.NONE).reply();
    }
}
