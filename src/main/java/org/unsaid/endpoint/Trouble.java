package org.unsaid.endpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.unsaid.endpoint.Reply.Kind;

/// What an exception of the network means. The exception's own text is not passed on: it may quote what was
/// sent.
record Trouble(Kind kind, boolean retryable, String message) {

    static Trouble of(IOException e, HttpUrl url) {
        var at = Origin.of(url);
        return switch (e) {
            case UnknownHostException _ -> new Trouble(Kind.NETWORK, true, "no computer is known by the name " + url.host());
            case ConnectException _ -> new Trouble(Kind.NETWORK, true, "nothing is listening at " + at);
            case NoRouteToHostException _ -> new Trouble(Kind.NETWORK, true, "there is no way to " + at);
            case SSLException _ -> new Trouble(Kind.TLS, false, "no secure connection to %s: %s".formatted(at, e.getMessage()));
            case InterruptedIOException _ -> new Trouble(Kind.TIMEOUT, true, at + " did not answer in time");
            default -> new Trouble(Kind.NETWORK, true, "the connection to %s broke before an answer came".formatted(at));
        };
    }
}
