package org.unsaid.bench;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A published answer with a label that others set: one line of a file of labelled answers.
///
/// @param label COMPLETE, EVASIVE or REFUSAL
/// @param qid   the question, the same across languages; absent in some sources
public record LabelledAnswer(
        String id, String language, String prompt, String response, String model, String label, @Nullable String qid,
        @Nullable Boolean hint_state_narrative) {

    public Locale locale() {
        return language.equals("zh") ? Locale.forLanguageTag("zh-Hans") : Locale.forLanguageTag(language);
    }

    public static List<LabelledAnswer> read(Path file) {
        var gson = new Gson();
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> gson.fromJson(line, LabelledAnswer.class)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
