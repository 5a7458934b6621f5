package org.unsaid.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/// Looks for keys in bytes: as they are, in base64 at every alignment, hex, URL-encoded, UTF-16; inside zips, gzip,
/// deflated pieces and the values of a SQLite file. Knows nothing of how the program hides them.
final class CanaryScanner {

    private static final int DEEPEST = 3;
    private static final int LARGEST = 32 << 20;

    private record Needle(String name, String bytes) {}

    private final List<Needle> needles = new ArrayList<>();
    private final Set<String> hits = new LinkedHashSet<>();
    private int scanned;

    CanaryScanner(List<String> secrets) {
        for (int i = 0; i < secrets.size(); i++) {
            var name = "key " + i + " ";
            for (var form : forms(secrets.get(i))) {
                needles.add(new Needle(name + form.name(), form.bytes()));
            }
        }
    }

    private static List<Needle> forms(String secret) {
        var bytes = secret.getBytes(UTF_8);
        var forms = new ArrayList<Needle>();
        forms.add(new Needle("raw", latin(bytes)));
        forms.add(new Needle("raw, escaped for JSON", latin(secret.replace("\\", "\\\\").replace("\"", "\\\"").getBytes(UTF_8))));
        forms.add(new Needle("hex", HexFormat.of().formatHex(bytes)));
        forms.add(new Needle("hex", HexFormat.of().withUpperCase().formatHex(bytes)));
        forms.add(new Needle("URL-encoded", URLEncoder.encode(secret, UTF_8)));
        forms.add(new Needle("URL-encoded", HexFormat.ofDelimiter("%").withPrefix("").formatHex(bytes)));
        forms.add(new Needle("URL-encoded", HexFormat.ofDelimiter("%").withUpperCase().formatHex(bytes)));
        forms.add(new Needle("UTF-16", latin(secret.getBytes(UTF_16LE))));
        forms.add(new Needle("UTF-16", latin(secret.getBytes(UTF_16BE))));
        for (int before = 0; before < 3; before++) {
            var shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int from = (before * 8 + 5) / 6;
            int to = shifted.length * 8 / 6;
            forms.add(new Needle("base64", Base64.getEncoder().encodeToString(shifted).substring(from, to)));
            forms.add(new Needle("base64", Base64.getUrlEncoder().encodeToString(shifted).substring(from, to)));
        }
        return forms;
    }

    /// What was found so far: which key, in which form, where.
    Set<String> hits() {
        return hits;
    }

    /// Files, texts, entries and values that were looked at.
    int scanned() {
        return scanned;
    }

    void scanFolder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                scan(folder.relativize(file).toString(), Files.readAllBytes(file));
                if (file.toString().endsWith(".db")) {
                    scanValues(file);
                }
            }
        }
    }

    void scan(String where, String text) {
        scan(where, text.getBytes(UTF_8));
    }

    void scan(String where, byte[] bytes) {
        scan(where, bytes, 0);
    }

    private void scan(String where, byte[] bytes, int depth) {
        scanned++;
        var hay = latin(bytes);
        needles.stream().filter(needle -> hay.contains(needle.bytes())).forEach(needle -> hits.add(needle.name() + " in " + where));
        if (depth < DEEPEST) {
            unpack(where, bytes, depth + 1);
        }
    }

    private void unpack(String where, byte[] bytes, int depth) {
        for (int at = 0; at + 1 < bytes.length; at++) {
            int first = bytes[at] & 0xFF;
            int second = bytes[at + 1] & 0xFF;
            if (first == 'P' && second == 'K' && (at == 0 || bytes[at - 1] == 0) && at + 3 < bytes.length && bytes[at + 2] == 3) {
                zip(where, bytes, at, depth);
                return; // it goes to the end
            }
            if (first == 0x78 && (first * 256 + second) % 31 == 0) {
                inflated(where, bytes, at, depth, InflaterInputStream::new);
            } else if (first == 0x1F && second == 0x8B) {
                inflated(where, bytes, at, depth, GZIPInputStream::new);
            }
        }
    }

    private interface Opener {
        InputStream open(InputStream packed) throws IOException;
    }

    /// As far as it goes; what only looks like a packed piece ends at once.
    private void inflated(String where, byte[] bytes, int at, int depth, Opener opener) {
        var piece = new java.io.ByteArrayOutputStream();
        try (var in = opener.open(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
            for (int next = in.read(); next >= 0 && piece.size() < LARGEST; next = in.read()) {
                piece.write(next);
            }
        } catch (IOException e) {
            // it was none, or ends here
        }
        if (piece.size() > 8) {
            scan(where + ", inflated at " + at, piece.toByteArray(), depth);
        }
    }

    private void zip(String where, byte[] bytes, int at, int depth) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                scan(where + "!" + entry.getName(), zip.readNBytes(LARGEST), depth);
            }
        } catch (IOException e) {
            hits.add("unreadable zip: " + where);
        }
    }

    /// A long value lies scattered in the file, so each is looked at by itself too.
    private void scanValues(Path database) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:file:" + database + "?mode=ro");
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                scanTable(database.getFileName() + ", " + table, statement.executeQuery("SELECT * FROM \"%s\"".formatted(table)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading " + database, e);
        }
    }

    private void scanTable(String where, java.sql.ResultSet rows) throws SQLException {
        try (rows) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    var value = rows.getObject(column);
                    var place = "%s.%s".formatted(where, rows.getMetaData().getColumnName(column)).toLowerCase(Locale.ROOT);
                    if (value instanceof byte[] bytes) {
                        scan(place, bytes);
                    } else if (value instanceof String text) {
                        scan(place, text);
                    }
                }
            }
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
