package org.unsaid.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Leaks a key on purpose in each form: a scanner that finds nothing proves nothing.
class CanaryScannerTest {

    private static final String KEY = "sk-can+ary/9=\"\\x&end";

    @TempDir
    private Path folder;

    static Stream<byte[]> leaks() throws IOException {
        var bytes = KEY.getBytes(UTF_8);
        var text = ("before " + KEY + " after").getBytes(UTF_8);
        return Stream.of(
                text,
                ("{\"key\":" + new JsonPrimitive(KEY) + "}").getBytes(UTF_8),
                ascii(Base64.getEncoder().encodeToString(bytes)),
                ascii(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)),
                ascii(Base64.getEncoder().encodeToString(("Bearer " + KEY + ".").getBytes(UTF_8))),
                ascii(Base64.getEncoder().encodeToString(("ab" + KEY + "c").getBytes(UTF_8))),
                ascii(HexFormat.of().formatHex(text)),
                ascii(HexFormat.of().withUpperCase().formatHex(text)),
                ascii("https://example.org/?key=" + URLEncoder.encode(KEY, UTF_8) + "&x=1"),
                ascii(HexFormat.of().withPrefix("%").formatHex(text)),
                ascii(HexFormat.of().withPrefix("%").withUpperCase().formatHex(text)),
                ("before " + KEY).getBytes(UTF_16LE),
                (KEY + " after").getBytes(UTF_16BE),
                packed(text, GZIPOutputStream::new),
                packed(text, DeflaterOutputStream::new),
                together("some bytes ".getBytes(UTF_8), packed(text, DeflaterOutputStream::new), new byte[100]),
                zipped(text),
                zipped(zipped(ascii(Base64.getEncoder().encodeToString(bytes)))));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void everyFormIsFound(byte[] leak) throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        Files.write(folder.resolve("deep/er/file.bin"), leak);
        var scanner = new CanaryScanner(List.of("another-key-1234", KEY));

        scanner.scanFolder(folder);

        assertTrue(scanner.hits().stream().anyMatch(hit -> hit.startsWith("key 1 ") && hit.contains("file.bin")), () -> scanner.hits().toString());
        assertTrue(scanner.hits().stream().noneMatch(hit -> hit.startsWith("key 0 ")), () -> scanner.hits().toString());
    }

    @Test
    void aDeflatedValueThatADatabaseScattersIsFound() throws IOException, SQLException {
        var noise = new byte[40_000];
        new java.util.Random(7).nextBytes(noise);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("some.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE exchange (body BLOB)");
            try (var insert = connection.prepareStatement("INSERT INTO exchange VALUES (?)")) {
                insert.setBytes(1, packed(together(noise, KEY.getBytes(UTF_8)), DeflaterOutputStream::new));
                insert.executeUpdate();
            }
        }
        var scanner = new CanaryScanner(List.of(KEY));

        scanner.scanFolder(folder);

        assertTrue(scanner.hits().stream().anyMatch(hit -> hit.contains("exchange.body")), () -> scanner.hits().toString());
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        var scanner = new CanaryScanner(List.of(KEY));

        scanner.scan("a text", KEY.substring(0, KEY.length() - 1) + " " + KEY.substring(1));

        assertEquals(Set.of(), scanner.hits());
        assertEquals(1, scanner.scanned());
    }

    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] bytes, Packer packer) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = packer.over(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("an/entry.txt"));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] together(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Stream.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(UTF_8);
    }
}
