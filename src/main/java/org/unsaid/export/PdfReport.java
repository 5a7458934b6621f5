package org.unsaid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.chart.Drawing;
import org.unsaid.pdf.PdfDocument;
import org.unsaid.pdf.PdfDocument.Side;
import org.unsaid.pdf.Piece;
import org.unsaid.pdf.Style;
import org.unsaid.pdf.Style.Colour;
import org.unsaid.pdf.Style.Weight;
import org.unsaid.verdict.HiddenCharacters;
import org.unsaid.verdict.Outcome;

/// The report on paper: tagged, with bookmarks, and session, fingerprint and page at the foot of every page.
final class PdfReport {

    /// Of more, the first stand here, and it is told how many more there are: nobody leafs through fifty thousand pages.
    private static final int MOST_ANSWERS = 5_000;

    /// Columns of a table at most; the rest follows in another table with the same rows.
    private static final int MOST_COLUMNS = 9;
    private static final int UPRIGHT_COLUMNS = 7;

    /// Of a table with nothing but a figure or a name in each cell.
    private static final int MOST_FIGURES = 12;

    /// Of a chart and of what stands of it on one page, in its pixels: lying on its side.
    private static final double CHART = 1000;
    private static final double CHART_STRIP = 520;

    /// Heading and sentence over a chart, in points.
    private static final double CHART_HEAD = 70;

    private static final Colour TEXT = new Colour(0x1f2328);
    private static final Colour MUTED = new Colour(0x57606a);
    private static final Colour LINE = new Colour(0xd0d7de);
    private static final Style BODY = new Style(9.5, 14, Weight.PLAIN, TEXT);
    private static final Style ASIDE = new Style(9, 13, Weight.PLAIN, MUTED);
    private static final Style CAPTION = new Style(8, 11, Weight.PLAIN, MUTED);
    private static final Style CELL = new Style(7.5, 10.5, Weight.PLAIN, TEXT);
    private static final Style CELL_HEAD = new Style(7.5, 10.5, Weight.STRONG, TEXT);
    private static final Style QUESTION = new Style(10.5, 16, Weight.PLAIN, TEXT);
    private static final Style NAME = new Style(9.5, 13, Weight.STRONG, TEXT);

    private final SessionExport export;
    private final Words words;

    PdfReport(SessionExport export) {
        this.export = export;
        words = export.words();
    }

    void write(OutputStream out) throws IOException {
        var session = export.session();
        try (var document = new PdfDocument(session.name(), words.language(), session.createdAt())) {
            new Report(export, MOST_ANSWERS).compose(block -> draw(document, block));
            var mark = export.edition().head().map(head -> "SHA-256 " + head).orElse(session.id());
            document.write(out, HiddenCharacters.named(session.name()).replace('\n', ' ') + " · " + mark,
                    (page, of) -> words.text("report.page", page, of));
        }
    }

    private void draw(PdfDocument document, Block block) {
        switch (block) {
            case Block.Title(var text) -> document.heading(1, text, new Style(20, 26, Weight.STRONG, TEXT));
            case Block.Heading(int level, var text) -> heading(document, level, text);
            case Block.Paragraph(var text) -> document.paragraph(plain(text, BODY));
            case Block.Quotation(var text) -> document.quotation(words(text, QUESTION), LINE);
            case Block.Bullets(var items) -> document.bullets(items.stream().map(HiddenCharacters::named).toList(), BODY);
            case Block.Entries(var entries) -> entries.forEach(entry -> document.paragraph(plain(words.text("report.entry", entry.name(), entry.value()), BODY)));
            case Block.Table table -> table(document, table);
            case Block.Answer answer -> answer(document, answer);
            case Block.Picture(_, var title, var says, var chart) -> picture(document, title, says, chart.at(CHART));
        }
    }

    private void picture(PdfDocument document, String title, String says, Drawing drawing) {
        double wide = Math.max(1, drawing.width() / CHART); // one with very many columns is set smaller
        var strips = drawing.strips(CHART_STRIP * wide);
        document.keepTogether(CHART_HEAD + document.pictureHeight(strips.getFirst().width(), strips.getFirst().height()));
        heading(document, 3, title);
        document.paragraph(plain(says, BODY));
        strips.forEach(strip -> document.picture(strip.width(), strip.height(), HiddenCharacters.named(title + ". " + says),
                sketch -> PdfChart.draw(strip, sketch)));
    }

