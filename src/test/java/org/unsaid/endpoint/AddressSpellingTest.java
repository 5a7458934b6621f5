package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.Reply.Kind;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// Plain http goes to this computer only, however an address is written.
class AddressSpellingTest {

    private final Queue<InetSocketAddress> connected = new ConcurrentLinkedQueue<>();
    private final Connections connections = new Connections(new OkHttpClient.Builder().eventListener(new EventListener() {
        @Override
        public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            connected.add(address);
        }
    }), Wire.SILENT, Network.DEFAULT);

    /// The port is one at which nobody listens.
    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1:1", "HTTP://127.0.0.1:1", "http://127.0.0.2:1", "http://127.255.255.254:1", "http://localhost:1", "http://LocalHost:1",
        "http://[::1]:1", "http://[0:0:0:0:0:0:0:1]:1", "http://[::0001]:1", "http://[::ffff:127.0.0.1]:1", "http://[::FFFF:7f00:1]:1",
        "http://１２７.0.0.1:1", "http://127。0。0。1:1", "http://ⓛocalhost:1", "http://loca\u00adlhost:1", "http://%6cocalhost:1",
        "http://localhost:1\\@elsewhere.test", "http://localhost:1/@elsewhere.test", "http:///localhost:1"
    })
    void thisComputerInAnySpellingIsThisComputer(String address) throws InterruptedException {
        var endpoint = Wire.endpoint(address + "#m");

        var failure = assertInstanceOf(TechnicalFailure.class, ask(endpoint));

        assertEquals(Kind.NETWORK, failure.kind());
        assertTrue(connected.stream().allMatch(to -> to.getAddress().isLoopbackAddress() && to.getPort() == 1), connected.toString());
        assertTrue(!connected.isEmpty(), "no connection was tried");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // what some resolvers take for this computer, and others look up
        "http://127.1", "http://127.0.1", "http://2130706433", "http://0x7f000001", "http://0x7f.0.0.1", "http://0177.0.0.1", "http://017700000001",
        "http://127.000.000.001", "http://127.0.0.01", "http://127.0.0.1.", "http://localhost.", "http://0", "http://0.0.0.0", "http://[::]",
        "http://127.0.0.256", "http://127.0.0.999", "http://127.0.0.1.1", "http://loopback", "http://ip6-localhost", "http://localhost.localdomain",
        // other computers
        "http://126.255.255.255", "http://128.0.0.1", "http://10.0.0.1", "http://192.168.1.1", "http://169.254.169.254", "http://172.16.0.1",
        "http://[::127.0.0.1]", "http://[::ffff:10.0.0.1]", "http://[::ffff:0:127.0.0.1]", "http://[64:ff9b::7f00:1]", "http://[fe80::1]",
        "http://[2001:db8::1]", "http://[::2]",
        // other computers in the name of this one
        "http://127.0.0.1.elsewhere.test", "http://localhost.elsewhere.test", "http://elsewhere.test", "http://localhost@elsewhere.test",
        "http://127.0.0.1:80@elsewhere.test", "http://localhost:80@elsewhere.test/v1", "http://elsewhere.test@localhost",
        "http://elsewhere.test\\@localhost", "http://elsewhere.test/localhost", "http://elsewhere.test?localhost", "http://elsewhere.test#@localhost",
        "http://localhost%2eelsewhere.test", "http://localhost%00.elsewhere.test", "http://127.0.0.1%23.elsewhere.test", "http:////elsewhere.test",
        "http://localhost。elsewhere.test", "http://1οcalhost", "http://lоcalhost", "http://localhost\t.elsewhere.test", "http://[::1]elsewhere.test",
        // no addresses
        "http://", "http://local host", "http://localhost:99999", "http://127.0.0.1:80:80", "http://[::1", "http://[::1%25eth0]", "http://[127.0.0.1]"
    })
    void nothingElseIsTalkedToInPlainText(String address) throws InterruptedException {
        var spec = EndpointSpec.parse(address + "#m", Wire.DIALECTS);

        var invalid = assertInstanceOf(EndpointSpec.Invalid.class, spec, () -> "taken for " + spec);
        assertEquals(EndpointSpec.Place.ADDRESS, invalid.place());
        refusedEvenIfItGotSoFar(address);
        assertEquals(List.of(), NamesLookedUp.endingIn("elsewhere.test"));
        assertEquals(List.of(), List.copyOf(connected));
    }

    /// An endpoint that was kept by another version, or imported.
    private void refusedEvenIfItGotSoFar(String address) throws InterruptedException {
        try {
            if (HttpUrl.parse(address) != null) {
                var endpoint = Catalogue.endpoint(Wire.DIALECTS.models(), Wire.DIALECTS.of(Endpoint.GENERIC), new URI(address), "m", address + "#m");
                boolean trick = URI.create(address).getRawUserInfo() != null && HttpUrl.get(address).host().equals("localhost");
                assertEquals(trick ? Kind.NETWORK : Kind.REFUSED_LOCALLY, assertInstanceOf(TechnicalFailure.class, ask(endpoint)).kind());
                connected.removeIf(to -> trick && to.getAddress().isLoopbackAddress());
            }
        } catch (URISyntaxException noAddress) {
            // an endpoint cannot have it
        }
    }

    @Test
    void encryptedAddressesMayBeAnywhere() {
        assertInstanceOf(EndpointSpec.Valid.class, EndpointSpec.parse("https://10.0.0.1/v1#m", Wire.DIALECTS));
    }

    private Reply ask(Endpoint endpoint) throws InterruptedException {
        return new HttpChatClient(connections, Wire.DIALECTS, Wire.NO_KEYS).ask(Wire.ask(endpoint), ChatClient.Listener.NONE).reply();
    }
}
