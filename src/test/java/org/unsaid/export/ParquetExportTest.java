package org.unsaid.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.session.Samples;
import org.unsaid.verdict.Label;

/// Read back by somebody else's reader.
class ParquetExportTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyAnswerIsARowWithTypesAndExactTexts() throws IOException {
        var text = "=1+1 \u0000 汉字 \uD83D\uDE00";
        var file = Files.write(folder.resolve("answers.parquet"), ExportSamples.bytes(ExportFormat.PARQUET,
                ExportSamples.export(ExportSamples.saying(text), ExportSamples.trial("refusing", 2, Samples.blocked(), Label.DIRECT))));

        try (var parquet = ParquetFileReader.open(InputFile.of(file)); var rows = parquet.rowReader()) {
            assertEquals(2, parquet.getFileMetaData().numRows());
            assertTrue(rows.hasNext());
            rows.next();
            assertEquals(text, rows.getString("text"));
            assertEquals(1L, rows.getLong("repeat"));
            assertEquals(0.9, rows.getDouble("confidence"));
            assertTrue(rows.getBoolean("scripted"));
            assertEquals(Instant.parse("2026-11-22T10:00:00Z"), rows.getTimestamp("sent_at"));
            assertTrue(rows.isNull("tokens_in"), "what is unknown is null, never 0");
            rows.next();
            assertEquals("blocked", rows.getString("outcome"));
        }
    }
}
