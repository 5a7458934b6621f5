package org.unsaid.weakness;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Reads the patterns that are shipped beside the classes of this package.
final class PatternFiles {

    private static final List<String> FILES = List.of(
            "injection.json", "web.json", "files.json", "secrets.json", "cryptography.json", "data.json");
    private static final Gson GSON = new Gson();

    private PatternFiles() {}

    static List<Pattern> patterns() {
        return FILES.stream().flatMap(name -> read(name, new TypeToken<List<Pattern>>() { }).stream()).toList();
    }

    /// @return per language the lists that [Sources] names
    static Map<Language, Map<String, List<String>>> sources() {
        return read("sources.json", new TypeToken<Map<Language, Map<String, List<String>>>>() { });
    }

    private static <T> T read(String name, TypeToken<T> type) {
        try (var stream = PatternFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource '%s' is missing from the build".formatted(name));
            }
            return GSON.fromJson(new String(stream.readAllBytes(), StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException("reading resource " + name, e);
        }
    }
}
