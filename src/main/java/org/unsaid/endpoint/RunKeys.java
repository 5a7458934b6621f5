package org.unsaid.endpoint;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keys that were typed in and are forgotten when the program ends; where it has none, those from elsewhere.
/// Safe for any thread.
public final class RunKeys implements Keys {

    private final Keys others;
    private final Map<String, ApiKey> byOrigin = new ConcurrentHashMap<>();

    public RunKeys(Keys others) {
        this.others = others;
    }

    /// Keeps the key for the origin of this address, and for no other. A way through a proxy that names a user is none:
    /// the password of that proxy is kept for the way as it stands, and goes to no service.
    ///
    /// @throws IllegalArgumentException if the address has no origin
    public void set(URI address, ApiKey key) {
        var origin = boundTo(address);
        if (origin == null) {
            throw new IllegalArgumentException("address '%s'; expected http:// or https:// and a host".formatted(address));
        }
        byOrigin.put(origin, key);
    }

    public void forget(URI address) {
        var origin = boundTo(address);
        if (origin != null) {
            byOrigin.remove(origin);
        }
    }

    private static @Nullable String boundTo(URI address) {
        return Route.parse(address.toString()).filter(route -> route.user().isPresent()).map(Route::text)
                .orElseGet(() -> Origin.of(address));
    }

    /// Origins it has a key for.
    public Set<String> origins() {
        return Set.copyOf(byOrigin.keySet());
    }

    @Override
    public Optional<ApiKey> keyFor(String provider, String origin) {
        var typed = byOrigin.get(origin);
        return typed != null ? Optional.of(typed) : others.keyFor(provider, origin);
    }

    @Override
    public Collection<ApiKey> known() {
        return Stream.concat(byOrigin.values().stream(), others.known().stream()).toList();
    }

    @Override
    public String toString() {
        return "RunKeys[hidden]";
    }
}
