package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes errors out of the envelopes that services put them in.
final class Faults {

    private static final int DEPTH = 3;

    private Faults() {}

    /// Fields that errors come in. Most pieces of a stream have none of them, and are many.
    private static final Set<String> SUSPECT = Set.of(
            "error", "base_resp", "header", "ErrorMsg", "Response", "error_code", "message", "detail", "msg", "Message", "errors");

    /// Every error in the object, innermost first; none if it reports none.
    static List<Fault> in(JsonObject body) {
        if (Collections.disjoint(body.keySet(), SUSPECT)) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        collect(body, 1, faults);
        return faults;
    }

    private static void collect(JsonObject body, int depth, List<Fault> faults) {
        var error = body.get("error");
        if (error instanceof JsonObject object) {
            envelope(object, depth, faults);
        } else if (error instanceof JsonPrimitive text && text.isString()) {
            add(faults, depth, fault(body, Json.word(body, "code"), "", text.getAsString()));
        } else if (error instanceof JsonArray array) {
            envelope(Json.first(array), depth, faults);
        }
        numbered(body, "base_resp", "status_code", "status_msg", depth, faults);
        numbered(body, "header", "code", "message", depth, faults);
        numbered(body, "ErrorMsg", "Code", "Msg", depth, faults);
        var response = Json.object(body, "Response");
        numbered(response, "Error", "Code", "Message", depth, faults);
        numbered(response, "ErrorMsg", "Code", "Msg", depth, faults);
        if (Json.has(body, "error_code") && !Json.word(body, "error_code").equals("0")) {
            add(faults, depth, fault(body, Json.word(body, "error_code"), "", Json.text(body, "error_msg")));
        }
        if (faults.isEmpty() && !Json.has(body, "choices")) {
            flat(body, depth, faults);
        }
    }

    private static void envelope(@Nullable JsonObject error, int depth, List<Fault> faults) {
        if (error == null) {
            return;
        }
        if (Json.has(error, "error") && depth < DEPTH) {
            collect(error, depth + 1, faults);
        }
        var metadata = Json.object(error, "metadata");
        if (metadata != null) {
            var raw = metadata.get("raw");
            if (raw instanceof JsonObject object && depth < DEPTH) {
                collect(object, depth + 1, faults);
            } else if (raw instanceof JsonPrimitive) {
                nested(raw.getAsString(), error, depth, faults);
            }
            var named = Json.text(metadata, "error_type");
            if (!named.isEmpty()) {
                faults.add(fault(error, named, "", message(error)));
            }
        }
        var detailed = Json.text(Json.object(error, "details"), "error_code");
        if (!detailed.isEmpty()) {
            faults.add(fault(error, detailed, Json.text(error, "type"), message(error)));
        }
        var type = Json.text(error, "type");
        add(faults, depth, fault(error, Json.word(error, "code"), type.isEmpty() ? Json.text(error, "status") : type, message(error)));
    }

    /// Errors whose envelope is the body itself.
    private static void flat(JsonObject body, int depth, List<Fault> faults) {
        var message = message(body);
        var type = Json.text(body, "type").isEmpty() ? Json.text(body, "__type") : Json.text(body, "type");
        if (!message.isEmpty()) {
            add(faults, depth, fault(body, Json.word(body, "code"), type, message));
        }
        if (faults.isEmpty()) {
            envelope(Json.first(Json.array(body, "errors")), depth, faults);
        }
    }

    private static void numbered(
            @Nullable JsonObject body, String holder, String code, String message, int depth, List<Fault> faults) {
        var object = Json.object(body, holder);
        var number = Json.word(object, code);
        if (object != null && !number.isEmpty() && !number.equals("0")) {
            add(faults, depth, fault(object, number, "", Json.text(object, message)));
        }
    }

    /// Adds what is inside the message before the error itself.
    private static void add(List<Fault> faults, int depth, Fault fault) {
        if (fault.code().isEmpty() && fault.type().isEmpty() && fault.message().isEmpty()) {
            return;
        }
        if (depth < DEPTH && fault.message().indexOf('{') >= 0) {
            unwrap(fault.message(), depth, faults);
        }
        faults.add(fault);
    }

    /// What a router passed on: an error in JSON, or plain words.
    private static void nested(String raw, JsonObject error, int depth, List<Fault> faults) {
        int before = faults.size();
        if (depth < DEPTH) {
            unwrap(raw, depth, faults);
        }
        if (faults.size() == before && !raw.isBlank()) {
            faults.add(fault(error, "", "", raw));
        }
    }

    /// Reads JSON out of text that may begin with prose.
    private static void unwrap(String text, int depth, List<Fault> faults) {
        int object = text.indexOf('{');
        int array = text.indexOf('[');
        int from = array >= 0 && array < object ? array : object;
        if (from < 0) {
            return;
        }
        var parsed = Json.parse(text.substring(from).strip());
        if (parsed == null && from != object) {
            parsed = Json.parse(text.substring(object).strip());
        }
        var inner = parsed instanceof JsonArray elements ? Json.first(elements) : parsed;
        if (inner instanceof JsonObject found) {
            collect(found, depth + 1, faults);
        }
    }

    private static String message(@Nullable JsonObject error) {
        for (var name : List.of("message", "detail", "msg", "Message")) {
            var text = Json.text(error, name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return Json.text(Json.first(Json.array(error, "detail")), "msg");
    }

    private static Fault fault(JsonObject body, String code, String type, String message) {
        return new Fault(code, type, message, body);
    }
}
