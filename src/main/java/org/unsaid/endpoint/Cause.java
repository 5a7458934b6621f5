package org.unsaid.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Why an endpoint does not work: facts, from which a screen words the cause and the next step.
public sealed interface Cause {

    /// The computer refuses connections there.
    record NothingListening(String origin) implements Cause {}

    /// No computer has that name, or there is no way to it.
    record UnknownHost(String host) implements Cause {}

    /// A server answers, but has nothing at this path.
    record WrongAddress(String origin, String path, int status) implements Cause {}

    /// What answers is not a chat service that we know, for example a web page.
    record NotAnApi(String origin, int status, String mediaType) implements Cause {}

    /// @param sent whether a key was sent at all
    record WrongKey(String origin, int status, boolean sent) implements Cause {}

    /// @param offered models that the server names, as far as it does
    record WrongModel(String model, List<String> offered) implements Cause {
        public WrongModel {
            offered = List.copyOf(offered);
        }
    }

    record TimedOut(String origin, Duration after) implements Cause {}

    /// @param detail of the exception, for example that the certificate expired
    record TlsFailure(String origin, String detail) implements Cause {}

    /// The server is there and still loads the model.
    record ServerLoading(String origin) implements Cause {}

    /// @param message names the target's host
    record Redirected(String origin, String message) implements Cause {}

    /// We do not send there, for example because it is plain http.
    record RefusedHere(String reason) implements Cause {}

    /// Local-only mode is on, and the address is on another computer.
    record LocalOnly(String origin) implements Cause {}

    /// The proxy did not bring us there; nothing was tried without it.
    record ProxyFailed(Route route, String message) implements Cause {}

    /// The proxy wants a name and a password, or others than it was told.
    record ProxyPassword(Route route) implements Cause {}

    record TooManyCalls(Optional<Duration> retryAfter) implements Cause {}

    record OutOfCredit(String message) implements Cause {}

    /// What the service said, where none of the others fits.
    record Other(Reply.Kind kind, int status, String message) implements Cause {}
}
