package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// The form that an answer is to have: one JSON object. How much of it a service is told is for its dialect to say; what
/// comes back may be anything all the same.
///
/// @param name   small letters and underscores
/// @param schema all that JSON Schema can say of it
/// @param plain  the same as far as strict services take a schema: an object whose names are all needed, of types, lists
///     of values and arrays, without bounds
public record AnswerForm(String name, String schema, String plain) {

    private static final Pattern NAMED = Pattern.compile(
            "response_?format|json[_ ]?(schema|object|mode)|structured[_ ]?output|output_(config|format)|response_?json_?schema|response_?mime_?type"
                    + "|text\\.format|invalid format|\\bgrammar\\b");

    /// How much of a form a service can be told.
    enum Told { NOTHING, JSON, PLAIN_SCHEMA, SCHEMA }

    /// @return `{"type": "json_schema"}` and what goes with it, or `{"type": "json_object"}`; nothing of it for [Told#NOTHING]
    JsonObject asResponseFormat(Told told) {
        var format = new JsonObject();
        if (told == Told.JSON) {
            format.addProperty("type", "json_object");
            return format;
        }
        format.addProperty("type", "json_schema");
        format.add("json_schema", named(told));
        return format;
    }

    /// With its name, as OpenAI has it.
    JsonObject named(Told told) {
        var named = new JsonObject();
        named.addProperty("name", name);
        named.addProperty("strict", true);
        named.add("schema", schema(told));
        return named;
    }

    JsonObject schema(Told told) {
        return Objects.requireNonNull(Json.parse(told == Told.SCHEMA ? schema : plain)).getAsJsonObject();
    }

    /// Whether a service answered that it does not take a form, or not this one, so that asking without it makes sense. A
    /// block is a result, whatever it names.
    public static boolean isRefusedIn(Reply reply) {
        return switch (reply) {
            case Reply.TechnicalFailure failure -> switch (failure.kind()) {
                case BAD_REQUEST, SERVER -> NAMED.matcher((failure.code() + " " + failure.message()).toLowerCase(Locale.ROOT)).find();
                case AUTH, QUOTA, RATE_LIMIT, OVERLOADED, TIMEOUT, NETWORK, PROXY, TLS, REDIRECT, CONTEXT_LENGTH, MODEL_NOT_FOUND,
                        STREAM_TRUNCATED, EMPTY, GATEWAY_HTML, NOT_AN_API, LOCAL_NOT_READY, ACCOUNT_BLOCKED, CANCELLED, REFUSED_LOCALLY -> false;
            };
            case Reply.Answered _, Reply.BlockedByService _ -> false;
        };
    }
}
