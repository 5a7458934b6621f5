package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.Network.Reach;
import org.unsaid.endpoint.Reply.Answered;
import org.unsaid.endpoint.Reply.Kind;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// Questions take the way that was chosen, or none.
class ProxyTest {

    private static final String HOST = "api.model.test";
    private static final String ORIGIN = "https://" + HOST;
    private static final HeldCertificate AUTHORITY = SecureServer.authority("authority");

    @TempDir
    static Path directory;

    private final Queue<Proxy> connections = new ConcurrentLinkedQueue<>();
    private final SecureServer server = new SecureServer(SecureServer.named(HOST, AUTHORITY).build());
    private Network trusting = Network.DEFAULT;

    @BeforeEach
    void trust() throws IOException {
        trusting = Network.DEFAULT.withAuthority(ORIGIN, SecureServer.pem(directory, AUTHORITY));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProxyThatIsKilledHalfWayIsNeverGoneRound(boolean socks) throws IOException, InterruptedException {
        int calls = 1_000;
        int answered = 0;
        try (var proxy = socks ? TestProxy.socks(server.port()) : TestProxy.http(server.port());
                var network = connections(trusting.withRoute(proxy.route()))) {
            for (int call = 0; call < calls; call++) {
                if (call == calls / 2) {
                    proxy.kill();
                }
                var exchange = ask(network, ORIGIN + "/v1");
                answered += exchange.reply() instanceof Answered ? 1 : 0;
                assertEquals(Optional.of(AskedFrom.PROXY), exchange.askedFrom());
                if (call > calls / 2) {
                    var failure = assertInstanceOf(TechnicalFailure.class, exchange.reply());
                    assertEquals(Kind.NETWORK, failure.kind());
                    assertEquals("the proxy %s does not answer".formatted(proxy.route().text()), failure.message());
                }
            }
            assertEquals(List.of(HOST + ":443"), proxy.asked().stream().distinct().toList());
        }

        assertEquals(calls / 2, answered);
        assertEquals(calls / 2, server.requests());
        assertEquals(List.of(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP), connections.stream().map(Proxy::type).distinct().toList());
        assertEquals(List.of(), NamesLookedUp.endingIn(HOST));
    }

    @Test
    void withoutAProxyTheNameIsLookedUpHere() throws InterruptedException {
        try (var network = connections(Network.DEFAULT)) {
            ask(network, "https://direct.model.test/v1");
        }

        assertEquals(List.of("direct.model.test"), NamesLookedUp.endingIn("direct.model.test"));
    }

    @Test
    void torIsAskedByNameAndLearnsNothingOfTheUser() throws IOException, InterruptedException {
        try (var tor = TestProxy.socks(server.port());
                var network = connections(trusting.withRoute(new Route.Tor(tor.port())))) {
            var exchange = ask(network, ORIGIN + "/v1");

            assertInstanceOf(Answered.class, exchange.reply());
            assertEquals(Optional.of(AskedFrom.TOR), exchange.askedFrom());
            assertEquals(List.of(HOST + ":443"), tor.asked());
            assertEquals(List.of("unsaid"), tor.names());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProxyThatReachesNothingIsNamed(boolean socks) throws IOException, InterruptedException {
        try (var proxy = socks ? TestProxy.socks(server.port()) : TestProxy.http(server.port());
                var network = connections(trusting.withRoute(proxy.route()))) {
            proxy.refuse();

            var failure = assertInstanceOf(TechnicalFailure.class, ask(network, ORIGIN + "/v1").reply());
            var look = new Discovery(network, Wire.DIALECTS, Wire.NO_KEYS).models(URI.create(ORIGIN + "/v1"));

            var expected = "the proxy %s does not bring us to %s (".formatted(proxy.route().text(), ORIGIN);
            assertTrue(failure.message().startsWith(expected), failure.message());
            assertInstanceOf(Cause.ProxyFailed.class, assertInstanceOf(Discovery.NotFound.class, look).cause());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"407 Proxy Authentication Required", "302 Found", "200 OK but then nothing"})
    void aProxyThatWantsOrSendsSomethingElseGetsNothing(String status) throws IOException, InterruptedException {
        try (var proxy = TestProxy.http(server.port()); var network = connections(trusting.withRoute(proxy.route()))) {
            proxy.refuse(status);

            var reply = new HttpChatClient(network, Wire.DIALECTS, Wire.key(ORIGIN, "sk-secret"))
                    .ask(Wire.ask(Wire.endpoint(ORIGIN + "/v1#m")), ChatClient.Listener.NONE).reply();

            assertInstanceOf(TechnicalFailure.class, reply);
            assertTrue(proxy.heard().startsWith("CONNECT " + HOST), proxy.heard());
            assertFalse(proxy.heard().contains("sk-secret") || proxy.heard().contains("What happened?"), proxy.heard());
            assertEquals(0, server.requests());
            assertEquals(List.of(), NamesLookedUp.endingIn("elsewhere.test"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProxyIsToldTheNameOfItsWayAndThePasswordKeptForIt(boolean socks) throws IOException, InterruptedException {
        try (var proxy = socks ? TestProxy.socks(server.port()).named("anna") : TestProxy.http(server.port()).named("anna");
                var network = connections(trusting.withRoute(proxy.route()))) {
            proxy.demand("anna", "open-sesame");
            var client = new HttpChatClient(network, Wire.DIALECTS, Wire.key(proxy.route().text(), "open-sesame"));

            for (int call = 1; call <= 3; call++) {
                var exchange = client.ask(Wire.ask(Wire.endpoint(ORIGIN + "/v1#m")), ChatClient.Listener.NONE);

                assertInstanceOf(Answered.class, exchange.reply(), exchange.reply().toString());
                assertFalse(exchange.toString().contains("sesame") || exchange.toString().contains("anna"), exchange.toString());
            }

            assertEquals(1, connections.size(), "one connection serves all");
            assertEquals(3, server.requests());
            assertFalse(proxy.route().text().contains("sesame"), proxy.route().text());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProxyThatDoesNotAcceptThePasswordIsACauseOfItsOwn(boolean socks) throws IOException, InterruptedException {
        try (var proxy = socks ? TestProxy.socks(server.port()).named("anna") : TestProxy.http(server.port()).named("anna");
                var network = connections(trusting.withRoute(proxy.route()))) {
            proxy.demand("anna", "open-sesame");
            var keys = Wire.key(proxy.route().text(), "a-wrong-word");

            var reply = new HttpChatClient(network, Wire.DIALECTS, keys)
                    .ask(Wire.ask(Wire.endpoint(ORIGIN + "/v1#m")), ChatClient.Listener.NONE).reply();
            var look = new Discovery(network, Wire.DIALECTS, keys).models(URI.create(ORIGIN + "/v1"));

            var failure = assertInstanceOf(TechnicalFailure.class, reply);
            assertEquals(Kind.PROXY, failure.kind());
            assertFalse(failure.retryable());
            assertEquals("the proxy %s does not accept its name and password; nothing was sent without it".formatted(proxy.route().text()),
                    failure.message());
            assertEquals(new Cause.ProxyPassword(proxy.route()), assertInstanceOf(Discovery.NotFound.class, look).cause());
            assertFalse(proxy.heard().contains("What happened?"), proxy.heard());
            assertEquals(0, server.requests());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProxyThatWantsANameSaysWhatToDo(boolean socks) throws IOException, InterruptedException {
        try (var proxy = socks ? TestProxy.socks(server.port()) : TestProxy.http(server.port());
                var network = connections(trusting.withRoute(proxy.route()))) {
            proxy.demand("anna", "open-sesame");

            var failure = assertInstanceOf(TechnicalFailure.class, ask(network, ORIGIN + "/v1").reply());

            assertEquals(Kind.PROXY, failure.kind());
            assertEquals(("the proxy %s wants a name and a password; expected NAME@ before its host, and the password as a key or in "
                    + "UNSAID_PROXY_PASSWORD").formatted(proxy.route().text()), failure.message());
        }
    }

    @Test
    void thePasswordOfAProxyGoesToNoServiceAndAKeyToNoProxy() throws IOException, InterruptedException {
        var route = new Route.HttpProxy("127.0.0.1", 3128, Optional.of("anna"));
        var keys = new EnvironmentKeys(Map.of("UNSAID_PROXY_PASSWORD", "open-sesame", "OPENAI_API_KEY", "sk-1"), Wire.DIALECTS, Map.of());

        assertEquals("open-sesame", keys.keyFor(Route.PROVIDER, route.text()).orElseThrow().secret());
        assertEquals(Optional.empty(), keys.keyFor("openai", "http://127.0.0.1:3128"));
        assertEquals(Optional.empty(), ProxyAccount.password(new Route.HttpProxy("127.0.0.1", 3128, Optional.empty()), keys));
        assertTrue(keys.known().stream().anyMatch(key -> key.secret().equals("open-sesame")), "it is redacted from what comes back");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProxyThatFallsSilentIsNotWaitedFor(boolean socks) throws IOException, InterruptedException {
        var impatient = new Limits(1 << 20, 64 << 10, Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(500));
        try (var proxy = socks ? TestProxy.socks(server.port()) : TestProxy.http(server.port());
                var network = connections(trusting.withRoute(proxy.route()))) {
            proxy.fallSilent();

            var exchange = new HttpChatClient(network, Wire.DIALECTS, Wire.NO_KEYS, impatient)
                    .ask(Wire.ask(Wire.endpoint(ORIGIN + "/v1#m")), ChatClient.Listener.NONE);

            assertEquals(Kind.TIMEOUT, assertInstanceOf(TechnicalFailure.class, exchange.reply()).kind());
            assertTrue(exchange.duration().compareTo(Duration.ofSeconds(2)) < 0, "after " + exchange.duration());
        }
    }

    @Test
    void aProxyCannotPassForTheService() throws IOException, InterruptedException {
        try (var itself = new SecureServer(SecureServer.named(HOST, SecureServer.authority("of the proxy")).build());
                var proxy = TestProxy.http(itself.port());
                var network = connections(trusting.withRoute(proxy.route()))) {
            var failure = assertInstanceOf(TechnicalFailure.class, ask(network, ORIGIN + "/v1").reply());

            assertEquals(Kind.TLS, failure.kind());
            assertEquals(0, itself.requests());
        }
    }

    @Test
    void anEndpointMayHaveAWayOfItsOwn() throws IOException, InterruptedException {
        try (var usual = TestProxy.socks(server.port());
                var own = TestProxy.http(server.port());
                var network = connections(trusting.withRoute(usual.route()).withRoute(ORIGIN, own.route()))) {
            ask(network, ORIGIN + "/v1");
            ask(network, "https://other.model.test/v1");

            assertEquals(List.of(HOST + ":443"), own.asked());
            assertEquals(List.of("other.model.test:443"), usual.asked());
        }
    }

    @Test
    void aServerOnThisComputerIsReachedWithoutAProxy() throws IOException, InterruptedException {
        try (var proxy = TestProxy.socks(server.port());
                var local = saysYes();
                var network = connections(Network.DEFAULT.withRoute(proxy.route()))) {
            var exchange = ask(network, local.base());

            assertInstanceOf(Answered.class, exchange.reply());
            assertEquals(Optional.of(AskedFrom.DIRECT), exchange.askedFrom());
            assertEquals(List.of(), proxy.asked());
        }
    }

    @Test
    void aChangeOfWayTakesUpNoConnectionOfBefore() throws IOException, InterruptedException {
        try (var first = TestProxy.socks(server.port());
                var second = TestProxy.socks(server.port());
                var network = connections(trusting.withRoute(first.route()))) {
            ask(network, ORIGIN + "/v1");
            network.use(trusting.withRoute(second.route()));
            ask(network, ORIGIN + "/v1");

            assertEquals(1, first.asked().size());
            assertEquals(1, second.asked().size());
        }
    }

    @Test
    void javasOwnProxySettingsCountForNothing() throws IOException, InterruptedException {
        try (var javas = TestProxy.socks(server.port()); var local = saysYes(); var network = connections(Network.DEFAULT)) {
            System.setProperty("socksProxyHost", "127.0.0.1");
            System.setProperty("socksProxyPort", String.valueOf(javas.port()));
            System.setProperty("socksNonProxyHosts", "");

            assertInstanceOf(Answered.class, ask(network, local.base()).reply());
            assertEquals(List.of(), javas.asked());
        } finally {
            List.of("socksProxyHost", "socksProxyPort", "socksNonProxyHosts").forEach(System::clearProperty);
        }
    }

    @Test
    void inLocalOnlyModeThereIsNoProxy() {
        var proxies = new Proxies(new Network(Reach.THIS_COMPUTER, Route.tor(), Map.of(), Map.of()));

        assertEquals(List.of(Proxy.NO_PROXY), proxies.select(URI.create(ORIGIN)));
    }

    private static RawServer saysYes() throws IOException {
        return new RawServer(out -> {
            RawServer.head(out, "text/event-stream");
            RawServer.write(out, Wire.stream(Wire.words("Yes."), Wire.finish("stop"), "[DONE]"));
        });
    }

    private Connections connections(Network network) {
        return new Connections(new OkHttpClient.Builder().eventListener(new EventListener() {
            @Override
            public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
                connections.add(proxy);
            }
        }), Wire.SILENT, network);
    }

    private static Exchange ask(Connections connections, String address) throws InterruptedException {
        return new HttpChatClient(connections, Wire.DIALECTS, Wire.NO_KEYS).ask(Wire.ask(Wire.endpoint(address + "#m")), ChatClient.Listener.NONE);
    }
}