    /// Sections with wide tables lie on their side from their heading on.
    private void heading(PdfDocument document, int level, String text) {
        if (level == 2) {
            boolean wide = text.equals(words.text("report.rates")) || text.equals(words.text("report.charts"))
                    || (text.equals(words.text("report.comparison")) && export.session().setup().endpoints().size() + 2 > UPRIGHT_COLUMNS);
            document.turn(wide ? Side.LANDSCAPE : Side.PORTRAIT);
            if (text.equals(words.text("report.charts"))) {
                document.keepTogether(Double.MAX_VALUE); // on a page of its own with the first of them
            }
        }
        document.heading(level, HiddenCharacters.named(text), level == 2 ? new Style(15, 20, Weight.STRONG, TEXT) : new Style(11.5, 16, Weight.STRONG, TEXT));
    }

    private void table(PdfDocument document, Block.Table table) {
        int headings = (int) table.columns().stream().takeWhile(Block.Column::heading).count();
        boolean figures = table.rows().stream().allMatch(row -> row.stream().allMatch(cell -> cell.lines().size() == 1));
        int most = figures ? MOST_FIGURES : MOST_COLUMNS;
        int fixed = Math.max(headings, table.columns().size() > most + 2 ? 2 : headings);
        for (int from = fixed; from < table.columns().size(); from += most) {
            var chosen = new ArrayList<Integer>();
            for (int i = 0; i < fixed; i++) {
                chosen.add(i);
            }
            for (int i = from; i < Math.min(table.columns().size(), from + most); i++) {
                chosen.add(i);
            }
            document.table(chosen.stream().map(i -> HiddenCharacters.named(table.columns().get(i).head())).toList(),
                    chosen.stream().map(i -> table.columns().get(i).weight()).toList(), headings,
                    table.rows().stream().map(row -> chosen.stream().map(i -> cell(row.get(i))).toList()).toList(), CELL_HEAD);
        }
    }

    private static List<Piece> cell(Block.Cell cell) {
        return cell.lines().stream().<Piece>map(line -> switch (line) {
            case Block.Line.Words(var text) -> words(text, CELL);
            case Block.Line.Badge badge -> badge(badge);
            case Block.Line.Bar(double low, double share, double high) -> new Piece.Bar(low, share, high);
        }).toList();
    }

    private static void answer(PdfDocument document, Block.Answer answer) {
        document.turn(Side.PORTRAIT);
        document.rule();
        document.paragraph(plain(answer.title(), NAME));
        document.badges(List.of(badge(answer.outcome())));
        answer.badges().forEach(mark -> document.paragraph(plain(mark, CAPTION)));
        document.paragraph(plain(String.join(" · ", answer.about()), CAPTION));
        if (!answer.text().words().isBlank()) {
            document.paragraph(words(answer.text(), BODY));
        }
        answer.after().forEach(aside -> {
            document.paragraph(plain(aside.heading(), CAPTION));
            if (!aside.text().words().isBlank()) {
                document.quotation(words(aside.text(), ASIDE), LINE);
            }
        });
    }

    private static Piece.Words plain(String text, Style style) {
        return new Piece.Words(HiddenCharacters.named(text), style, Optional.empty());
    }

    private static Piece.Words words(Block.Text text, Style style) {
        return new Piece.Words(HiddenCharacters.named(text.words()).stripTrailing(), style, text.language());
    }

    private static Piece.Badge badge(Block.Line.Badge badge) {
        var look = OutcomeColours.of(badge.outcome());
        boolean dashed = badge.outcome() == Outcome.FAILED || badge.outcome() == Outcome.EMPTY;
        return new Piece.Badge(OutcomeIcon.path(badge.outcome()), badge.words(), new Colour(look.tint()), new Colour(look.ink()),
                new Colour(look.accent()), dashed ? Piece.Edge.DASHED : Piece.Edge.BAR);
    }
}
