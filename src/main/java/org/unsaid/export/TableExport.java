package org.unsaid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/// The comparison and its footnotes as plain markup that word processors paste as a table: widths, borders and
/// shades stand in attributes, since those are what survives.
final class TableExport {

    private static final String STYLE = """
            body { font-family: "Inter", "Noto Sans", "Segoe UI", sans-serif; font-size: 10pt; }
            h2, th, td { font-family: inherit; } table { border-collapse: collapse; } th, td { vertical-align: top; text-align: start; }
            thead { display: table-header-group; } tr { break-inside: avoid; }
            .small { font-size: 8pt; }
            """;

    private final SessionExport export;
    private final Words words;

    TableExport(SessionExport export) {
        this.export = export;
        words = export.words();
    }

    void write(OutputStream out) throws IOException {
        var counts = Counts.of(export, Set.of());
        var table = new ComparisonBlock(counts.comparison(), words).table();
        var html = new Html(out);
        html.begin(words.language().toLanguageTag(), export.session().name() + " · " + words.text("report.comparison"), STYLE);
        html.raw("<body>\n").element("h2 dir=\"auto\"", export.session().name())
                .raw("<table border=\"1\" cellspacing=\"0\" cellpadding=\"5\" width=\"100%\">\n<thead><tr>");
        double all = table.columns().stream().mapToDouble(Block.Column::weight).sum();
        table.columns().forEach(column -> html.element("th scope=\"col\" align=\"left\" valign=\"top\" bgcolor=\"#ededec\" width=\""
                + Math.round(column.weight() / all * 100) + "%\"", column.head()));
        html.raw("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(html, row));
        html.raw("</tbody></table>\n");
        var notes = Footnotes.of(export, counts.survey());
        for (int i = 0; i < notes.size(); i++) {
            html.element("p class=\"small\"", (i + 1) + ". " + notes.get(i)).raw("\n");
        }
        html.raw("</body>\n</html>\n");
        html.flush();
    }

    private static void row(Html html, List<Block.Cell> row) {
        html.raw("<tr>");
        for (var cell : row) { // no heading cells: word processors would set whole questions in bold
            html.raw("<td valign=\"top\">");
            cell.lines().forEach(line -> line(html, line));
            html.raw("</td>");
        }
        html.raw("</tr>\n");
    }

    private static void line(Html html, Block.Line line) {
        switch (line) {
            case Block.Line.Words(var text) -> html.element("div dir=\"auto\"" + text.language()
                    .map(tag -> " lang=\"" + Html.escaped(tag.toLanguageTag()) + "\"").orElse(""), text.words());
            case Block.Line.Badge badge -> html.element("div", badge.words());
            case Block.Line.Bar _ -> { }
        }
    }
}
