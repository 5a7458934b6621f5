package org.unsaid.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unsaid.evidence.History;
import org.unsaid.session.TrialKey;
import org.unsaid.table.Cell;
import org.unsaid.table.CsvFormat;
import org.unsaid.table.CsvSink;

/// What was done with a session, as a table: who, when, what, what stood before and after.
///
/// @param entries in their order
public record HistoryExport(List<History.Entry> entries) {

    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private static final List<String> NAMES = List.of("number", "at", "by", "what", "probe_set", "probe", "language", "levels", "endpoint", "repeat",
            "recorded", "before", "after", "detail");

    /// How it is written.
    public enum Format {
        /// For spreadsheets, with formulas disarmed.
        CSV,
        /// An array with an object a line; texts are exact.
        JSON;

        public String ending() {
            return "." + id();
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> of(String id) {
            return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
        }
    }

    public HistoryExport {
        entries = List.copyOf(entries);
    }

    /// Writes everything and closes nothing.
    ///
    /// @param delimiter between the fields of CSV
    public void write(Format format, char delimiter, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> writeCsv(delimiter, out);
            case JSON -> writeJson(out);
        }
    }

    private void writeCsv(char delimiter, OutputStream out) throws IOException {
        try (var csv = new CsvSink(out, CsvFormat.FOR_SPREADSHEETS.withDelimiter(delimiter))) {
            csv.row(NAMES.stream().map(Cell::of).toList());
            for (var entry : entries) {
                var row = row(entry);
                csv.row(NAMES.stream().map(name -> Flat.cell(row.get(name))).toList());
            }
        }
    }

    private void writeJson(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var before = "[\n";
        for (var entry : entries) {
            text.write(before);
            text.write(GSON.toJson(row(entry)));
            before = ",\n";
        }
        text.write(entries.isEmpty() ? "[]\n" : "\n]\n");
        text.flush();
    }

    private static Map<String, @Nullable Object> row(History.Entry entry) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var key = entry.answer();
        row.put("number", entry.number());
        row.put("at", entry.at().toString());
        row.put("by", entry.by());
        row.put("what", entry.what());
        row.put("probe_set", key.map(TrialKey::probeSet).orElse(null));
        row.put("probe", key.map(TrialKey::probe).orElse(null));
        row.put("language", key.map(each -> each.language().toLanguageTag()).orElse(null));
        row.put("levels", key.<Object>map(TrialKey::levels).orElse(null));
        row.put("endpoint", key.map(TrialKey::endpoint).orElse(null));
        row.put("repeat", key.<Object>map(TrialKey::repeat).orElse(null));
        row.put("recorded", entry.recorded().orElse(null));
        row.put("before", entry.before().isEmpty() ? null : entry.before());
        row.put("after", entry.after().isEmpty() ? null : entry.after());
        row.put("detail", entry.detail().isEmpty() ? null : entry.detail());
        return row;
    }
}
