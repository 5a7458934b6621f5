package org.unsaid.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was written, of what, and by which hash each file can be known again. It names no time and no folder, so the
/// same export has the same manifest anywhere.
///
/// @param about names and values: session, filter, counts, program, head
public record Manifest(Map<String, String> about, List<Entry> files) {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    public Manifest {
        files = List.copyOf(files);
    }

    /// @param sha256 in hexadecimal
    public record Entry(String name, String format, long bytes, String sha256) {

        /// Reads a file that was written.
        public static Entry of(Path file, String format) throws IOException {
            var digest = Manifest.digest();
            try (InputStream in = Files.newInputStream(file); var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(out);
            }
            return new Entry(String.valueOf(file.getFileName()), format, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        }
    }

    public static Manifest of(SessionExport export, List<Entry> files) {
        return new Manifest(about(export, Survey.of(export)), files);
    }

    /// What stands in files that have a place for it.
    ///
    /// @param survey of the whole export
    static Map<String, String> about(SessionExport export, Survey survey) {
        var about = new LinkedHashMap<String, String>();
        about.put("program", ("Unsaid " + export.edition().program()).strip());
        about.put("session", export.session().name());
        about.put("session_id", export.session().id());
        about.put("head", export.edition().head().orElse(""));
        about.put("filter", export.filter().orElse(""));
        about.put("questions", survey.questions() + " of " + survey.plannedQuestions());
        about.put("answers", survey.answers() + " of " + survey.planned());
        survey.first().ifPresent(first -> about.put("first_asked_at", first.toString()));
        survey.last().ifPresent(last -> about.put("last_asked_at", last.toString()));
        return about;
    }

    /// As JSON, with a line's end at the end.
    public String json() {
        var document = new LinkedHashMap<String, Object>(about);
        document.put("files", new ArrayList<>(files));
        return GSON.toJson(document) + "\n";
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
