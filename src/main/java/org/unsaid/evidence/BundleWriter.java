package org.unsaid.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.unsaid.evidence.Kind.Part;
import org.unsaid.evidence.Manifest.PartSum;

/// Writes a session as a bundle: a ZIP of plain parts in a fixed order, the same bytes whenever and wherever it is written.
/// Holds one record in memory at a time.
public final class BundleWriter {

    static final String README = "README.txt";
    static final String SCRIPT = "verify.py";

    /// The time that every entry carries. Not the first that the format can say: with that one Java writes another beside it,
    /// which depends on the time zone.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Source source;
    private final Redaction redaction;
    private final List<PartSum> parts = new ArrayList<>();
    private final SortedMap<String, Long> redacted = new TreeMap<>();
    private final Map<Chain, Fingerprint.End> ends = new EnumMap<>(Chain.class);

    /// A session that can be gone through.
    public interface Source {

        String session();

        String name();

        Instant createdAt();

        /// Tokens of a time-stamping service for the fingerprint, by name of their part; usually none.
        SortedMap<String, byte[]> stamps();

        /// Hands over the records of a part, in the order of their numbers.
        void lines(Part part, Consumer<Line> consumer) throws IOException;
    }

    private BundleWriter(Source source, Redaction redaction) {
        this.source = source;
        this.redaction = redaction;
    }

    /// Writes everything and closes nothing.
    ///
    /// @return what the bundle says of itself
    public static Manifest write(Source source, Redaction redaction, OutputStream out) throws IOException {
        return new BundleWriter(source, redaction).write(out);
    }

    private Manifest write(OutputStream out) throws IOException {
        var sealed = new SealedOutput(out);
        var zip = new ZipOutputStream(sealed, StandardCharsets.UTF_8);
        put(zip, README, resource(README));
        for (var part : Part.values()) {
            put(zip, part);
        }
        for (var stamp : source.stamps().entrySet()) {
            put(zip, stamp.getKey(), stamp.getValue());
        }
        put(zip, SCRIPT, resource(SCRIPT));
        var manifest = new Manifest(source.session(), source.name(), source.createdAt(),
                new Fingerprint(ends.getOrDefault(Chain.ANSWERS, Fingerprint.End.NONE), ends.getOrDefault(Chain.CUSTODY, Fingerprint.End.NONE)),
                redacted, parts);
        var text = manifest.text().getBytes(StandardCharsets.UTF_8);
        put(zip, Manifest.FILE, text);
        put(zip, Manifest.SUM_FILE, (Sha256.of(text) + "  " + Manifest.FILE + "\n").getBytes(StandardCharsets.US_ASCII));
        zip.finish();
        sealed.seal();
        return manifest;
    }

    private void put(ZipOutputStream zip, Part part) throws IOException {
        zip.putNextEntry(entry(part.file()));
        var digest = Sha256.digest();
        var counted = new Counted(new DigestOutputStream(zip, digest));
        source.lines(part, line -> {
            try {
                var shared = redaction.apply(line);
                shared.gone().forEach(field -> redacted.merge(line.kind().word() + "." + field, 1L, Long::sum));
                counted.write(shared.text().getBytes(StandardCharsets.UTF_8));
                counted.write('\n');
                ends.merge(part.chain(), new Fingerprint.End(line.number(), line.link()),
                        (one, other) -> one.records() > other.records() ? one : other);
            } catch (IOException e) {
                throw new UncheckedIOException("writing a record", e);
            }
        });
        zip.closeEntry();
        parts.add(new PartSum(part.file(), counted.count, Sha256.hex(digest)));
    }

    private void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(bytes);
        zip.closeEntry();
        parts.add(new PartSum(name, bytes.length, Sha256.of(bytes)));
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /// The verifier that comes with each bundle, and stands alone: Python 3, nothing else.
    public static String script() {
        try {
            return new String(resource(SCRIPT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + SCRIPT, e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(BundleWriter.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private long count;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
