package org.unsaid.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.evidence.Kind.Part;
import org.unsaid.evidence.Manifest.PartSum;
import org.unsaid.session.AnswerTranslation;
import org.unsaid.session.FactEvent;
import org.unsaid.session.Judgement;
import org.unsaid.session.LabelEvent;
import org.unsaid.session.NoteEvent;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// A small session as a bundle, and the means to change one as somebody would who knows how bundles are made.
final class SampleBundle implements BundleWriter.Source {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Session session = Samples.session(Samples.set(2), 3, Samples.endpoint("candid", 1));
    private final Map<Part, List<Line>> parts = new EnumMap<>(Part.class);
    private final Map<Chain, Line> last = new EnumMap<>(Chain.class);
    private final Random salts;

    SampleBundle(int trials, long seed) {
        salts = new Random(seed);
        for (var part : Part.values()) {
            parts.put(part, new ArrayList<>());
        }
        Records.session(session).forEach(this::add);
        add(Records.event(new CustodyEvent(CustodyEvent.What.CREATED, "Ana", NOON, session.name())));
        for (int repeat = 1; repeat <= trials; repeat++) {
            trial(repeat);
        }
    }

    private void trial(int repeat) {
        var key = new TrialKey("libraries", "town-0", Locale.ENGLISH, Collections.emptySortedMap(), "practice:candid", repeat);
        var reply = new Reply.Answered("It opened in " + (1850 + repeat) + ". \"六四\" \uD83D\uDE00\u2028\uD800", "hm, " + repeat, "stop", Usage.UNKNOWN, Set.of());
        var exchange = add(Records.exchange(key, Samples.exchange(reply)));
        var trial = new Trial(key, "When?", Optional.of("Be brief."), reply, 1, NOON, NOON.plusMillis(repeat), Trial.Origin.UNKNOWN, List.of());
        var answer = add(Records.trial(trial, List.of(exchange.hash()), "Unsaid 1"));
        var verdict = new Verdict(Label.DIRECT, repeat % 2 == 0 ? Method.HUMAN : Method.RULES, repeat % 2 == 0 ? "Bo" : "rules 1", 0.25, List.of(), Optional.empty(), NOON);
        var label = add(Records.label(key, Optional.of(answer.hash()), new LabelEvent.Set(repeat, verdict), Optional.empty()));
        judged(key, answer, label);
        add(Records.translation(new AnswerTranslation(key, "practice:candid", "practice", Locale.FRENCH, Optional.of("Elle a ouvert, dit la machine " + repeat),
                "", "", NOON, Optional.empty()), Optional.of(answer.hash())));
        if (repeat % 3 == 0) {
            add(Records.note(key, new NoteEvent(Optional.of("Look at this again."), "Ana", NOON)));
        }
    }

    private void judged(TrialKey key, Line answer, Line label) {
        var reply = new Reply.Answered("{\"label\":\"direct\"}", "the judge ponders", "stop", Usage.UNKNOWN, Set.of());
        var judgement = add(Records.judgement(new Judgement(new Judgement.Part(key, "practice:candid", Judgement.Asked.LABEL), "1.0",
                Optional.empty(), "", Optional.empty(), List.of(), Optional.empty(), Samples.exchange(reply), NOON, Optional.empty()),
                Optional.of(answer.hash()), Optional.of(label.hash())));
        var byJudge = new FactVerdict("opened", FactVerdict.Claim.SAID, Method.JUDGE, "judge 1.0", List.of(new Span(0, 2, "opened")), NOON);
        add(Records.fact(key, Optional.of(answer.hash()), FactEvent.of(byJudge), Optional.of(judgement.hash())));
        add(Records.fact(key, Optional.of(answer.hash()), new FactEvent("opened", Optional.empty(), "Bo", NOON), Optional.empty()));
    }

    private Line add(Facts facts) {
        var bytes = new byte[16];
        salts.nextBytes(bytes);
        var sealed = SealedFacts.of(facts, new Salt(bytes));
        var chain = facts.kind().part().chain();
        var before = Optional.ofNullable(last.get(chain));
        var line = sealed.line(before.map(Line::number).orElse(0L) + 1, sealed.hash(), Chain.link(before.map(Line::link).orElse(Chain.start()), sealed.hash()));
        last.put(chain, line);
        Objects.requireNonNull(parts.get(facts.kind().part())).add(line);
        return line;
    }

    byte[] bytes() {
        return bytes(Redaction.NOTHING);
    }

    byte[] bytes(Redaction redaction) {
        try {
            var out = new ByteArrayOutputStream();
            BundleWriter.write(this, redaction, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The files in an archive, in order.
    static Map<String, byte[]> unzip(byte[] archive) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    /// An archive of these files, with a seal that fits.
    static byte[] zip(Map<String, byte[]> files) {
        try {
            var out = new ByteArrayOutputStream();
            var sealed = new SealedOutput(out);
            var zip = new ZipOutputStream(sealed, StandardCharsets.UTF_8);
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
            zip.finish();
            sealed.seal();
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The same with a manifest that lists the files as they are now.
    static byte[] rehashed(Map<String, byte[]> files) {
        try {
            var old = Manifest.read(new String(files.get(Manifest.FILE), StandardCharsets.UTF_8)).orElseThrow();
            var sums = new ArrayList<PartSum>();
            files.forEach((name, bytes) -> {
                if (!name.equals(Manifest.FILE) && !name.equals(Manifest.SUM_FILE)) {
                    sums.add(new PartSum(name, bytes.length, Sha256.of(bytes)));
                }
            });
            files.put(Manifest.FILE, new Manifest(old.session(), old.name(), old.createdAt(), old.fingerprint(), old.redacted(), sums)
                    .text().getBytes(StandardCharsets.UTF_8));
        } catch (BrokenException e) {
            throw new AssertionError(e);
        }
        return resummed(files);
    }

    /// The same with a sum that fits the manifest.
    static byte[] resummed(Map<String, byte[]> files) {
        files.put(Manifest.SUM_FILE, (Sha256.of(Objects.requireNonNull(files.get(Manifest.FILE))) + "  manifest.json\n").getBytes(StandardCharsets.US_ASCII));
        return zip(files);
    }

    @Override
    public String session() {
        return session.id();
    }

    @Override
    public String name() {
        return session.name();
    }

    @Override
    public Instant createdAt() {
        return session.createdAt();
    }

    @Override
    public SortedMap<String, byte[]> stamps() {
        return new TreeMap<>();
    }

    @Override
    public void lines(Part part, Consumer<Line> consumer) {
        parts.getOrDefault(part, List.of()).forEach(consumer);
    }
}
