package org.unsaid.endpoint;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Keys that were typed in and are forgotten when the program ends; where it has none, those from elsewhere.
/// Safe for any thread.
public final class RunKeys implements Keys {

    private final Keys others;
    private final Map<String, ApiKey> byOrigin = new ConcurrentHashMap<>();

    public RunKeys(Keys others) {
        this.others = others;
    }

    /// Keeps the key for the origin of this address, and for no other.
    ///
    /// @throws IllegalArgumentException if the address has no origin
    public void set(URI address, ApiKey key) {
        var origin = Origin.of(address);
        if (origin == null) {
            throw new IllegalArgumentException("address '%s'; expected http:// or https:// and a host".formatted(address));
        }
        byOrigin.put(origin, key);
    }

    public void forget(URI address) {
        var origin = Origin.of(address);
        if (origin != null) {
            byOrigin.remove(origin);
        }
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
