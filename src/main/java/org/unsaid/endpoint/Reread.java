package org.unsaid.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.unsaid.endpoint.Exchange.Header;

/// Reads recorded responses with today's dialects, by the code that reads live ones. Safe for any thread.
public final class Reread {

    /// Names the host that a router had been told to use, in records that hold nothing but the response.
    private static final String PINNED = "x-test-pinned";

    private final Dialects dialects;

    public Reread(Dialects dialects) {
        this.dialects = dialects;
    }

    /// @param provider name of the dialect; a name nobody knows is read by the generic rules
    /// @param status   HTTP status; 0 if no response came
    /// @param body     as received
    public Reply read(String provider, int status, List<Header> headers, String body) {
        var all = new ReplyHeaders(headers);
        return read(provider, new ReplyContext(status, all, dialects.of(provider).local(), all.first(PINNED)), body.getBytes(StandardCharsets.UTF_8));
    }

    /// The reply of an exchange, read anew. Failures that left no response stay what they are, and so does
    /// a body that we stopped reading, because the record cannot tell it from one that ended.
    public Reply read(Endpoint endpoint, Exchange exchange) {
        if (exchange.status() == 0 || cutByUs(exchange.reply())) {
            return exchange.reply();
        }
        return read(endpoint.provider(), context(endpoint, exchange), exchange.body());
    }

    /// The answer of an exchange as it arrived; how it ended is what is stored.
    public Playback play(Endpoint endpoint, Exchange exchange) {
        var dialect = dialects.of(endpoint.provider());
        var reader = new ReplyReader(dialect, dialects, context(endpoint, exchange), Limits.STANDARD, ChatClient.Listener.NONE);
        return new PlaybackReader(dialect, reader).read(exchange);
    }

    private static ReplyContext context(Endpoint endpoint, Exchange exchange) {
        return new ReplyContext(
                exchange.status(),
                new ReplyHeaders(exchange.headers()),
                endpoint.onThisComputer() || endpoint.scripted(),
                EndpointSpec.upstream(endpoint),
                LengthLimit.in(exchange.request()));
    }

    private static boolean cutByUs(Reply reply) {
        return switch (reply) {
            case Reply.TechnicalFailure failure ->
                failure.kind() == Reply.Kind.TIMEOUT || failure.kind() == Reply.Kind.STREAM_TRUNCATED;
            case Reply.Answered _, Reply.BlockedByService _ -> false;
        };
    }

    private Reply read(String provider, ReplyContext context, byte[] body) {
        var reader = new ReplyReader(dialects.of(provider), dialects, context, Limits.STANDARD, ChatClient.Listener.NONE);
        reader.feed(body, body.length);
        return reader.end(Stop.AT_ITS_END);
    }
}
