package org.unsaid.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.unsaid.evidence.Kind.Part;

/// Archives that somebody made to do harm, each with the exit code that it must come to.
final class CraftedArchives {

    /// Twice the memory of the process that reads it.
    private static final int BOMB = 1 << 28;

    private final byte[] good = new SampleBundle(3, 1).bytes();
    private final Map<String, byte[]> archives = new LinkedHashMap<>();

    static Map<String, byte[]> all() throws IOException {
        var crafted = new CraftedArchives();
        crafted.names();
        crafted.bombs();
        crafted.structure();
        crafted.contents();
        crafted.otherFiles();
        return crafted.archives;
    }

    /// The code stands before the colon.
    private void add(int code, String name, byte[] bytes) {
        archives.put(code + ":" + name, bytes);
    }

    private void names() {
        for (var name : List.of("../../evil.txt", "/evil.txt", "..\\..\\evil.txt", "C:\\evil.txt", "trials.jsonl/../../evil.txt", "evil\u202Etxt", "MANIFEST.JSON",
                "./manifest.json", "trials.jsonl/", "evil\u001b[31m.txt")) {
            add(1, "an entry named " + name, with(files -> files.put(name, "evil".getBytes(StandardCharsets.UTF_8))));
        }
        add(2, "nothing but a way out", SampleBundle.zip(Map.of("../../evil.txt", new byte[] {1})));
        add(1, "the manifest lists a way out", withManifest(text -> text.replace("\"README.txt\"", "\"../../README.txt\"")));
    }

    private void bombs() throws IOException {
        add(1, "a record that does not end", bomb(Part.TRIALS.file(), (byte) ' '));
        add(1, "empty records without end", bomb(Part.CUSTODY.file(), (byte) '\n'));
        add(1, "a manifest that does not end", bomb(Manifest.FILE, (byte) ' '));
        add(1, "a README that does not end", bomb(BundleWriter.README, (byte) 'A'));
        add(1, "a verifier that does not end", bomb(BundleWriter.SCRIPT, (byte) '#'));
        add(1, "a manifest that is deep", with(files -> files.put(Manifest.FILE, "[".repeat(900_000).getBytes(StandardCharsets.UTF_8))));
        add(1, "a record that is deep", with(files -> files.put(Part.TRIALS.file(), ("{\"fields\":" + "[".repeat(5_000_000) + "\n").getBytes(StandardCharsets.UTF_8))));
        add(1, "a number without end", with(files -> files.put(Part.TRIALS.file(), ("{\"n\":" + "9".repeat(3_000_000) + "}\n").getBytes(StandardCharsets.UTF_8))));
    }

