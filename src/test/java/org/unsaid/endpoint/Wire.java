package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.unsaid.endpoint.ScriptedModel.Piece;
import org.unsaid.endpoint.ScriptedModel.Script;

/// What tests of the wire have in common.
final class Wire {

    static final Dialects DIALECTS = Dialects.shipped();

    static final Keys NO_KEYS = new EnvironmentKeys(Map.of(), DIALECTS, Map.of());

    /// Practice models that are never asked.
    static final ScriptedModel SILENT = (_, _, _) -> new Script(200, "text/event-stream", List.of());

    private Wire() {}

    static HttpChatClient client(Keys keys) {
        return new HttpChatClient(new Connections(SILENT), DIALECTS, keys);
    }

    static HttpChatClient client(ScriptedModel practice) {
        return new HttpChatClient(new Connections(practice), DIALECTS, NO_KEYS);
    }

    static Ask ask(Endpoint endpoint) {
        return new Ask(endpoint, Optional.empty(), "What happened?", Parameters.DEFAULTS);
    }

    static Endpoint endpoint(String spec) {
        return switch (EndpointSpec.parse(spec, DIALECTS)) {
            case EndpointSpec.Valid(var endpoint) -> endpoint;
            case EndpointSpec.Invalid invalid -> throw new AssertionError(invalid.message());
        };
    }

    /// Any provider's dialect at a test server's address.
    static Endpoint endpoint(String provider, URI address) {
        return Catalogue.endpoint(DIALECTS.models(), DIALECTS.of(provider), address, "m", provider + ":m");
    }

    static MockResponse events(String... data) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .body(stream(data))
                .build();
    }

    static String stream(String... data) {
        var body = new StringBuilder();
        for (var event : data) {
            body.append("data: ").append(event).append("\n\n");
        }
        return body.toString();
    }

    /// A piece of a streamed answer.
    static String words(String content) {
        return "{\"choices\":[{\"index\":0,\"delta\":{\"content\":%s}}]}".formatted(quoted(content));
    }

    static String finish(String reason) {
        return "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":%s}]}".formatted(quoted(reason));
    }

    static String quoted(String text) {
        var object = new JsonObject();
        object.addProperty("text", text);
        return object.get("text").toString();
    }

    static Piece piece(int millis, String body) {
        return new Piece(Duration.ofMillis(millis), body);
    }

    /// One key, for one origin.
    static Keys key(String origin, String secret) {
        return new Keys() {
            @Override
            public Optional<ApiKey> keyFor(String provider, String asked) {
                return asked.equals(origin) ? Optional.of(new ApiKey(secret)) : Optional.empty();
            }

            @Override
            public Collection<ApiKey> known() {
                return List.of(new ApiKey(secret));
            }
        };
    }
}
