package org.unsaid.endpoint;

import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.unsaid.endpoint.Reply.Kind;

/// A question on its way out, or why it does not leave.
sealed interface Outgoing {

    /// @param request without its body
    record Ready(Dialect dialect, Request request, String body) implements Outgoing {}

    record Refused(Kind kind, String reason) implements Outgoing {}

    static Outgoing of(Ask ask, Purpose purpose, Network network, Dialects dialects, Keys keys) {
        var endpoint = ask.endpoint();
        var dialect = dialects.of(endpoint.provider());
        var url = HttpUrl.parse(endpoint.address() + dialect.family().path(endpoint, dialect));
        if (url == null) {
            return new Refused(Kind.REFUSED_LOCALLY, "'%s' is not an address; expected http:// or https://".formatted(endpoint.address()));
        }
        if (dialect.readOnly()) {
            return new Refused(Kind.REFUSED_LOCALLY, "nothing can be asked through '%s'; its replies can only be read".formatted(dialect.name()));
        }
        var refusal = endpoint.scripted() ? Optional.<String>empty() : network.refusal(url, purpose);
        if (refusal.isPresent()) {
            return new Refused(Kind.REFUSED_LOCALLY, refusal.get());
        }
        if (network.localOnly() && !endpoint.scripted() && !endpoint.onThisComputer()) {
            return new Refused(Kind.REFUSED_LOCALLY, "%s passes questions for %s on to another computer, and local-only mode is on"
                    .formatted(Origin.of(url), endpoint.model()));
        }
        if (endpoint.scripted() != url.host().equals(PracticeInterceptor.ADDRESS.getHost())) {
            return new Refused(Kind.REFUSED_LOCALLY, "practice models are at %s only".formatted(PracticeInterceptor.ADDRESS));
        }
        var key = keys.keyFor(dialect.name(), Origin.of(url));
        if (key.isEmpty() && dialect.key().needed()) {
            return new Refused(Kind.AUTH, "no key for %s; expected one in %s or typed in"
                    .formatted(Origin.of(url), String.join(" or ", dialect.key().variables())));
        }
        if (key.isPresent() && !key.get().sendable()) {
            return new Refused(Kind.AUTH, "the key for %s holds a letter that cannot be sent; expected plain ASCII".formatted(Origin.of(url)));
        }
        var request = new Request.Builder().url(url).header("Accept", dialect.streams() ? "text/event-stream, application/json" : "application/json");
        key.ifPresent(secret -> request.header(dialect.key().header(), dialect.key().value(secret)));
        dialect.family().headers().forEach(request::header);
        return new Ready(dialect, request.build(), dialect.family().request(ask, dialect).toString());
    }
}
