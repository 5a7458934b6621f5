package org.unsaid.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// Small exports for tests.
final class ExportSamples {

    static final Session SESSION = Samples.session(Samples.set(2), 3, Samples.endpoint("candid", 1), Samples.endpoint("refusing", 1));

    private ExportSamples() {}

    static SessionExport export(Trial... trials) {
        return new SessionExport(SESSION, List.of(trials)::forEach, Map.of(), Optional.empty());
    }

    static SessionExport in(Locale language, Trial... trials) {
        return new SessionExport(SESSION, List.of(trials)::forEach, Map.of(), Optional.empty(), Edition.PLAIN.in(language));
    }

    static Trial trial(String model, int repeat, Reply reply, Label label, Span... spans) {
        var key = new TrialKey("libraries", "town-0", Locale.ENGLISH, new TreeMap<>(), "practice:" + model, repeat);
        return new Trial(key, "When did it open?", Optional.empty(), reply, 1, Instant.parse("2026-11-22T10:00:00Z"), Instant.parse("2026-11-22T10:00:01Z"),
                Trial.Origin.UNKNOWN,
                List.of(new Verdict(label, Method.RULES, "rules 1.2", 0.9, List.of(spans), Optional.empty(), Instant.EPOCH)));
    }

    static Trial saying(String text) {
        return trial("candid", 1, Samples.answered(text), Label.DIRECT);
    }

    static byte[] bytes(ExportFormat format, SessionExport export) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(format, out);
        return out.toByteArray();
    }

    static String text(ExportFormat format, SessionExport export) throws IOException {
        return new String(bytes(format, export), StandardCharsets.UTF_8);
    }
}
