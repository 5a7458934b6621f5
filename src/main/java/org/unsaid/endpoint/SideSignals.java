package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unsaid.endpoint.Reply.Stage;

/// What services say beside the answer: which filter fired, how grave, and at which end. Their field names
/// are their own, so they are looked for in every dialect.
final class SideSignals {

    private static final Set<String> FIELDS = Set.of(
            "contentFilter", "prompt_filter_results", "content_filter_results", "content_filter_result", "input_sensitive", "output_sensitive");

    private SideSignals() {}

    /// Azure: a stream's annotations; Zhipu: who said what was filtered; MiniMax: flags without an error.
    static void read(JsonObject frame, Draft draft) {
        if (Collections.disjoint(frame.keySet(), FIELDS)) {
            return;
        }
        var filtered = Json.first(Json.array(frame, "contentFilter"));
        if (filtered != null) {
            draft.level(Json.number(filtered, "level"));
            draft.role(Json.text(filtered, "role"));
        }
        unfiltered(frame, draft);
        for (var result : Json.array(frame, "prompt_filter_results")) {
            if (result instanceof JsonObject object) {
                unfiltered(object, draft);
            }
        }
        if (Json.isTrue(frame, "input_sensitive") || Json.isTrue(frame, "output_sensitive")) {
            draft.mark(Marker.SENSITIVE_FLAG);
        }
    }

    /// Azure: results of a choice; Ark: what moderation hit; Qianfan: how far the text may be shown.
    static void readChoice(JsonObject choice, Draft draft) {
        unfiltered(choice, draft);
        Fault.filtered(choice).ifPresent(draft::category);
        draft.category(Json.text(choice, "moderation_hit_type"));
        Optional<Integer> flag = Json.number(choice, "flag");
        if (flag.isPresent()) {
            switch (flag.get()) {
                case 0 -> { }
                case 1, 2 -> draft.mark(Marker.SENSITIVE_FLAG);
                case 3 -> draft.flag("flag=3", Stage.OUTPUT);
                default -> draft.flag("flag=" + flag.get(), Stage.RETRACTED);
            }
        }
    }

    private static void unfiltered(JsonObject holder, Draft draft) {
        for (var name : List.of("content_filter_results", "content_filter_result")) {
            var error = Json.object(Json.object(holder, name), "error");
            if (Json.text(error, "code").equals("content_filter_error")) {
                draft.mark(Marker.UNFILTERED);
            }
        }
    }
}
