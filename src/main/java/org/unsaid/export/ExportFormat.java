package org.unsaid.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// As what a session can be written.
public enum ExportFormat {
    /// UTF-8 with a byte order mark, so that spreadsheets read it right.
    CSV("csv"),
    XLSX("xlsx"),
    JSON_LINES("jsonl"),
    MARKDOWN("md");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /// Of its files, without the dot; also its name on the command line.
    public String extension() {
        return extension;
    }

    public static Optional<ExportFormat> of(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension.equals(extension.toLowerCase(Locale.ROOT))).findFirst();
    }
}
