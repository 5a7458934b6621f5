package org.unsaid.endpoint;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/// How far the program may go, and by which way.
///
/// @param route       to every endpoint that has none of its own
/// @param routes      the ways to single endpoints, by [origin][#origin]
/// @param authorities files with certificates of authorities (PEM) that are trusted for one origin, beside those
///                    that the system trusts
public record Network(Reach reach, Route route, Map<String, Route> routes, Map<String, Path> authorities) {

    /// What holds until somebody says otherwise.
    public static final Network DEFAULT = new Network(Reach.ANYWHERE, Route.direct(), Map.of(), Map.of());

    /// Local-only mode is [#THIS_COMPUTER]: nothing is sent that would leave it.
    public enum Reach { ANYWHERE, THIS_COMPUTER }

    public Network {
        routes = Map.copyOf(routes);
        authorities = Map.copyOf(authorities);
    }

    public boolean localOnly() {
        return reach == Reach.THIS_COMPUTER;
    }

    public Network withReach(Reach wanted) {
        return new Network(wanted, route, routes, authorities);
    }

    public Network withRoute(Route wanted) {
        return new Network(reach, wanted, routes, authorities);
    }

    /// @param origin as [#origin] gives it
    public Network withRoute(String origin, Route wanted) {
        var all = new HashMap<>(routes);
        all.put(origin, wanted);
        return new Network(reach, route, all, authorities);
    }

    /// @param origin as [#origin] gives it
    public Network withAuthority(String origin, Path certificates) {
        var all = new HashMap<>(authorities);
        all.put(origin, certificates);
        return new Network(reach, route, routes, all);
    }

    /// Forgets what holds for this origin alone.
    public Network without(String origin) {
        var otherRoutes = new HashMap<>(routes);
        otherRoutes.remove(origin);
        var otherAuthorities = new HashMap<>(authorities);
        otherAuthorities.remove(origin);
        return new Network(reach, route, otherRoutes, otherAuthorities);
    }

    /// Scheme, host and port of an address, for example `https://api.deepseek.com`; empty if it has none.
    public static Optional<String> origin(String address) {
        try {
            return Optional.ofNullable(Origin.of(URI.create(address.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What is on this computer is reached without a proxy, which would look for it on its own computer.
    Route routeTo(HttpUrl url) {
        return Origin.loopback(url) ? Route.direct() : routes.getOrDefault(Origin.of(url), route);
    }

    Optional<Path> authorityFor(HttpUrl url) {
        return Optional.ofNullable(authorities.get(Origin.of(url)));
    }

    /// Why a call is not made; empty if it may be.
    Optional<String> refusal(HttpUrl url, Purpose purpose) {
        if (Origin.loopback(url)) {
            return Optional.empty();
        }
        if (!url.isHttps()) {
            return Optional.of("%s is not encrypted and not on this computer; expected https://".formatted(Origin.of(url)));
        }
        if (localOnly()) {
            return Optional.of("%s is not on this computer, and local-only mode is on".formatted(Origin.of(url)));
        }
        return purpose.local()
                ? Optional.of("%s is not on this computer, where servers are looked for".formatted(Origin.of(url)))
                : Optional.empty();
    }
}
