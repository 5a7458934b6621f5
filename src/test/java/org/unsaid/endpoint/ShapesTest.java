package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unsaid.endpoint.Endpoint.ServedBasis;
import org.unsaid.endpoint.Endpoint.Weights;
import org.unsaid.endpoint.Exchange.Header;

/// Every provider of the catalogue on every occasion that matters, in the shapes that it is known to send: live from a
/// server, in small pieces, and from the record that this left.
class ShapesTest {

    private static final Gson GSON = new GsonBuilder().serializeNulls().create();
    private static final String KEY = "sk-for-this-test";

    /// Shipped rows of the catalogue; the practice models have tests of their own.
    private static List<String> rows() {
        return new Catalogue(Wire.DIALECTS).names().stream().filter(name -> !name.equals(Endpoint.PRACTICE)).toList();
    }

    static Stream<Shape> shapes() {
        return rows().stream().flatMap(row -> Shape.sheet(row).stream()).flatMap(sheet -> sheet.shapes().stream());
    }

    @Test
    void everyRowOfTheCatalogueHasEveryOccasionOrSaysWhyNot() {
        var expected = Stream.of(Shape.Occasion.values()).map(Shape.Occasion::word).collect(Collectors.toSet());
        var missing = new TreeMap<String, Set<String>>();
        for (var row : rows()) {
            var lacks = new java.util.TreeSet<>(expected);
            Shape.sheet(row).ifPresent(sheet -> lacks.removeAll(sheet.occasions()));
            if (!lacks.isEmpty()) {
                missing.put(row, lacks);
            }
        }

        assertEquals("{}", missing.toString());
        assertTrue(rows().size() >= 38, rows().toString());
    }

    @Test
    void anOccasionThatARowCannotHaveIsNotThereAllTheSame() {
        for (var row : rows()) {
            var sheet = Shape.sheet(row).orElseThrow();
            var both = sheet.shapes().stream().map(shape -> shape.occasion().word()).filter(sheet.without()::has).toList();

            assertEquals(List.of(), both, row);
            assertEquals(Wire.DIALECTS.of(row).streams(), !sheet.without().has("streamed"), row);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isOfItsOccasion(Shape shape) {
        assertTrue(shape.occasion().fits(shape.signal()));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isReadLiveAndAgainFromItsRecord(Shape shape) throws IOException, InterruptedException {
        var signal = shape.signal();
        var dialect = Wire.DIALECTS.of(signal.dialect());
        try (var server = new RawServer(signal::send)) {
            var origin = "http://127.0.0.1:" + server.port();
            var endpoint = endpoint(dialect, URI.create(origin), shape.model());
            var ask = new Ask(endpoint, Optional.empty(), "When did it open?", new Parameters(Optional.of(0.7), Optional.of(64)));

            var exchange = Wire.client(Wire.key(origin, KEY)).ask(ask, ChatClient.Listener.NONE);

            assertEquals(fields(signal.expected()), fields(signal.told(exchange.reply())));
            assertEquals(signal.body(), new String(exchange.body(), StandardCharsets.UTF_8));
            assertEquals(fields(shape.record()), fields(told(exchange, shape.record())));
            assertTrue(exchange.sentHeaders().contains(new Header(dialect.key().header(), "[removed]")), exchange.sentHeaders().toString());
            var again = new Reread(Wire.DIALECTS).read(endpoint, exchange);
            assertEquals(fields(signal.expected()), fields(signal.told(again)));
        }
    }

    /// What the record says, in the words of the case and with only those that the case has.
    private static JsonObject told(Exchange exchange, JsonObject asked) {
        var told = new JsonObject();
        for (var name : asked.keySet()) {
            told.add(name, GSON.toJsonTree(switch (name) {
                case "model" -> exchange.modelReturned().orElse(null);
                case "servedBy" -> exchange.servedBy().orElse(null);
                case "requestId" -> exchange.requestId().orElse(null);
                case "tokensIn" -> exchange.reply().usage().input().orElse(null);
                case "tokensOut" -> exchange.reply().usage().output().orElse(null);
                case "ignored" -> exchange.ignored();
                case "webSearch" -> exchange.webSearch().orElse(null);
                default -> throw new IllegalArgumentException("unknown field of a record '" + name + "'");
            }));
        }
        return told;
    }

    /// As a service on another computer would be, although the test's server is on this one.
    private static Endpoint endpoint(Dialect dialect, URI address, String model) {
        return new Endpoint(
                dialect.name() + ":" + model, dialect.name(), address, model, Optional.empty(), Optional.empty(),
                dialect.local() ? Optional.of(Endpoint.THIS_COMPUTER) : Optional.empty(), ServedBasis.UNKNOWN, Weights.UNKNOWN, 1,
                Optional.empty());
    }

    private static List<String> fields(JsonObject json) {
        var fields = new ArrayList<String>();
        json.entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry -> fields.add(entry.getKey() + "=" + GSON.toJson(entry.getValue())));
        return fields;
    }
}
