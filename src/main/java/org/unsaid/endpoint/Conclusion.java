package org.unsaid.endpoint;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unsaid.endpoint.Reply.Kind;
import org.unsaid.endpoint.Reply.Stage;

/// Makes a reply of a draft. The body decides, at every status; the status speaks only where the body is
/// silent. In this order: an error in the body, a flag, the word for the ending, a missing end.
final class Conclusion {

    private static final int MESSAGE_SHOWN = 1_000;
    private static final Set<Integer> HTML_FOR_GOOD = Set.of(400, 401, 403, 404, 405, 410, 451);
    private static final Set<Integer> HTML_AGAINST_US = Set.of(403, 451);

    private final Dialect dialect;
    private final Dialects dialects;
    private final ReplyContext context;
    private final Draft draft;
    private final Framing framing;
    private final Stop stop;
    private final String text;
    private final String reasoning;

    Conclusion(Dialect dialect, Dialects dialects, ReplyContext context, Draft draft, Framing framing, Stop stop) {
        this.dialect = dialect;
        this.dialects = dialects;
        this.context = context;
        this.draft = draft;
        this.framing = framing;
        this.stop = stop;
        this.text = wellFormed(draft.text());
        this.reasoning = wellFormed(draft.reasoning());
    }

    Reply reply() {
        if (framing.badEncoding()) {
            draft.mark(Marker.BAD_ENCODING);
        }
        if (context.isRedirect()) {
            return failed(Kind.REDIRECT, false, "", "the service sent us on to %s; redirects are not followed".formatted(context.redirectTarget()));
        }
        if (framing.shape() == Framing.Shape.MARKUP) {
            return markup();
        }
        if (!draft.errors().isEmpty()) {
            return error(draft.errors().stream().flatMap(body -> Faults.in(body).stream()).toList());
        }
        return byFlag().or(this::byEnding).or(this::byStatus).or(this::byMissingEnd).orElseGet(this::answered);
    }

