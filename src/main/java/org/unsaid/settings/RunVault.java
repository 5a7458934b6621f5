package org.unsaid.settings;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.endpoint.Keys;
import org.unsaid.endpoint.RunKeys;

/// Keys that are forgotten when the program ends.
public final class RunVault implements KeyVault {

    private static final Keys NO_OTHERS = new Keys() {
        @Override
        public Optional<ApiKey> keyFor(String provider, String origin) {
            return Optional.empty();
        }

        @Override
        public Collection<ApiKey> known() {
            return List.of();
        }
    };

    private final RunKeys keys = new RunKeys(NO_OTHERS);

    @Override
    public Kind kind() {
        return Kind.RUN;
    }

    @Override
    public Set<String> origins() {
        return new TreeSet<>(keys.origins());
    }

    @Override
    public Optional<ApiKey> key(String origin) {
        return keys.keyFor("", origin);
    }

    @Override
    public void put(String origin, ApiKey key) {
        keys.set(URI.create(origin), key);
    }

    @Override
    public void remove(String origin) {
        keys.forget(URI.create(origin));
    }

    @Override
    public Collection<ApiKey> known() {
        return keys.known();
    }

    @Override
    public String toString() {
        return "RunVault[hidden]";
    }
}
