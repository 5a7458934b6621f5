package org.unsaid.endpoint;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;

/// Where keys come from: the environment, this run's memory, a vault.
public interface Keys {

    /// The key for this origin.
    ///
    /// @param provider name of the dialect, whose usual environment variable may hold a key
    /// @param origin   scheme, host and port, for example `https://api.deepseek.com`; a key never goes elsewhere
    Optional<ApiKey> keyFor(String provider, String origin);

    /// Scheme, host and port of an address, as keys are bound to them; a port is named where it is not the scheme's own.
    ///
    /// @return empty if the address is not `http://` or `https://` with a host
    static Optional<String> origin(URI address) {
        return Optional.ofNullable(Origin.of(address));
    }

    /// All keys known now, for redaction of what comes back.
    Collection<ApiKey> known();
}
