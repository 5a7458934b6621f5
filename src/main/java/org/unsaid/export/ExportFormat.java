package org.unsaid.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// As what a session can be written.
public enum ExportFormat {
    /// For reading and printing: comparison, rates, method and every answer.
    HTML("html", "html"),
    PDF("pdf", "pdf"),
    XLSX("xlsx", "xlsx"),
    /// UTF-8 with a byte order mark, so that spreadsheets read it right.
    CSV("csv", "csv"),
    JSON_LINES("jsonl", "jsonl"),
    PARQUET("parquet", "parquet"),
    MARKDOWN("md", "md"),
    /// The comparison with its footnotes, for a document.
    TABLE("table", "html"),
    /// How it was done, in plain language.
    METHOD_NOTE("method", "md"),
    BIBTEX("bibtex", "bib"),
    CSL_JSON("csl", "json");

    private final String id;
    private final String extension;

    ExportFormat(String id, String extension) {
        this.id = id;
        this.extension = extension;
    }

    /// Its name on the command line.
    public String id() {
        return id;
    }

    /// Of its files, without the dot.
    public String extension() {
        return extension;
    }

    public static Optional<ExportFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id.toLowerCase(Locale.ROOT))).findFirst();
    }
}
