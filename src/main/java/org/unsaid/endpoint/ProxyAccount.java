package org.unsaid.endpoint;

import java.util.Objects;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Name and password that an HTTP proxy is told when it opens a way. Only the proxy sees them, before anything is
/// encrypted for the service behind it. Equal for equal accounts, so that connections are shared. Immutable.
final class ProxyAccount implements Authenticator {

    private static final String HEADER = "Proxy-Authorization";

    private final String name;
    private final String password;

    ProxyAccount(String name, ApiKey password) {
        this.name = name;
        this.password = password.secret();
    }

    /// What a route needs to be let through; empty if it names nobody or nothing is kept for it.
    static Optional<ApiKey> password(Route route, Keys keys) {
        return route.user().flatMap(_ -> keys.keyFor(Route.PROVIDER, route.text()));
    }

    /// Says it once: a proxy that refuses what it was told is not told again.
    @Override
    public @Nullable Request authenticate(okhttp3.@Nullable Route way, Response response) {
        if (response.request().header(HEADER) != null) {
            return null;
        }
        return response.request().newBuilder().header(HEADER, Credentials.basic(name, password)).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProxyAccount account && name.equals(account.name) && password.equals(account.password);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, password);
    }

    @Override
    public String toString() {
        return "ProxyAccount[hidden]";
    }
}
