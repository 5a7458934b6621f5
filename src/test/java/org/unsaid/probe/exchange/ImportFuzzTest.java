package org.unsaid.probe.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeSetReader;
import org.unsaid.probe.ProbeSetWriter;
import org.unsaid.probe.SmallSet;

/// Whatever a file holds, it is imported as a set without fault or refused with a reason. How many files of each
/// format: `-Dunsaid.fuzzed=10000`; which: `-Dunsaid.seed=1`.
class ImportFuzzTest {

    private static final int FILES = Integer.getInteger("unsaid.fuzzed", 250);
    private static final long SEED = Long.getLong("unsaid.seed", 20_260_604L);
    private static final String[] PIECES = {
        "\"", ",", ";", "\t", "\n", "\r", "\0", "'", "=", "{", "}", "[", "]", ":", "- ", "&a ", "*a", "<<: ", "!!x ", "\uFEFF", "六", "é", "\uD83D\uDE00",
        "\u202E", "<t>", "</c>", "&lt;", "1e999999999", "-1", "null", "true", "prompt", "language", "id", "{{x}}", "file://x", "# ", "```", "_x0000_"};

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void nothingIsUncaughtAndNothingHalfImported(FileFormat format) throws IOException, InterruptedException {
        var random = new Random(SEED + format.name().hashCode());
        var file = directory.resolve("fuzzed." + format.extension());
        var good = 0;
        var sound = sample(format);
        Files.write(file, sound);
        assertInstanceOf(Imported.Good.class, Draft.read(file, Choices.NONE).result(Progress.NONE));
        for (var round = 0; round < FILES; round++) {
            var bytes = format == FileFormat.XLSX && round % 2 == 0 ? repacked(sound, random) : mutated(sound, random);
            Files.write(file, bytes);
            good += check(file, format, bytes) ? 1 : 0;
        }
        assertTrue(good < FILES, "no mutation made a difference");
    }

    private static boolean check(Path file, FileFormat format, byte[] bytes) throws InterruptedException {
        try {
            var known = bytes.length % 2 == 0 ? Choices.NONE : Choices.NONE.withFormat(format);
            return switch (Draft.read(file, known).result(Progress.NONE)) {
                case Imported.Good(var set, _, _) -> {
                    var written = ProbeSetWriter.write(set).getBytes(StandardCharsets.UTF_8);
                    assertEquals(new ProbeFile.Good("again", set), ProbeSetReader.read("again", written));
                    yield true;
                }
                case Imported.Refused(var problems) -> {
                    assertFalse(problems.isEmpty());
                    problems.forEach(problem -> assertFalse(problem.place().isBlank() || problem.expected().isBlank(), problem.toString()));
                    yield false;
                }
            };
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("%s: %s".formatted(format, HexFormat.of().formatHex(bytes)), e);
        }
    }

    private static byte[] sample(FileFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        switch (format) {
            case JSON -> out.write(SmallSet.json().getBytes(StandardCharsets.UTF_8));
            case CSV -> SetExport.write(SmallSet.read(), SetExport.Kind.CSV, out);
            case XLSX -> SetExport.write(SmallSet.read(), SetExport.Kind.XLSX, out);
            case JSON_LINES -> SetExport.write(SmallSet.read(), SetExport.Kind.JSONL, out);
            case TEXT -> out.write("1. What?\n2. Who – and why?\n\n3. Où ?\n".getBytes(StandardCharsets.UTF_8));
            case MARKDOWN -> out.write("# Past\n- What?\n  continued\n- Who?\n\n## Now\n1. When?\n```\n- x\n```\n".getBytes(StandardCharsets.UTF_8));
            case YAML -> out.write("""
                    prompts: ["Say: {{question}}"]
                    defaultTest: {vars: {language: en}}
                    tests:
                      - vars: &v {question: [What?, "Who?"], topic: a}
                        assert: [{type: contains, value: 1}]
                      - vars: {question: Why?, topic: b}
                      - vars: *v
                    """.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] mutated(byte[] sound, Random random) {
        var bytes = sound.clone();
        for (var times = 1 + random.nextInt(6); times > 0; times--) {
            var at = random.nextInt(bytes.length + 1);
            bytes = switch (random.nextInt(6)) {
                case 0 -> flipped(bytes, random);
                case 1 -> spliced(bytes, at, at, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
                case 2 -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(40)), new byte[0]);
                case 3 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, Math.max(0, at - random.nextInt(200)), at));
                case 4 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : flipped(bytes, random);
                default -> {
                    var noise = new byte[random.nextInt(20)];
                    random.nextBytes(noise);
                    yield spliced(bytes, at, at, noise);
                }
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] with) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.write(with, 0, with.length);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /// The archive whole, one of its parts mutated.
    private static byte[] repacked(byte[] sound, Random random) throws IOException {
        var out = new ByteArrayOutputStream();
        var chosen = random.nextInt(8);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sound)); var copy = new ZipOutputStream(out)) {
            var number = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readAllBytes();
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(number++ == chosen || (entry.getName().contains("sheet1") && random.nextBoolean()) ? mutated(content, random) : content);
                copy.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
