package org.unsaid.settings;

import java.io.IOException;

/// The system's keychain, as far as we need it: secrets by account. Calls block, and some systems ask the person.
public interface Keychain {

    /// @throws IOException if there is no keychain, or it has no such account, or will not say
    String read(String account) throws IOException;

    void write(String account, String secret) throws IOException;

    void delete(String account) throws IOException;
}
