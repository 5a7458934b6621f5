package org.unsaid.endpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.unsaid.endpoint.Reply.Kind;

/// What an exception of the network means. The exception's own text is passed on only where it cannot quote what
/// was sent.
///
/// @param byProxy whether the proxy, and not the endpoint, is to be looked at
record Trouble(Kind kind, boolean retryable, String message, boolean byProxy) {

    /// @param route by which the call was to go
    static Trouble of(IOException e, HttpUrl url, Route route) {
        var at = Origin.of(url);
        return switch (telling(e)) {
            case NotSentException refused -> of(Kind.REFUSED_LOCALLY, false, Objects.requireNonNullElse(refused.getMessage(), "not sent"));
            case SSLException unproven -> of(Kind.TLS, false, "no secure connection to %s: %s".formatted(at, whyNotSecure(unproven)));
            case InterruptedIOException _ -> of(Kind.TIMEOUT, true, at + through(route) + " did not answer in time");
            default -> route instanceof Route.Direct ? direct(e, url) : throughProxy(e, at, route);
        };
    }

    /// Of a name's addresses one may have nobody listening, and another a bad certificate, which says more.
    static IOException telling(IOException e) {
        return Stream.of(e.getSuppressed()).filter(SSLException.class::isInstance)
                .map(IOException.class::cast).findFirst().orElse(e);
    }

    /// What the certificate's checker found, without the names of those that passed it on.
    static String whyNotSecure(IOException e) {
        var said = Objects.requireNonNullElse(e.getMessage(), "");
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            said = Objects.requireNonNullElse(cause.getMessage(), said);
        }
        return said;
    }

    private static Trouble direct(IOException e, HttpUrl url) {
        var at = Origin.of(url);
        return switch (e) {
            case UnknownHostException _ -> of(Kind.NETWORK, true, "no computer is known by the name " + url.host());
            case ConnectException _ -> of(Kind.NETWORK, true, "nothing is listening at " + at);
            case NoRouteToHostException _ -> of(Kind.NETWORK, true, "there is no way to " + at);
            default -> of(Kind.NETWORK, true, "the connection to %s broke before an answer came".formatted(at));
        };
    }

    /// Java and OkHttp tell by words alone what a proxy did.
    private static Trouble throughProxy(IOException e, String at, Route route) {
        var said = Objects.requireNonNullElse(e.getMessage(), "");
        if (said.contains("authenticate with proxy") || said.contains("authentication failed") || said.contains("No acceptable methods")) {
            return new Trouble(Kind.PROXY, false, wantsPassword(route), true);
        }
        if (said.startsWith("SOCKS") || said.contains("CONNECT")) {
            return new Trouble(Kind.NETWORK, true, "the proxy %s does not bring us to %s (%s)".formatted(route.text(), at, said), true);
        }
        boolean absent = e instanceof ConnectException || e instanceof UnknownHostException || e instanceof NoRouteToHostException
                || (e instanceof SocketException && !said.contains("reset") && !said.contains("Broken pipe"));
        return absent
                ? new Trouble(Kind.NETWORK, true, "the proxy %s does not answer".formatted(route.text()), true)
                : of(Kind.NETWORK, true, "the connection to %s%s broke before an answer came".formatted(at, through(route)));
    }

    private static String wantsPassword(Route route) {
        return route.user().isPresent()
                ? "the proxy %s does not accept its name and password; nothing was sent without it".formatted(route.text())
                : "the proxy %s wants a name and a password; expected NAME@ before its host, and the password as a key or in %s"
                        .formatted(route.text(), Route.PASSWORD_VARIABLE);
    }

    private static String through(Route route) {
        return route instanceof Route.Direct ? "" : " through " + route.text();
    }

    private static Trouble of(Kind kind, boolean retryable, String message) {
        return new Trouble(kind, retryable, message, false);
    }
}
