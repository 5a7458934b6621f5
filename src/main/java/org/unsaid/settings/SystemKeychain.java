package org.unsaid.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Keychain Access, Credential Manager, Secret Service or KWallet, whichever this system has. Connected to when it is
/// first needed, because that alone may take a while.
///
/// What the library says of a failure is not passed on: it might quote what it was given.
public final class SystemKeychain implements Keychain {

    private static final String SERVICE = "org.unsaid";

    private @Nullable Keyring keyring; // guarded by this

    private interface Call<T> {
        T on(Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public String read(String account) throws IOException {
        @Nullable String secret = call("read", keyring -> keyring.getPassword(SERVICE, account));
        if (secret == null || secret.isBlank()) { // some systems return nothing for what they do not have
            throw new IOException("it has no such entry");
        }
        return secret;
    }

    @Override
    public void write(String account, String secret) throws IOException {
        call("write", keyring -> {
            keyring.setPassword(SERVICE, account, secret);
            return "";
        });
    }

    @Override
    public void delete(String account) throws IOException {
        call("delete", keyring -> {
            keyring.deletePassword(SERVICE, account);
            return "";
        });
    }

    private <T> T call(String what, Call<T> call) throws IOException {
        try {
            return call.on(connected());
        } catch (PasswordAccessException e) {
            throw new IOException("it did not %s an entry".formatted(what));
        } catch (RuntimeException | LinkageError e) { // its native parts fail in many ways
            throw new IOException("its library failed (%s)".formatted(e.getClass().getSimpleName()));
        }
    }

    private synchronized Keyring connected() throws IOException {
        var known = keyring;
        if (known == null) {
            try {
                known = Keyring.create();
            } catch (BackendNotSupportedException e) {
                throw new IOException("this system has none that can be reached");
            }
            keyring = known;
        }
        return known;
    }
}
