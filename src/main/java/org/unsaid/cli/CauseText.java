package org.unsaid.cli;

import java.util.Optional;
import org.unsaid.endpoint.Cause;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Route;

/// Why a connection does not work and what to do about it, in English.
///
/// @param what what happened
/// @param next what to do
record CauseText(String what, String next) {

    static CauseText of(Cause cause) {
        return switch (cause) {
            case Cause.NothingListening(var origin) -> new CauseText(
                    "nothing listens at " + origin, "start the server, or check the port");
            case Cause.UnknownHost(var host) -> new CauseText(
                    "no computer named '%s' can be reached".formatted(host), "check the spelling and the network");
            case Cause.WrongAddress(var origin, var path, var status) -> new CauseText(
                    "%s answers, but has nothing at '%s' (HTTP %d)".formatted(origin, path, status),
                    "check the path; for most servers it ends in /v1");
            case Cause.NotAnApi(var origin, var status, var mediaType) -> new CauseText(
                    "what answers at %s is no chat service (HTTP %d%s)".formatted(
                            origin, status, mediaType.isEmpty() ? "" : ", " + mediaType),
                    "check the port; another program may be using it");
            case Cause.WrongKey(var origin, var status, var sent) -> sent
                    ? new CauseText("%s does not accept the key (HTTP %d)".formatted(origin, status), "check the key in its environment variable, or the kept one: unsaid keys")
                    : new CauseText("%s wants a key (HTTP %d)".formatted(origin, status),
                            "keep it: unsaid keys set %1$s; or name the environment variable that holds it: --key-from %1$s=VARIABLE".formatted(origin));
            case Cause.WrongModel(var model, var offered) -> new CauseText(
                    "the server has no model '%s'".formatted(model),
                    offered.isEmpty() ? "load it there" : "load it there, or choose one of " + String.join(", ", offered));
            case Cause.TimedOut(var origin, var after) -> new CauseText(
                    "%s did not answer within %s".formatted(origin, Words.duration(after)), "wait until it is less busy, or check the address");
            case Cause.TlsFailure(var origin, var detail) -> new CauseText(
                    "no secure connection to %s (%s)".formatted(origin, detail),
                    "check the address and the server's certificate; a server on this computer mostly speaks http://");
            case Cause.ServerLoading(var origin) -> new CauseText(
                    "the server at %s is still loading its model".formatted(origin), "wait, then test again");
            case Cause.Redirected(_, var message) -> new CauseText(message, "use that address, if you trust it; nothing was sent there");
            case Cause.RefusedHere(var reason) -> new CauseText("it was not sent: " + reason, "use https, or a server on this computer");
            case Cause.LocalOnly(var origin) -> new CauseText(
                    "it was not sent: %s is not on this computer, and local-only mode is on".formatted(origin),
                    "use a server on this computer, or turn local-only mode off in the settings");
            case Cause.ProxyFailed(var route, var message) -> new CauseText(message + "; nothing was sent without it",
                    route instanceof Route.Tor ? "start Tor; the Tor Browser's is tor:9150" : "start the proxy, or check its address");
            case Cause.ProxyPassword(var route) -> route.user().isPresent()
                    ? new CauseText("the proxy %s does not accept its name and password; nothing was sent without it".formatted(route.text()),
                            "keep the right password: unsaid keys set %s; or put it into %s".formatted(route.text(), Route.PASSWORD_VARIABLE))
                    : new CauseText("the proxy %s wants a name and a password; nothing was sent without it".formatted(route.text()),
                            "put NAME@ before its host, and the password into %s".formatted(Route.PASSWORD_VARIABLE));
            case Cause.TooManyCalls(var retryAfter) -> new CauseText(
                    "the service asks for fewer calls", "wait %s, then test again".formatted(retryAfter.map(Words::duration).orElse("a while")));
            case Cause.OutOfCredit(var message) -> new CauseText("the account has no credit left: " + message, "add credit at the provider");
            case Cause.Other(var kind, var status, var message) when kind == Reply.Kind.NETWORK && status == 0 -> new CauseText(
                    message, "check that a chat service listens there, then test again");
            case Cause.Other(_, var status, var message) -> new CauseText(
                    status == 0 ? message : "%s (HTTP %d)".formatted(message, status), "read its message, then test again");
        };
    }

    @Override
    public String toString() {
        return "%s; next: %s".formatted(SafeText.line(what), SafeText.line(next));
    }

    JsonLine into(JsonLine line) {
        return line.put("cause", Optional.of(what)).put("next", Optional.of(next));
    }
}
