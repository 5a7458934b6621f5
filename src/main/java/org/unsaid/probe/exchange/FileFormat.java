package org.unsaid.probe.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of files that questions come in.
public enum FileFormat {
    /// The format of probe sets, or a list of objects.
    JSON("json"),
    /// With any delimiter.
    CSV("csv", "tsv", "tab"),
    XLSX("xlsx", "xlsm"),
    JSON_LINES("jsonl", "ndjson"),
    /// One question a line.
    TEXT("txt", "text"),
    /// One question a list item, headings as topics.
    MARKDOWN("md", "markdown"),
    /// A test file of promptfoo.
    YAML("yaml", "yml");

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> extensions;

    FileFormat(String... extensions) {
        this.extensions = List.of(extensions);
    }

    public String extension() {
        return extensions.getFirst();
    }

    public List<String> extensions() {
        return extensions;
    }

    /// By one of its usual file name extensions, for example `tsv`.
    public static Optional<FileFormat> of(String extension) {
        return Arrays.stream(values()).filter(format -> format.extensions.contains(extension.toLowerCase(Locale.ROOT))).findFirst();
    }

    /// For messages, for example `json, csv`.
    public static String names() {
        return Arrays.stream(values()).map(FileFormat::extension).collect(Collectors.joining(", "));
    }

    /// By what the file begins with, then by its name, then by what the text looks like.
    static FileFormat detect(String file, byte[] bytes, String text) {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9) {
            return XLSX;
        }
        var named = of(file.substring(file.lastIndexOf('.') + 1)).filter(format -> format != XLSX);
        return named.orElseGet(() -> detect(text.stripLeading()));
    }

    private static FileFormat detect(String text) {
        if (text.startsWith("[")) {
            return JSON;
        }
        if (text.startsWith("{")) {
            return text.startsWith("{\n") || text.startsWith("{\r") ? JSON : JSON_LINES;
        }
        var first = text.lines().findFirst().orElse("");
        return first.contains(",") || first.contains(";") || first.contains("\t") ? CSV : TEXT;
    }
}
