package org.unsaid.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.unsaid.session.Setup;

/// A matrix for people, as a table, and for programs, as JSON.
final class MatrixText {

    private static final int NARROWEST_QUESTION = 24;

    private MatrixText() {}

    static String table(Matrix matrix, int width) {
        var endpoints = matrix.session().setup().endpoints();
        var head = new ArrayList<String>();
        head.add("Question");
        endpoints.forEach(endpoint -> head.add(SafeText.line(endpoint.spec())));
        int question = Math.max(NARROWEST_QUESTION, width / 3);
        var table = new TextTable(head, question);
        for (var row : matrix.rows()) {
            var cells = new ArrayList<List<String>>();
            cells.add(Columns.wrapped(label(row, matrix.session().setup()), question, 2));
            row.cells().values().forEach(cell -> cells.add(cell(cell)));
            table.add(cells);
        }
        var totals = new ArrayList<List<String>>();
        totals.add(List.of("All of these questions"));
        endpoints.forEach(endpoint -> totals.add(cell(matrix.total(endpoint.spec()))));
        table.addLast(totals);
        return table.text(width);
    }

    static JsonArray cells(Matrix matrix) {
        var array = new JsonArray();
        for (var row : matrix.rows()) {
            row.cells().forEach((spec, cell) -> array.add(json(row, spec, cell)));
        }
        return array;
    }

    private static JsonObject json(Matrix.Row row, String spec, Matrix.Cell cell) {
        var levels = new JsonObject();
        row.first().levels().forEach(levels::addProperty);
        var counts = new JsonObject();
        cell.tally().counts().forEach((outcome, count) -> counts.addProperty(outcome.name().toLowerCase(Locale.ROOT), count));
        return new JsonLine()
                .put("probe_set", row.first().probeSet())
                .put("probe", row.first().probe())
                .put("language", row.first().language().toLanguageTag())
                .put("levels", levels)
                .put("endpoint", spec)
                .put("counts", counts)
                .put("truncated", cell.tally().truncated())
                .put("doubtful", cell.tally().doubtful())
                .put("outstanding", cell.planned() - cell.tally().total())
                .object();
    }

    /// The question, with its language and levels where there is more than one.
    private static String label(Matrix.Row row, Setup setup) {
        var before = new StringBuilder(setup.languages().size() > 1 ? row.first().language().toLanguageTag() + " · " : "");
        row.first().levels().forEach((factor, level) -> before.append(factor).append('=').append(level).append(" · "));
        return SafeText.line(before + row.wording());
    }

    private static List<String> cell(Matrix.Cell cell) {
        return Words.cell(cell.tally(), cell.planned());
    }
}
