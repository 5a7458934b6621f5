package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unsaid.endpoint.Endpoint.ServedBasis;
import org.unsaid.endpoint.Endpoint.Weights;
import org.unsaid.endpoint.Exchange.Header;

/// Every signal of every service: from a record, and live from a server that sends it in small pieces.
class SignalsTest {

    static Stream<SignalCase> cases() {
        return SignalCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadFromARecord(SignalCase signal) {
        var headers = new ArrayList<>(signal.headers());
        signal.pinned().ifPresent(host -> headers.add(new Header("x-test-pinned", host)));

        var reply = new Reread(Wire.DIALECTS).read(signal.dialect(), signal.status(), headers, signal.body());

        assertEquals(sorted(signal.expected()), sorted(signal.told(reply)));
    }

    static Stream<SignalCase> askable() {
        return SignalCase.all().filter(signal -> !Wire.DIALECTS.of(signal.dialect()).readOnly());
    }

    @ParameterizedTest
    @MethodSource("askable")
    void isReadLive(SignalCase signal) throws IOException, InterruptedException {
        try (var server = new RawServer(signal::send)) {
            var origin = "http://127.0.0.1:" + server.port();
            var client = Wire.client(Wire.key(origin, "sk-for-this-test"));

            var exchange = client.ask(Wire.ask(endpoint(signal, URI.create(origin))), ChatClient.Listener.NONE);

            assertEquals(sorted(signal.expected()), sorted(signal.told(exchange.reply())));
            assertEquals(signal.body(), new String(exchange.body(), StandardCharsets.UTF_8));
        }
    }

    /// As a service on another computer would be, although the test's server is on this one.
    private static Endpoint endpoint(SignalCase signal, URI address) {
        boolean local = Wire.DIALECTS.of(signal.dialect()).local();
        var spec = signal.dialect() + ":m" + signal.pinned().map(host -> "@" + host).orElse("");
        return new Endpoint(
                spec, signal.dialect(), address, "m", Optional.empty(), Optional.empty(),
                local ? Optional.of(Endpoint.THIS_COMPUTER) : Optional.empty(), ServedBasis.UNKNOWN, Weights.UNKNOWN, 1, Optional.empty());
    }

    private static List<String> sorted(JsonObject json) {
        var fields = new TreeSet<String>();
        json.entrySet().forEach(entry -> {
            if (entry.getValue() instanceof JsonArray array) {
                fields.add(entry.getKey() + "=" + new TreeSet<>(array.asList().stream().map(Object::toString).toList()));
            } else {
                fields.add(entry.getKey() + "=" + entry.getValue());
            }
        });
        return List.copyOf(fields);
    }
}