    private void structure() {
        add(1, "something after the end", concat(good, "more".getBytes(StandardCharsets.UTF_8)));
        add(1, "a second archive after the end", concat(good, good));
        add(1, "something before the beginning", concat("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), good));
        add(1, "no seal", patched(good, bytes -> Arrays.copyOf(bytes, bytes.length - SealedOutput.COMMENT)));
        add(1, "the same name twice", renamed("head.tsrxxxxx", Manifest.FILE));
        add(1, "the same part twice", renamed("xxxxxx.jsonl", Part.TRIALS.file()));
        add(1, "an encrypted entry", sealed(patchedDirectory(8, 1)));
        add(1, "an unknown method", sealed(patchedDirectory(10, 99)));
        add(1, "a wrong sum", sealed(patchedDirectory(16, 7)));
        add(1, "a wrong size", sealed(patchedDirectory(24, 7)));
        add(1, "a link in the place of a file", patchedDirectory(41, 0xA1)); // its target is never followed
        add(1, "more entries than there are", patched(good, bytes -> {
            bytes[bytes.length - SealedOutput.COMMENT - 22 + 10] = (byte) 255;
            bytes[bytes.length - SealedOutput.COMMENT - 22 + 11] = (byte) 255;
            return bytes;
        }));
        add(1, "a directory of four gigabytes", patched(good, bytes -> {
            Arrays.fill(bytes, bytes.length - SealedOutput.COMMENT - 22 + 12, bytes.length - SealedOutput.COMMENT - 22 + 16, (byte) 255);
            return bytes;
        }));
    }

    private void contents() {
        add(1, "no trials", with(files -> files.remove(Part.TRIALS.file())));
        add(1, "a part that is not listed", SampleBundle.zip(put(SampleBundle.unzip(good), "head.tsr", new byte[] {1})));
        add(1, "a part that is listed twice", withManifest(text -> text.replaceFirst("(?s)(\\{\\s*\"name\": \"README.txt\".*?\\})", "$1,$1")));
        add(1, "records that are not UTF-8", with(files -> files.put(Part.TRIALS.file(), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'})));
        add(1, "another version", withManifest(text -> text.replace("\"version\": 1", "\"version\": 2")));
        add(2, "another format", SampleBundle.zip(Map.of(Manifest.FILE, "{\"format\":\"other\"}".getBytes(StandardCharsets.UTF_8))));
        add(1, "an archive in the place of a part", with(files -> files.put(Part.TRIALS.file(), good)));
    }

    private void otherFiles() throws IOException {
        add(2, "nothing", new byte[0]);
        add(2, "a text", "An Unsaid session bundle".getBytes(StandardCharsets.UTF_8));
        add(2, "an empty archive", SampleBundle.zip(Map.of()));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(good);
        }
        add(2, "the bundle in another wrapping", packed.toByteArray());
    }

    private byte[] with(Consumer<Map<String, byte[]>> change) {
        var files = SampleBundle.unzip(good);
        change.accept(files);
        return SampleBundle.zip(files);
    }

    private byte[] withManifest(UnaryOperator<String> change) {
        var files = SampleBundle.unzip(good);
        files.put(Manifest.FILE, change.apply(new String(files.get(Manifest.FILE), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return SampleBundle.resummed(files);
    }

    private static Map<String, byte[]> put(Map<String, byte[]> files, String name, byte[] content) {
        files.put(name, content);
        return files;
    }

    /// The bundle with a part that packs to a thousandth of what it holds.
    private byte[] bomb(String name, byte filling) throws IOException {
        var out = new ByteArrayOutputStream();
        var sealed = new SealedOutput(out);
        var zip = new ZipOutputStream(sealed);
        for (var file : SampleBundle.unzip(good).entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            if (file.getKey().equals(name)) {
                var block = new byte[1 << 20];
                Arrays.fill(block, filling);
                for (int written = 0; written < BOMB; written += block.length) {
                    zip.write(block);
                }
            } else {
                zip.write(file.getValue());
            }
            zip.closeEntry();
        }
        zip.finish();
        sealed.seal();
        return out.toByteArray();
    }

    /// The bundle with one entry more, whose name is then made that of another.
    private byte[] renamed(String free, String taken) {
        var bytes = with(files -> files.put(free, new byte[] {1}));
        var from = free.getBytes(StandardCharsets.US_ASCII);
        for (int place = 0; place + from.length < bytes.length; place++) {
            if (Arrays.equals(bytes, place, place + from.length, from, 0, from.length)) {
                System.arraycopy(taken.getBytes(StandardCharsets.US_ASCII), 0, bytes, place, from.length);
            }
        }
        return sealed(bytes);
    }

    /// The bundle with another value in the directory's line of its trials.
    private byte[] patchedDirectory(int offset, int value) {
        return patched(good, bytes -> {
            var name = Part.TRIALS.file().getBytes(StandardCharsets.US_ASCII);
            for (int place = bytes.length - name.length; place > 46; place--) {
                if (Arrays.equals(bytes, place, place + name.length, name, 0, name.length) && bytes[place - 46] == 'P' && bytes[place - 44] == 1) {
                    bytes[place - 46 + offset] ^= (byte) value;
                    return bytes;
                }
            }
            throw new AssertionError("no line for " + Part.TRIALS.file());
        });
    }

    private static byte[] patched(byte[] bytes, UnaryOperator<byte[]> change) {
        return change.apply(bytes.clone());
    }

    /// The same with a seal that fits.
    private static byte[] sealed(byte[] bytes) {
        var seal = SealedOutput.MARK + Sha256.of(Arrays.copyOf(bytes, bytes.length - SealedOutput.TAIL));
        System.arraycopy(seal.getBytes(StandardCharsets.US_ASCII), 0, bytes, bytes.length - SealedOutput.COMMENT, SealedOutput.COMMENT);
        return bytes;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
