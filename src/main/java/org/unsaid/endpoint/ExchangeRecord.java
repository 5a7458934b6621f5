package org.unsaid.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.unsaid.endpoint.Exchange.Header;
import org.unsaid.endpoint.Exchange.Piece;

/// Writes down one sending while it happens. Keys are taken out of all that goes in. Not safe for more than
/// one thread.
final class ExchangeRecord {

    /// They identify the account or open it, and say nothing about the answer.
    private static final Set<String> SECRET_HEADERS = Set.of(
            "set-cookie", "set-cookie2", "cookie", "authorization", "proxy-authorization", "x-api-key", "api-key", "x-goog-api-key",
            "authentication-info", "proxy-authentication-info");
    private static final List<String> REQUEST_IDS =
            List.of("x-request-id", "request-id", "x-deepseek-request-id", "x-bc-request-id", "apim-request-id", "cf-ray");

    private final Redactor redactor;
    private final Redactor.Body stream;
    private final Instant sentAt = Instant.now();
    private final long started = System.nanoTime();
    private final Bytes body = new Bytes();
    private final List<Piece> pieces = new ArrayList<>();
    private String request = "";
    private List<Header> sent = List.of();
    private Optional<AskedFrom> askedFrom = Optional.empty();
    private int status;
    private ReplyHeaders headers = ReplyHeaders.NONE;

    ExchangeRecord(Redactor redactor) {
        this.redactor = redactor;
        this.stream = redactor.new Body();
    }

    void sending(String text, List<Header> all, AskedFrom from) {
        request = redactor.redact(text);
        sent(all);
        askedFrom = Optional.of(from);
    }

    /// What the headers turned out to be once they went out.
    void sent(List<Header> all) {
        sent = all.stream().map(this::clean).toList();
    }

    void received(int code, List<Header> all) {
        status = code;
        headers = new ReplyHeaders(all.stream().map(this::clean).toList());
    }

    private Header clean(Header header) {
        boolean secret = SECRET_HEADERS.contains(header.name().toLowerCase(Locale.ROOT));
        return new Header(header.name(), secret ? "[removed]" : redactor.redact(header.value()));
    }

    ReplyHeaders headers() {
        return headers;
    }

    Duration sinceSending() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /// @return what may be read and kept of it
    byte[] arrived(byte[] chunk, int length) {
        return keep(stream.feed(chunk, length));
    }

    byte[] allArrived() {
        return keep(stream.end());
    }

    private byte[] keep(byte[] clean) {
        if (clean.length > 0) {
            body.append(clean, 0, clean.length);
            pieces.add(new Piece(sinceSending(), clean.length));
        }
        return clean;
    }

    Exchange failed(Reply.Kind kind, boolean retryable, String message) {
        var reply = new Reply.TechnicalFailure(
                kind, retryable, Optional.empty(), 0, "", redactor.redact(message), "", "", Usage.UNKNOWN, Set.of());
        return exchange(reply, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /// @param habits of the service that was asked
    Exchange ended(Ask ask, Habits habits, Reply reply, Draft draft) {
        var named = REQUEST_IDS.stream().flatMap(name -> headers.first(name).stream()).findFirst();
        return exchange(new CleanReply(redactor).of(reply), draft.model(), draft.servedBy(), named.or(draft::requestId),
                habits.ignored(ask, !draft.reasoning().isEmpty(), draft.warnings()),
                habits.searched(ask.endpoint().model(), draft.hasSearched()));
    }

    private Exchange exchange(
            Reply reply,
            Optional<String> model,
            Optional<String> servedBy,
            Optional<String> requestId,
            List<String> ignored,
            Optional<Boolean> webSearch) {
        return new Exchange(
                sentAt, sinceSending(), request, sent, status, headers.all(), body.copy(0), pieces, reply,
                model.map(redactor::redact), servedBy.map(redactor::redact), requestId.map(redactor::redact), ignored, webSearch, askedFrom);
    }
}
