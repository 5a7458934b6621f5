package org.unsaid.probe.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.unsaid.probe.Problem;
import org.unsaid.table.CsvContent;
import org.unsaid.table.CsvSource;
import org.unsaid.table.Decoded;
import org.unsaid.table.Row;
import org.unsaid.table.TableLimits;
import org.unsaid.table.XlsxContent;
import org.unsaid.table.XlsxSource;

/// Reads a file of any of the formats as rows.
final class SourceFile {

    static final int LARGEST = 32 << 20;
    static final TableLimits LIMITS = TableLimits.USUAL;
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Path path;
    private final String file;

    private SourceFile(Path path) {
        this.path = path;
        this.file = String.valueOf(path.getFileName());
    }

    /// @param format if it is known
    /// @throws IOException          if the file cannot be read
    /// @throws InterruptedException if the thread is interrupted
    static Reading read(Path path, Optional<FileFormat> format) throws IOException, InterruptedException {
        return new SourceFile(path).read(format);
    }

    private Reading read(Optional<FileFormat> known) throws IOException, InterruptedException {
        byte[] bytes;
        try (var in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            return unreadable("more than %d MB".formatted(LARGEST >> 20), "a file of at most %d MB".formatted(LARGEST >> 20));
        }
        if (startsWith(bytes, OLD_WORKBOOK)) {
            return unreadable("a workbook in the format of before 2007", "it saved as .xlsx or .csv");
        }
        var decoded = Decoded.of(bytes);
        var format = known.orElseGet(() -> FileFormat.detect(file, bytes, decoded.text()));
        if (format == FileFormat.XLSX) {
            return workbook();
        }
        if (decoded.text().indexOf('\0') >= 0) {
            return unreadable("bytes that are no text", "a file of one of the formats " + FileFormat.names());
        }
        return text(format, decoded, bytes);
    }

    private Reading text(FileFormat format, Decoded decoded, byte[] bytes) throws InterruptedException {
        if (!decoded.complete()) {
            return undecodable(decoded);
        }
        var encoding = encoding(decoded);
        return switch (format) {
            case JSON -> JsonTables.read(file, decoded.text(), encoding, bytes);
            case JSON_LINES -> JsonTables.lines(file, decoded.text(), encoding);
            case CSV -> csv(decoded, encoding);
            case TEXT -> ListFile.text(file, decoded.text(), encoding);
            case MARKDOWN -> ListFile.markdown(file, decoded.text(), encoding);
            case YAML -> PromptfooFile.read(file, decoded.text(), encoding);
            case XLSX -> throw new IllegalArgumentException("a workbook is no text");
        };
    }

    private Reading csv(Decoded decoded, String encoding) throws InterruptedException {
        return switch (CsvSource.read(decoded, LIMITS)) {
            case CsvContent.Malformed(var reason) -> unreadable(reason, "CSV within the limits, with \" doubled within \"…\"");
            case CsvContent.Rows(var rows, var delimiter) -> new Reading.Tables(List.of(new SourceTable(file, FileFormat.CSV,
                    "%s, delimiter %s".formatted(encoding, delimiter == '\t' ? "tab" : delimiter), Optional.empty(), filled(rows), false)));
        };
    }

    private Reading workbook() throws IOException, InterruptedException {
        return switch (XlsxSource.read(path, LIMITS)) {
            case XlsxContent.Malformed(var reason) -> unreadable(reason, "a workbook (.xlsx) within the limits");
            case XlsxContent.Sheets(var sheets) -> {
                var several = sheets.size() > 1;
                var tables = sheets.stream().map(sheet -> new SourceTable(file, FileFormat.XLSX, "sheet " + sheet.name(),
                        several ? Optional.of(sheet.name()) : Optional.empty(), filled(sheet.rows()), false)).toList();
                yield tables.isEmpty() ? unreadable("no visible sheet", "a sheet with questions") : new Reading.Tables(tables);
            }
        };
    }

    private static List<Row> filled(List<Row> rows) {
        return rows.stream().filter(row -> !row.isBlank()).toList();
    }

    private Reading undecodable(Decoded decoded) {
        var problems = new ArrayList<Problem>();
        var number = 0;
        for (var line : decoded.text().lines().toList()) {
            number++;
            if (line.indexOf('\uFFFD') >= 0 && problems.size() < 20) {
                problems.add(Problem.of(file, "line " + number, line.strip(), "text in " + encoding(decoded) + ", as the rest of the file is"));
            }
        }
        return new Reading.Unreadable(problems);
    }

    private static String encoding(Decoded decoded) {
        return switch (decoded.encoding()) {
            case UTF_8 -> "UTF-8";
            case UTF_16LE, UTF_16BE -> "UTF-16";
            case GB18030 -> "GB18030";
            case WINDOWS_1252 -> "windows-1252";
        };
    }

    private Reading unreadable(String value, String expected) {
        return Reading.Unreadable.because(file, "file", value, expected);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
