package org.unsaid.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.unsaid.session.Json;

/// A line of JSON a trial; texts are exact. [JsonLinesImport] reads them back.
final class JsonLinesExport {

    static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final SessionExport export;

    JsonLinesExport(SessionExport export) {
        this.export = export;
    }

    void write(OutputStream out) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        export.forEach(trial -> {
            try {
                lines.write(Json.escapeHalves(GSON.toJson(ExactColumns.of(export, trial))));
                lines.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("writing an answer as JSON", e);
            }
        });
        lines.flush();
    }
}
