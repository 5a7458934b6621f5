package org.unsaid.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unsaid.endpoint.Network;
import org.unsaid.endpoint.Network.Reach;
import org.unsaid.endpoint.Route;

/// The network settings as a part of the preferences.
final class NetworkPreference {

    /// Where a setting cannot be understood, it may have said Tor: then nothing leaves the computer until a person
    /// has looked, rather than going out directly.
    static final Network UNREADABLE = Network.DEFAULT.withReach(Reach.THIS_COMPUTER);

    private static final Logger LOG = LoggerFactory.getLogger(NetworkPreference.class);
    private static final String NAME = "network";
    private static final String LOCAL_ONLY = "local_only";
    private static final String ROUTE = "route";
    private static final String ROUTES = "routes";
    private static final String AUTHORITIES = "authorities";

    private NetworkPreference() {}

    static Network read(JsonObject preferences) {
        if (!preferences.has(NAME)) {
            return Network.DEFAULT;
        }
        try {
            return network(preferences.getAsJsonObject(NAME));
        } catch (RuntimeException e) { // of Gson's casts, of paths and of our own
            LOG.warn("the network settings cannot be understood; local-only mode is on instead: {}", e.toString());
            return UNREADABLE;
        }
    }

    private static Network network(JsonObject stored) {
        var local = Optional.ofNullable(stored.get(LOCAL_ONLY)).map(JsonElement::getAsJsonPrimitive).map(NetworkPreference::yes).orElse(false);
        var routes = new HashMap<String, Route>();
        texts(stored, ROUTES).forEach((origin, text) -> routes.put(origin, route(text)));
        var authorities = new HashMap<String, Path>();
        texts(stored, AUTHORITIES).forEach((origin, text) -> authorities.put(origin, Path.of(text)));
        return new Network(
                local ? Reach.THIS_COMPUTER : Reach.ANYWHERE,
                Optional.ofNullable(stored.get(ROUTE)).map(text -> route(text.getAsString())).orElse(Route.direct()),
                routes, authorities);
    }

    private static boolean yes(JsonPrimitive value) {
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("'%s' for %s; expected true or false".formatted(value, LOCAL_ONLY));
        }
        return value.getAsBoolean();
    }

    private static Route route(String text) {
        return Route.parse(text).orElseThrow(() -> new IllegalArgumentException("route '%s'; expected %s".formatted(text, Route.EXPECTED)));
    }

    private static Map<String, String> texts(JsonObject stored, String name) {
        var texts = new HashMap<String, String>();
        if (stored.has(name)) {
            stored.getAsJsonObject(name).asMap().forEach((origin, text) -> texts.put(
                    Network.origin(origin).orElseThrow(() -> new IllegalArgumentException("'%s' is no address".formatted(origin))),
                    text.getAsString()));
        }
        return texts;
    }

    static void write(Network network, JsonObject preferences) {
        var stored = new JsonObject();
        stored.addProperty(LOCAL_ONLY, network.localOnly());
        stored.addProperty(ROUTE, network.route().text());
        var routes = new JsonObject();
        new TreeMap<>(network.routes()).forEach((origin, route) -> routes.addProperty(origin, route.text()));
        stored.add(ROUTES, routes);
        var authorities = new JsonObject();
        new TreeMap<>(network.authorities()).forEach((origin, file) -> authorities.addProperty(origin, file.toString()));
        stored.add(AUTHORITIES, authorities);
        preferences.add(NAME, stored);
    }
}
