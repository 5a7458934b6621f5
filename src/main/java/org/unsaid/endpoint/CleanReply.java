package org.unsaid.endpoint;

import org.unsaid.endpoint.Reply.Answered;
import org.unsaid.endpoint.Reply.BlockedByService;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// Takes keys out of a reply whose words came in so many pieces that no piece held one whole.
final class CleanReply {

    private final Redactor redactor;

    CleanReply(Redactor redactor) {
        this.redactor = redactor;
    }

    Reply of(Reply reply) {
        return switch (reply) {
            case Answered(var text, var reasoning, var finish, var usage, var markers) ->
                new Answered(clean(text), clean(reasoning), clean(finish), usage, markers);
            case BlockedByService blocked -> new BlockedByService(
                    blocked.stage(),
                    blocked.by(),
                    clean(blocked.code()),
                    clean(blocked.message()),
                    blocked.category().map(this::clean),
                    blocked.level(),
                    clean(blocked.text()),
                    clean(blocked.reasoning()),
                    blocked.replacement().map(this::clean),
                    blocked.upstream().map(this::clean),
                    blocked.usage(),
                    blocked.markers());
            case TechnicalFailure failure -> new TechnicalFailure(
                    failure.kind(),
                    failure.retryable(),
                    failure.retryAfter(),
                    failure.status(),
                    clean(failure.code()),
                    clean(failure.message()),
                    clean(failure.text()),
                    clean(failure.reasoning()),
                    failure.usage(),
                    failure.markers());
        };
    }

    private String clean(String text) {
        return redactor.redact(text);
    }
}
