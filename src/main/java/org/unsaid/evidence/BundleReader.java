package org.unsaid.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.unsaid.evidence.ChainWalk.BadPartException;
import org.unsaid.evidence.Kind.Part;
import org.unsaid.evidence.Verification.Intact;

/// A bundle that was verified, to read its records; each is checked again as it is read. Not safe for more than one thread.
public final class BundleReader implements AutoCloseable {

    /// More than any setup comes to.
    private static final long LARGEST_SETUP = 64 << 20;

    private final Archive archive;
    private final Manifest manifest;

    /// What came of opening a file.
    public sealed interface Opening {

        record Opened(BundleReader reader) implements Opening {}

        record Refused(Verification verification) implements Opening {}
    }

    /// Hears the records.
    @FunctionalInterface
    public interface Taker<E extends Exception> {
        void take(Line line) throws E;
    }

    private BundleReader(Archive archive, Manifest manifest) {
        this.archive = archive;
        this.manifest = manifest;
    }

    /// Verifies a file, and opens it if it is intact.
    public static Opening open(Path file) throws IOException {
        var found = Verifier.verify(file);
        if (!(found instanceof Intact(var manifest))) {
            return new Opening.Refused(found);
        }
        try {
            return new Opening.Opened(new BundleReader(Archive.open(file), manifest));
        } catch (BrokenException e) {
            throw changed(e);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /// The records of a chain, in order.
    public <E extends Exception> void lines(Chain chain, Taker<E> taker) throws IOException, E {
        try (var walk = ChainWalk.of(archive, chain)) {
            for (var line = walk.next(); line.isPresent(); line = walk.next()) {
                taker.take(line.get());
            }
        } catch (BadPartException e) {
            throw changed(e);
        }
    }

    /// The records of the session, its models and its probe sets, in order.
    ///
    /// @throws IllegalArgumentException if they are larger than any setup
    public List<Line> setup() throws IOException {
        var lines = new ArrayList<Line>();
        var parts = EnumSet.of(Part.SESSION, Part.ENDPOINTS, Part.PROBES);
        if (parts.stream().flatMap(part -> manifest.part(part.file()).stream()).mapToLong(Manifest.PartSum::bytes).sum() > LARGEST_SETUP) {
            throw new IllegalArgumentException("its questions and models come to more than %d bytes".formatted(LARGEST_SETUP));
        }
        for (var part : parts) {
            try (var reader = archive.lines(part)) {
                for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                    lines.add(line.get());
                }
            } catch (BrokenException e) {
                throw changed(e);
            }
        }
        lines.sort(Comparator.comparingLong(Line::number));
        return lines;
    }

    private static IOException changed(Exception cause) {
        return new IOException("the file was changed while it was read: " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
