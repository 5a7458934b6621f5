package org.unsaid.session;

import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Reply.Answered;
import org.unsaid.endpoint.Reply.BlockedByService;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// The texts of a reply stand in columns of their own, where they can be searched and are not quoted as JSON.
public final class ReplyTexts {

    private ReplyTexts() {}

    public static Reply without(Reply reply) {
        return with(reply, "", "");
    }

    public static Reply with(Reply reply, String text, String reasoning) {
        return switch (reply) {
            case Answered answered ->
                new Answered(text, reasoning, answered.finish(), answered.usage(), answered.markers());
            case BlockedByService blocked ->
                new BlockedByService(
                        blocked.stage(), blocked.by(), blocked.code(), blocked.message(), blocked.category(),
                        blocked.level(), text, reasoning, blocked.replacement(), blocked.upstream(), blocked.usage(), blocked.markers());
            case TechnicalFailure failure ->
                new TechnicalFailure(
                        failure.kind(), failure.retryable(), failure.retryAfter(), failure.status(), failure.code(),
                        failure.message(), text, reasoning, failure.usage(), failure.markers());
        };
    }
}
