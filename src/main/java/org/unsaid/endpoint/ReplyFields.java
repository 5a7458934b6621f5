package org.unsaid.endpoint;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A reply as plain fields, for files that other programs read. The names are part of the command line's
/// promise and never change.
public final class ReplyFields {

    private ReplyFields() {}

    /// In order; a field of the reply's type that is not known is null.
    public static Map<String, @Nullable Object> of(Reply reply) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("type", reply.getClass().getSimpleName());
        switch (reply) {
            case Reply.Answered answered -> {
                fields.put("text", answered.text());
                fields.put("stop", answered.finish());
                fields.put("reasoning", given(answered.reasoning()));
            }
            case Reply.BlockedByService blocked -> {
                fields.put("stage", blocked.stage().name());
                fields.put("by", blocked.by().name());
                fields.put("code", given(blocked.code()));
                fields.put("message", given(blocked.message()));
                fields.put("category", orNull(blocked.category()));
                fields.put("level", orNull(blocked.level()));
                fields.put("partial_text", given(blocked.text()));
                fields.put("partial_reasoning", given(blocked.reasoning()));
                fields.put("replacement_text", orNull(blocked.replacement()));
                fields.put("upstream", orNull(blocked.upstream()));
                fields.put("retryable", false);
            }
            case Reply.TechnicalFailure failure -> {
                fields.put("kind", failure.kind().name());
                fields.put("retryable", failure.retryable());
                fields.put("retry_after_s", orNull(failure.retryAfter().map(ReplyFields::seconds)));
                fields.put("code", given(failure.code()));
                fields.put("message", given(failure.message()));
                fields.put("partial_text", given(failure.text()));
                fields.put("partial_reasoning", given(failure.reasoning()));
            }
        }
        fields.put("markers", markers(reply));
        fields.put("unclassified", reply.markers().contains(Marker.UNCLASSIFIED));
        fields.put("tokens_in", orNull(reply.usage().input()));
        fields.put("tokens_out", orNull(reply.usage().output()));
        return fields;
    }

    /// What the wire says; that no rule knew it is said by us, and apart.
    private static List<String> markers(Reply reply) {
        return reply.markers().stream().filter(marker -> marker != Marker.UNCLASSIFIED).map(Marker::name).sorted().toList();
    }

    /// `60`, not `60.0`.
    private static Number seconds(Duration wait) {
        return new BigDecimal(BigDecimal.valueOf(wait.toMillis(), 3).stripTrailingZeros().toPlainString());
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
