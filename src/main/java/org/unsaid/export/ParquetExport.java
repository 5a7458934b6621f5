package org.unsaid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unsaid.table.Cell;
import org.unsaid.table.ParquetColumn;
import org.unsaid.table.ParquetSink;

/// A row a trial, for programs that read many: the columns of the other tables, with types; texts are exact.
final class ParquetExport {

    private static final Set<String> FLAGS = Set.of("sensitive", "scripted", "web_search");
    private static final Set<String> WHOLE = Set.of("repeat", "attempts", "tokens_in", "tokens_out");
    private static final Set<String> NUMBERS = Set.of("confidence", "cost");
    private static final Set<String> INSTANTS = Set.of("sent_at", "finished_at");

    private static final List<ParquetColumn> COLUMNS = Columns.NAMES.stream().map(name -> new ParquetColumn(name, type(name))).toList();

    private final SessionExport export;

    ParquetExport(SessionExport export) {
        this.export = export;
    }

    void write(OutputStream out) throws IOException {
        var survey = new Survey(export);
        try (var parquet = new ParquetSink(out, COLUMNS)) {
            export.forEach(survey::add, trial -> {
                var row = Columns.of(export, trial);
                parquet.row(COLUMNS.stream().map(column -> value(column, row.get(column.name()))).toList());
            });
            parquet.describe(Manifest.about(export, survey));
        }
    }

    private static ParquetColumn.Type type(String name) {
        return FLAGS.contains(name) ? ParquetColumn.Type.FLAG : WHOLE.contains(name) ? ParquetColumn.Type.WHOLE : NUMBERS.contains(name) ? ParquetColumn.Type.NUMBER
                : INSTANTS.contains(name) ? ParquetColumn.Type.INSTANT : ParquetColumn.Type.TEXT;
    }

    private static @Nullable Object value(ParquetColumn column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (column.type()) {
            case FLAG, WHOLE, NUMBER -> value;
            case INSTANT -> Instant.parse(value.toString());
            case TEXT -> Flat.cell(value) instanceof Cell.Text(var text) ? text : null;
        };
    }
}
