package org.unsaid.practice;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What the parts say, in one language; read from `parts.json`.
record Lines(
        List<String> refusals,
        List<String> evasions,
        String partial,
        @SerializedName("no_script") String noScript,
        String replacement,
        @SerializedName("blocked_input") String blockedInput,
        @SerializedName("reasoning_refused") String reasoningRefused,
        String official) {

    private static final Map<String, Lines> BY_LANGUAGE = read();

    /// Lines in the language, else in English.
    static Lines in(Locale language) {
        var exact = BY_LANGUAGE.get(language.toLanguageTag());
        return exact != null ? exact : Objects.requireNonNull(BY_LANGUAGE.get("en"));
    }

    private static Map<String, Lines> read() {
        try (var resource = Objects.requireNonNull(Lines.class.getResourceAsStream("parts.json"), "parts.json");
                var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, new TypeToken<Map<String, Lines>>() {}.getType());
        } catch (IOException e) {
            throw new UncheckedIOException("reading what practice models say", e);
        }
    }
}
