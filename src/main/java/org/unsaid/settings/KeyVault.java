package org.unsaid.settings;

import java.util.Collection;
import java.util.Set;
import java.util.Optional;
import org.unsaid.endpoint.ApiKey;

/// A place where keys are kept, each for one origin (scheme, host and port) and handed out for no other. May block on
/// files or on the system; safe for any thread.
public sealed interface KeyVault permits KeychainVault, FileVault, RunVault {

    /// From the most to the least convenient.
    enum Kind { KEYCHAIN, FILE, RUN }

    Kind kind();

    /// Origins it holds a key for, known without opening it; in the order of the alphabet.
    Set<String> origins();

    /// @throws VaultException if it holds a key that cannot be had now
    Optional<ApiKey> key(String origin) throws VaultException, InterruptedException;

    /// @param origin as [org.unsaid.endpoint.Keys] has it
    void put(String origin, ApiKey key) throws VaultException, InterruptedException;

    void remove(String origin) throws VaultException, InterruptedException;

    /// Keys that are in memory, for redaction; opens nothing.
    Collection<ApiKey> known();
}
