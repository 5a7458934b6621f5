package org.unsaid.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.unsaid.evidence.Manifest;
import org.unsaid.evidence.Verification;
import org.unsaid.evidence.Verification.Broken;
import org.unsaid.evidence.Verification.Intact;
import org.unsaid.evidence.Verification.NotABundle;

/// What came of checking a bundle, for people and for programs.
final class VerificationText {

    private VerificationText() {}

    /// @param compared whether the head was one that is known from elsewhere
    static String of(Verification found, boolean compared) {
        return switch (found) {
            case Intact(var manifest) -> """
                    Intact: “%s”, made %s (UTC).
                    %s and %s are as they were stored, each in its place.
                    Head      %s
                    Taken out %s
                    %s""".formatted(SafeText.line(manifest.name()), manifest.createdAt(),
                    Words.count(manifest.fingerprint().answers().records(), "record"),
                    Words.count(manifest.fingerprint().custody().records(), "label, note or event").replace("label, note or events", "labels, notes and events"),
                    manifest.fingerprint().head(), redacted(manifest),
                    compared ? "The head is the one you know." : "Whether it was made anew as a whole, only a head tells that you know from elsewhere (--head).");
            case Broken(var problems) -> "Not intact.\n" + problems.stream()
                    .map(problem -> "  " + SafeText.line(problem.where()) + " " + SafeText.line(problem.what()))
                    .collect(Collectors.joining("\n"));
            case NotABundle(var why) -> "Not a session bundle: " + SafeText.line(why);
        };
    }

    private static String redacted(Manifest manifest) {
        return manifest.redacted().isEmpty() ? "nothing" : manifest.redacted().entrySet().stream()
                .map(field -> words(field.getKey(), Words.count(field.getValue(), "record"))).collect(Collectors.joining("; "));
    }

    private static String words(String field, String records) {
        int dot = field.indexOf('.');
        var kind = field.substring(0, dot).replace('_', ' ');
        return field.endsWith(".*") ? "%s of the kind %s, not shared at all".formatted(records, kind) : "%s of %s (%s)".formatted(field.substring(dot + 1), records, kind);
    }

    static JsonLine json(Path bundle, Verification found) {
        var line = new JsonLine().put("file", bundle.toString());
        return switch (found) {
            case Intact(var manifest) -> {
                var gone = new JsonObject();
                manifest.redacted().forEach(gone::addProperty);
                yield line.put("result", "intact").put("session", manifest.session()).put("name", manifest.name())
                        .put("created_at", manifest.createdAt().toString()).put("head", manifest.fingerprint().head())
                        .put("answers_head", manifest.fingerprint().answers().head()).put("custody_head", manifest.fingerprint().custody().head())
                        .put("records", manifest.fingerprint().answers().records()).put("events", manifest.fingerprint().custody().records())
                        .put("redacted", gone);
            }
            case Broken(var problems) -> {
                var all = new JsonArray();
                problems.forEach(problem -> all.add(new JsonLine().put("where", problem.where()).put("what", problem.what()).object()));
                yield line.put("result", "not_intact").put("first_bad", problems.getFirst().where()).put("problems", all);
            }
            case NotABundle(var why) -> line.put("result", "not_a_bundle").put("why", why);
        };
    }
}
