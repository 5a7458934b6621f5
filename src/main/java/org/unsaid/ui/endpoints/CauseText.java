package org.unsaid.ui.endpoints;

import org.unsaid.endpoint.Cause;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Route;
import org.unsaid.ui.Messages;

/// Why an endpoint does not work, in words: a state of two words, what happened, and what to do next.
record CauseText(String state, String cause, String next) {

    static CauseText of(Messages messages, Cause cause) {
        return switch (cause) {
            case Cause.NothingListening(var origin) -> text(messages, "nothing-listening", origin);
            case Cause.UnknownHost(var host) -> text(messages, "unknown-host", host);
            case Cause.WrongAddress(var origin, var path, var status) ->
                text(messages, "wrong-address", origin + path, String.valueOf(status));
            case Cause.NotAnApi(var origin, var status, var type) ->
                text(messages, "not-an-api", origin, status + (type.isEmpty() ? "" : ", " + type));
            case Cause.WrongKey(_, var status, var sent) ->
                text(messages, sent ? "wrong-key" : "no-key", String.valueOf(status));
            case Cause.WrongModel(var model, var offered) ->
                text(messages, "wrong-model", model, offered.isEmpty() ? messages.text("endpoints.cause.none-offered")
                        : String.join(", ", offered.stream().limit(8).toList()));
            case Cause.TimedOut(var origin, var after) -> text(messages, "timed-out", origin, String.valueOf(after.toSeconds()));
            case Cause.TlsFailure(var origin, var detail) -> text(messages, "tls", origin, detail);
            case Cause.ServerLoading(var origin) -> text(messages, "loading", origin);
            case Cause.Redirected(_, var message) -> text(messages, "redirected", message);
            case Cause.RefusedHere(var reason) -> text(messages, "refused-here", reason);
            case Cause.LocalOnly(var origin) -> text(messages, "local-only", origin);
            case Cause.ProxyFailed(Route.Tor(var port), _) -> text(messages, "tor", "127.0.0.1:" + port);
            case Cause.ProxyFailed(var proxy, _) -> text(messages, "proxy", proxy.text());
            case Cause.ProxyPassword(var proxy) ->
                text(messages, proxy.user().isPresent() ? "proxy-password" : "proxy-name", proxy.text());
            case Cause.TooManyCalls(var after) -> text(messages, "too-many", after.map(wait ->
                    messages.text("endpoints.cause.seconds", wait.toSeconds())).orElse(""));
            case Cause.OutOfCredit(var message) -> text(messages, "out-of-credit", message);
            case Cause.Other(var kind, var status, _) when kind == Reply.Kind.NETWORK && status == 0 -> text(messages, "broke");
            case Cause.Other(_, var status, var message) -> text(messages, "other", String.valueOf(status), message);
        };
    }

    private static CauseText text(Messages messages, String name, Object... values) {
        return new CauseText(messages.text("endpoints.state." + name), messages.text("endpoints.cause." + name, values),
                messages.text("endpoints.next." + name, values));
    }
}
