package org.unsaid.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.unsaid.evidence.Kind.Part;

/// The file of a bundle. Its entries are read by the names they must have and by no other, never unpacked to the disk, and
/// its directory is looked at before anything is read by it. Not safe for more than one thread.
final class Archive implements AutoCloseable {

    /// Of a part that holds no records.
    static final int LONGEST_PART = 1 << 20;

    private static final List<String> STAMPS = List.of(TimeStampRequest.REQUEST, TimeStampRequest.RESPONSE);
    private static final Set<String> KNOWN = Stream.concat(
            Stream.of(Part.values()).map(Part::file),
            Stream.concat(Stream.of(BundleWriter.README, BundleWriter.SCRIPT, Manifest.FILE, Manifest.SUM_FILE), STAMPS.stream()))
            .collect(Collectors.toUnmodifiableSet());

    private static final int END = 22; // bytes of the end of a directory, without a comment
    private static final int MOST_ENTRIES = 16;
    private static final int LONGEST_DIRECTORY = 1 << 14;

    private final ZipFile zip;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /// Whether a file begins as a bundle does.
    static boolean looksLikeOne(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(30 + BundleWriter.README.length());
            return start.length == 30 + BundleWriter.README.length() && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4
                    && new String(start, 30, start.length - 30, StandardCharsets.ISO_8859_1).equals(BundleWriter.README);
        }
    }

    /// @throws BrokenException if the directory at its end is not one that Unsaid writes
    static Archive open(Path file) throws IOException, BrokenException {
        checkEnd(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenException("cannot be opened: " + e.getMessage());
        }
        try {
            checkNames(zip);
        } catch (BrokenException e) {
            zip.close();
            throw e;
        }
        return new Archive(zip);
    }

    private static void checkEnd(Path file) throws IOException, BrokenException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long place = in.length() - END - SealedOutput.COMMENT;
            if (place < 0) {
                throw new BrokenException("is cut off, or something follows its end");
            }
            var end = new byte[END];
            in.seek(place);
            in.readFully(end);
            if (end[0] != 'P' || end[1] != 'K' || end[2] != 5 || end[3] != 6 || end[20] != SealedOutput.COMMENT || end[21] != 0) {
                throw new BrokenException("is cut off, was packed anew, or something follows its end: its seal is not where it must be");
            }
            if (number(end, 10, 2) > MOST_ENTRIES || number(end, 12, 4) > LONGEST_DIRECTORY) {
                throw new BrokenException("lists more than a bundle has");
            }
        }
    }

    private static long number(byte[] bytes, int from, int length) {
        long number = 0;
        for (int place = length - 1; place >= 0; place--) {
            number = number << 8 | (bytes[from + place] & 0xff);
        }
        return number;
    }

    private static void checkNames(ZipFile zip) throws BrokenException {
        var names = new HashSet<String>();
        for (ZipEntry entry : zip.stream().toList()) {
            if (!KNOWN.contains(entry.getName())) {
                throw new BrokenException("holds a file that no bundle has, ‘%s’".formatted(safe(entry.getName())));
            }
            if (!names.add(entry.getName())) {
                throw new BrokenException("holds ‘%s’ twice".formatted(entry.getName()));
            }
        }
    }

    /// A name that does nothing to a terminal.
    static String safe(String name) {
        var plain = name.codePoints().limit(80).map(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return plain.toString();
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    List<String> names() {
        return new ArrayList<>(zip.stream().map(ZipEntry::getName).toList());
    }

    /// What a part that holds no records says; empty if it is not there.
    ///
    /// @throws BrokenException if it cannot be unpacked, or is longer than it may be
    Optional<byte[]> bytes(String name) throws BrokenException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LONGEST_PART + 1);
            if (bytes.length <= LONGEST_PART && bytes.length != entry.getSize()) {
                throw new BrokenException("is not as long as the archive's directory says");
            }
            if (bytes.length > LONGEST_PART) {
                throw new BrokenException("is longer than %d bytes".formatted(LONGEST_PART));
            }
            var sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() != entry.getCrc()) {
                throw new BrokenException("is not what the archive's directory lists");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new BrokenException("cannot be unpacked: " + e.getMessage());
        }
    }

    /// @throws BrokenException if it is not there, or cannot be unpacked
    LineReader lines(Part part) throws BrokenException {
        var entry = zip.getEntry(part.file());
        if (entry == null) {
            throw new BrokenException("is missing");
        }
        try {
            InputStream in = zip.getInputStream(entry);
            return new LineReader(part, in, Optional.of(entry));
        } catch (IOException e) {
            throw new BrokenException("cannot be unpacked: " + e.getMessage());
        }
    }

    /// Whether the seal at its end fits everything before it.
    static boolean isSealed(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = Sha256.digest();
            long left = Files.size(file) - SealedOutput.TAIL;
            var buffer = new byte[1 << 16];
            while (left > 0) {
                int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (count < 0) {
                    return false;
                }
                digest.update(buffer, 0, count);
                left -= count;
            }
            var seal = new String(in.readNBytes(SealedOutput.TAIL), 2, SealedOutput.COMMENT, StandardCharsets.US_ASCII);
            return seal.equals(SealedOutput.MARK + Sha256.hex(digest));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
