package org.unsaid.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unsaid.probe.ProbeSet;
import org.unsaid.verdict.HiddenCharacters;

/// How to cite a session, and the probe sets that it asked. Who ran it is not known, so no author is named.
///
/// @param id   key of the entry
/// @param date of the last answer, else of the session, UTC
/// @param note version of the program, counts, and the head of the chain where there is one
record Citation(String id, String title, LocalDate date, String note, List<ProbeSet> sets) {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    Citation {
        sets = List.copyOf(sets);
    }

    static Citation of(SessionExport export) {
        var survey = Survey.of(export);
        var words = export.words();
        var note = new ArrayList<String>();
        note.add(words.text("report.answers") + ": " + words.text("report.of", words.number(survey.answers()), words.number(survey.planned())));
        note.add(Footnotes.filter(export, survey));
        note.add(words.text("report.id") + ": " + export.session().id());
        export.edition().head().ifPresent(head -> note.add("SHA-256: " + head));
        if (!export.edition().program().isEmpty()) {
            note.add("Unsaid " + export.edition().program());
        }
        return new Citation("unsaid-" + key(export.session().id()), export.session().name(),
                survey.last().orElse(export.session().createdAt()).atZone(ZoneOffset.UTC).toLocalDate(), String.join("; ", note),
                export.session().setup().probeSets());
    }

    /// An entry of type `misc` for the session, and one each probe set.
    void writeBibTex(OutputStream out) throws IOException {
        var text = new StringBuilder();
        entry(text, id, Map.of("title", "{" + tex(title) + "}"), "year", String.valueOf(date.getYear()),
                "month", String.valueOf(date.getMonthValue()), "howpublished", "{" + tex("Dataset of answers of language models") + "}",
                "note", "{" + tex(note) + "}");
        for (var set : sets) {
            entry(text, "probe-set-" + key(set.id()), Map.of("title", "{" + tex(set.title().best(Locale.ENGLISH)) + "}"),
                    "edition", "{" + tex(set.version()) + "}", "note", "{" + tex(set.citation()) + "}");
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The same as CSL-JSON.
    void writeCsl(OutputStream out) throws IOException {
        var items = new ArrayList<Map<String, Object>>();
        var session = new LinkedHashMap<String, Object>();
        session.put("id", id);
        session.put("type", "dataset");
        session.put("title", title);
        session.put("issued", Map.of("date-parts", List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))));
        session.put("note", note);
        items.add(session);
        for (var set : sets) {
            var item = new LinkedHashMap<String, Object>();
            item.put("id", "probe-set-" + key(set.id()));
            item.put("type", "dataset");
            item.put("title", set.title().best(Locale.ENGLISH));
            item.put("version", set.version());
            item.put("note", set.citation());
            items.add(item);
        }
        out.write((GSON.toJson(items) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(StringBuilder text, String key, Map<String, String> title, String... namesAndValues) {
        text.append("@misc{").append(key);
        title.forEach((name, value) -> text.append(",\n  ").append(name).append(" = ").append(value));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text.append(",\n  ").append(namesAndValues[i]).append(" = ").append(namesAndValues[i + 1]);
        }
        text.append("\n}\n\n");
    }

    private static String key(String text) {
        return text.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /// Without what would end a field or begin a command.
    private static String tex(String text) {
        var escaped = new StringBuilder();
        HiddenCharacters.named(text).replace('\n', ' ').codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{', '}', '%', '$', '&', '#', '_' -> escaped.append('\\').appendCodePoint(point);
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
