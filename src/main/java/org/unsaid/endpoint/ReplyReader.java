package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.unsaid.endpoint.ChatClient.Listener;

/// Reads one response, piece by piece as it arrives or whole from a record: the same code for both. Not safe
/// for more than one thread.
final class ReplyReader {

    private final Dialect dialect;
    private final Dialects dialects;
    private final ReplyContext context;
    private final Draft draft;
    private final Framing framing;

    ReplyReader(Dialect dialect, Dialects dialects, ReplyContext context, Limits limits, Listener listener) {
        this.dialect = dialect;
        this.dialects = dialects;
        this.context = context;
        this.draft = new Draft(dialect.conventions().reasoningTags(), listener);
        boolean jsonLines = context.headers().first("content-type").filter(type -> type.contains("ndjson")).isPresent();
        this.framing = new Framing(limits.line(), jsonLines, this::frame);
    }

    void feed(byte[] bytes, int length) {
        framing.feed(bytes, length);
        if (framing.done()) {
            draft.end();
        }
    }

    /// Whether nothing that may still come matters.
    boolean ended() {
        return draft.ended();
    }

    boolean lineTooLong() {
        return framing.lineTooLong();
    }

    /// @see Framing#payload()
    long payload() {
        return framing.payload();
    }

    Reply end(Stop stop) {
        framing.end();
        draft.close();
        return new Conclusion(dialect, dialects, context, draft, framing, stop).reply();
    }

    Draft draft() {
        return draft;
    }

    private void frame(Frame frame) {
        if (!Faults.in(frame.json()).isEmpty()) {
            draft.error(frame.json());
        }
        dialect.family().read(frame, draft, dialect);
        if (SearchSigns.in(frame.json())) {
            draft.searched();
        }
        warnings(Json.array(frame.json(), "warnings"));
        warnings(Json.array(Json.object(frame.json(), "meta"), "warnings"));
    }

    /// Sentences, or objects that hold one.
    private void warnings(JsonArray all) {
        for (var warning : all) {
            draft.warning(warning instanceof JsonObject object ? Json.text(object, "message")
                    : warning.isJsonPrimitive() ? warning.getAsString() : "");
        }
    }
}
