package org.unsaid.review;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.table.Cell;
import org.unsaid.table.CsvFormat;
import org.unsaid.table.CsvSink;
import org.unsaid.verdict.Method;

/// Writes every label of a person that stands in a session, a row each, with the hash of the answer it is on.
public final class LabelExport {

    private LabelExport() {}

    /// @return rows written
    public static int csv(Session session, Collection<Trial> trials, OutputStream out) throws IOException {
        var rows = rows(session, trials);
        try (var csv = new CsvSink(out, CsvFormat.FOR_SPREADSHEETS)) {
            csv.row(LabelColumns.OF_LABELS.stream().map(Cell::of).toList());
            rows.forEach(row -> csv.row(LabelColumns.OF_LABELS.stream().map(name -> cell(row.getOrDefault(name, ""))).toList()));
        }
        return rows.size();
    }

    /// @return lines written
    public static int jsonLines(Session session, Collection<Trial> trials, OutputStream out) throws IOException {
        var rows = rows(session, trials);
        for (var row : rows) {
            out.write((LabelColumns.json(row) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return rows.size();
    }

    private static List<Map<String, Object>> rows(Session session, Collection<Trial> trials) {
        return trials.stream().flatMap(trial -> trial.verdicts().stream().filter(verdict -> verdict.method() == Method.HUMAN)
                .map(verdict -> LabelColumns.of(session, trial, verdict))).toList();
    }

    private static Cell cell(Object value) {
        return switch (value) {
            case Integer number -> Cell.of((double) number);
            case Map<?, ?> levels -> levels.isEmpty() ? Cell.blank() : Cell.of(LabelColumns.json(levels));
            default -> Cell.of(value.toString());
        };
    }
}
