package org.unsaid.endpoint;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.unsaid.endpoint.Exchange.Header;
import org.unsaid.endpoint.Outgoing.Ready;
import org.unsaid.endpoint.Outgoing.Refused;

/// Speaks HTTP for every provider; what differs between them is a [Dialect]. Sends each question exactly
/// once and reads the body at every status. Safe for any thread.
public final class HttpChatClient implements ChatClient {

    private static final MediaType JSON = MediaType.get("application/json");

    private final Connections connections;
    private final Dialects dialects;
    private final Keys keys;
    private final Limits limits;
    private final Purpose purpose;

    public HttpChatClient(Connections connections, Dialects dialects, Keys keys) {
        this(connections, dialects, keys, Limits.STANDARD);
    }

    public HttpChatClient(Connections connections, Dialects dialects, Keys keys, Limits limits) {
        this(connections, dialects, keys, limits, Purpose.ASK);
    }

    HttpChatClient(Connections connections, Dialects dialects, Keys keys, Limits limits, Purpose purpose) {
        this.connections = connections;
        this.dialects = dialects;
        this.keys = keys;
        this.limits = limits;
        this.purpose = purpose;
    }

    @Override
    public Exchange ask(Ask ask, Listener listener) throws InterruptedException {
        return Interruptible.call(() -> send(ask, listener));
    }

    private Exchange send(Ask ask, Listener listener) throws InterruptedException {
        var caller = connections.caller(purpose, limits);
        var outgoing = Outgoing.of(ask, purpose, caller.network(), dialects, keys); // first: a vault may be opened for it, and its keys are known then
        if (Thread.interrupted()) {
            throw new InterruptedException("call stopped");
        }
        var record = new ExchangeRecord(new Redactor(keys.known()));
        return switch (outgoing) {
            case Refused(var kind, var reason) -> record.failed(kind, false, reason);
            case Ready ready -> send(ask, ready, caller, record, listener);
        };
    }

    private Exchange send(Ask ask, Ready ready, Caller caller, ExchangeRecord record, Listener listener) throws InterruptedException {
        var route = caller.network().routeTo(ready.request().url());
        var request = ready.request().newBuilder().post(RequestBody.create(ready.body().getBytes(java.nio.charset.StandardCharsets.UTF_8), JSON)).build();
        record.sending(ready.body(), headers(request.headers()), route.askedFrom());
        try (var response = caller.call(request, keys)) {
            return receive(ask, ready, response, record, listener);
        } catch (IOException e) {
            if (Thread.interrupted()) { // we were stopped; the exception is only how the socket noticed
                throw new InterruptedException("call stopped");
            }
            var trouble = Trouble.of(e, request.url(), route);
            return record.failed(trouble.kind(), trouble.retryable(), trouble.message());
        }
    }

    private Exchange receive(Ask ask, Ready ready, Response response, ExchangeRecord record, Listener listener)
            throws InterruptedException {
        if (response.networkResponse() != null) { // it knows what was added on the way
            record.sent(headers(response.networkResponse().request().headers()));
        }
        record.received(response.code(), headers(response.headers()));
        var endpoint = ask.endpoint();
        var context = new ReplyContext(
                response.code(), record.headers(), endpoint.onThisComputer() || endpoint.scripted(), EndpointSpec.upstream(endpoint),
                LengthLimit.in(ready.body()));
        var reader = new ReplyReader(ready.dialect(), dialects, context, limits, listener);
        var stop = new BodyPump(limits, record, reader).run(response.body().source());
        return record.ended(ask, ready.dialect().habits(), reader.end(stop), reader.draft());
    }

    private static List<Header> headers(Headers all) {
        var headers = new ArrayList<Header>();
        all.forEach(pair -> headers.add(new Header(pair.getFirst(), pair.getSecond())));
        return headers;
    }
}