    /// Half a character, which some services escape into JSON, could be neither stored nor shown.
    private String wellFormed(String words) {
        var encoded = words.getBytes(StandardCharsets.UTF_8);
        var decoded = new String(encoded, StandardCharsets.UTF_8);
        if (decoded.equals(words)) {
            return words;
        }
        draft.mark(Marker.BAD_ENCODING);
        return words.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Reply error(List<Fault> faults) {
        int status = context.status();
        var upstream = faults.stream().flatMap(fault -> fault.upstream().stream()).findFirst().or(draft::servedBy);
        var upstreamDialect = upstream.flatMap(name -> Optional.ofNullable(dialect.upstreams().get(name))).flatMap(dialects::find);
        for (var fault : faults) {
            var signal = upstreamDialect.flatMap(known -> fitting(known.signals(), fault))
                    .or(() -> fitting(dialect.signals(), fault))
                    .or(() -> fitting(dialect.conventions().signals(), fault));
            if (signal.isPresent()) {
                return switch (signal.get().meaning()) {
                    case Signal.Blocks blocks -> blocked(blocks, fault, dialect.router() ? upstream : Optional.empty());
                    case Signal.Fails(var kind, var retryable, var markers) -> {
                        markers.forEach(draft::mark);
                        yield failed(kind, retryable, fault.word(), fault.message());
                    }
                };
            }
        }
        var outer = faults.getLast();
        int named = status < 400 ? outer.status() : status;
        var meaning = byDefault(named == 0 ? 500 : named);
        if (!local() && (named == 400 || named == 403 || named == 422 || named == 451)) {
            draft.mark(Marker.UNCLASSIFIED);
        }
        return failed(meaning.kind(), meaning.retryable(), outer.word(), outer.message());
    }

    private Optional<Signal> fitting(List<Signal> signals, Fault fault) {
        return signals.stream().filter(signal -> signal.fits(fault, context.status())).findFirst();
    }

    private Reply blocked(Signal.Blocks blocks, Fault fault, Optional<String> upstream) {
        var stage = blocks.stage() == Stage.UNKNOWN ? draft.roleStage().orElse(Stage.UNKNOWN) : blocks.stage();
        return new Reply.BlockedByService(
                text.isEmpty() ? stage : dialect.whenCut(),
                blocks.by().orElse(dialect.by()),
                blocks.code(fault),
                shown(fault.message()),
                blocks.category(fault).or(draft::category),
                draft.level(),
                text,
                reasoning,
                draft.replacement(),
                upstream,
                draft.usage(),
                draft.markers());
    }

    private Optional<Reply> byFlag() {
        return draft.flag().map(flag -> {
            boolean notToBeShown = flag.stage() == Stage.OUTPUT && draft.replacement().isEmpty() && !text.isEmpty();
            var code = dialect.blocks(draft.finish()) ? draft.finish() : flag.code();
            return notToBeShown
                    ? blockedBy(code, flag.stage(), "", Optional.of(text))
                    : blockedBy(code, flag.stage(), text, draft.replacement());
        });
    }

    private Optional<Reply> byEnding() {
        var endings = dialect.conventions().endings();
        var finish = draft.finish();
        var category = endings.blocked().get(finish);
        if (category != null) {
            draft.category(category);
            var cut = draft.replacement().isPresent() ? Stage.RETRACTED : dialect.whenCut();
            var code = draft.nativeFinish().isEmpty() ? finish : draft.nativeFinish();
            return Optional.of(blockedBy(code, text.isEmpty() ? Stage.OUTPUT : cut, text, draft.replacement()));
        }
        var failing = endings.failed().get(finish);
        if (failing == null) {
            return Optional.empty();
        }
        failing.markers().forEach(draft::mark);
        return Optional.of(failed(failing.kind(), failing.retryable(), finish, "the service ended with '%s'".formatted(finish)));
    }

    private Reply blockedBy(String code, Stage stage, String delivered, Optional<String> replacement) {
        return new Reply.BlockedByService(
                stage, dialect.by(), code, "", draft.category(), draft.level(), delivered, reasoning, replacement,
                dialect.router() ? draft.servedBy() : Optional.empty(), draft.usage(), draft.markers());
    }

    /// What the status says where the body holds neither an error nor an answer.
    private Optional<Reply> byStatus() {
        int status = context.status();
        if (status < 400) {
            return Optional.empty();
        }
        var words = framing.text();
        if (status == 404) { // an API that lacks a model says so in its own format
            return Optional.of(failed(Kind.NOT_AN_API, false, "", words.isEmpty() ? "HTTP 404" : "HTTP 404: " + words));
        }
        var meaning = byDefault(status);
        if (!local() && (status == 400 || status == 403 || status == 422 || status == 451)) {
            draft.mark(Marker.UNCLASSIFIED);
        }
        return Optional.of(failed(meaning.kind(), meaning.retryable(), "", words.isEmpty() ? "HTTP " + status : "HTTP %d: %s".formatted(status, words)));
    }

    private Signal.Fails byDefault(int status) {
        var known = dialect.conventions().statuses().get(status);
        if (known != null) {
            return known;
        }
        return status >= 500
                ? new Signal.Fails(Kind.SERVER, true, Set.of())
                : new Signal.Fails(Kind.BAD_REQUEST, false, Set.of());
    }

    private Optional<Reply> byMissingEnd() {
        return switch (stop) {
            case TIMED_OUT -> Optional.of(failed(Kind.TIMEOUT, true, "", "no words for too long, or the call took too long"));
            case TOO_LARGE -> {
                draft.mark(Marker.OVERSIZED);
                yield Optional.of(failed(Kind.STREAM_TRUNCATED, false, "", "the answer is larger than the limit; it was cut"));
            }
            case CONNECTION_BROKE -> Optional.of(truncated("the connection broke before the answer ended"));
            case AT_ITS_END -> missingEnd();
        };
    }

    private Optional<Reply> missingEnd() {
        boolean ended = draft.endedAtClose() && !framing.brokenOff() && !framing.damaged();
        boolean nothing = text.isEmpty() && reasoning.isEmpty();
        switch (framing.shape()) {
            case NOTHING -> {
                return Optional.of(empty("the service sent nothing"));
            }
            case TEXT -> {
                return Optional.of(failed(Kind.NOT_AN_API, false, "", "neither JSON nor an event stream: " + framing.text()));
            }
            case EVENTS, JSON, MARKUP -> { }
        }
        if (framing.damaged()) {
            return Optional.of(failed(Kind.STREAM_TRUNCATED, true, "", "a part of the answer cannot be read"));
        }
        if (ended) {
            return nothing ? Optional.of(empty("the service ended without a word")) : Optional.empty();
        }
        if (framing.shape() == Framing.Shape.EVENTS && framing.payload() == 0) {
            return Optional.of(failed(Kind.TIMEOUT, true, "", "the service kept the line open and then closed it"));
        }
        if (!draft.recognised() && !framing.brokenOff()) {
            return Optional.of(framing.shape() == Framing.Shape.JSON
                    ? failed(Kind.NOT_AN_API, false, "", "JSON, but not of a chat service that we know")
                    : empty("the stream ended without a word"));
        }
        return Optional.of(truncated("the stream stopped without its end mark"));
    }

    private Reply truncated(String message) {
        suspect();
        return failed(Kind.STREAM_TRUNCATED, true, "", message);
    }

    private Reply empty(String message) {
        suspect();
        return failed(Kind.EMPTY, true, draft.finish(), message);
    }

    /// On a service, an answer that never comes may be a block that nobody admits; only many repeats tell.
    private void suspect() {
        if (!local()) {
            draft.mark(Marker.SUSPECTED_BLOCK);
        }
    }

    private Reply answered() {
        var endings = dialect.conventions().endings();
        var finish = draft.finish();
        if (endings.cutByLength().contains(finish)) {
            draft.mark(Marker.TRUNCATED);
        } else if (!endings.whole().contains(finish)) {
            draft.mark(Marker.UNCLASSIFIED);
        } else if (isAsLongAsAllowed()) {
            draft.mark(Marker.TRUNCATED);
            draft.mark(Marker.LENGTH_EQUALS_LIMIT);
        }
        if (text.isBlank()) {
            draft.mark(Marker.NO_TEXT);
        }
        if (dialect.isCanned(text)) {
            draft.mark(Marker.CANNED_TEXT);
        }
        if (context.pinned().isPresent() && draft.servedBy().isPresent() && !EndpointSpec.sameHost(context.pinned().get(), draft.servedBy().get())) {
            draft.mark(Marker.SERVED_BY_OTHER);
        }
        return new Reply.Answered(text, reasoning, finish, draft.usage(), draft.markers());
    }

    /// llama.cpp's Responses call every answer complete.
    private boolean isAsLongAsAllowed() {
        return context.limit().flatMap(limit -> draft.usage().output().map(tokens -> tokens >= limit)).orElse(false);
    }

    private Reply markup() {
        int status = context.status();
        if (HTML_AGAINST_US.contains(status)) {
            draft.mark(Marker.SUSPECTED_NETWORK_BLOCK);
        }
        return failed(Kind.GATEWAY_HTML, !HTML_FOR_GOOD.contains(status), "", "a web page came in place of an answer, with HTTP " + status);
    }

    private Reply failed(Kind kind, boolean retryable, String code, String message) {
        Optional<Duration> wait = retryable
                ? context.headers().retryAfter(Instant.now()).or(() -> ReplyHeaders.retryAfterInWords(message))
                : context.headers().retryAfter(Instant.now());
        return new Reply.TechnicalFailure(
                kind, retryable, wait, context.status(), code, shown(message), text, reasoning, draft.usage(),
                draft.markers().isEmpty() ? Set.of() : EnumSet.copyOf(draft.markers()));
    }

    private boolean local() {
        return context.local();
    }

    private String shown(String message) {
        var hidden = message;
        for (var pattern : dialect.hidden()) {
            hidden = pattern.matcher(hidden).replaceAll("[hidden]");
        }
        return hidden.length() > MESSAGE_SHOWN ? hidden.substring(0, MESSAGE_SHOWN) + "…" : hidden;
    }
}
