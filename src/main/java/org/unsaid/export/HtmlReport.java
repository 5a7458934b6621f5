package org.unsaid.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.unsaid.chart.Paper;
import org.unsaid.chart.Svg;
import org.unsaid.endpoint.Reply;
import org.unsaid.pdf.WebFaces;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Outcome;

/// The report as one page without script: for screens light and dark, for paper, and for those who listen.
final class HtmlReport {

    /// Of a chart, in pixels.
    private static final double CHART = 1100;

    private final SessionExport export;
    private final Words words;

    HtmlReport(SessionExport export) {
        this.export = export;
        words = export.words();
    }

    void write(OutputStream out) throws IOException {
        var faces = new WebFaces();
        write(out, export.session().name() + " · Unsaid", faces, page -> new Report(export, Integer.MAX_VALUE).compose(trial -> add(trial, faces), page));
    }

    static void add(Trial trial, WebFaces faces) {
        faces.add(trial.prompt());
        faces.add(trial.reply().text());
        faces.add(trial.reply().reasoning());
        switch (trial.reply()) {
            case Reply.Answered _ -> { }
            case Reply.BlockedByService blocked -> {
                faces.add(blocked.code() + blocked.message());
                blocked.replacement().ifPresent(faces::add);
            }
            case Reply.TechnicalFailure failure -> faces.add(failure.message());
        }
        trial.verdicts().forEach(verdict -> faces.add(verdict.version()));
    }

    @FunctionalInterface
    interface Composing {
        void to(Consumer<Block> page) throws IOException;
    }

    /// Another document in the same looks.
    ///
    /// What stands before the first answer waits until its letters are known, since the fonts stand before it; of answers and of
    /// what is beside them they are known already.
    ///
    /// @param faces     knows the texts of the trials when the first answer is handed over
    /// @param composing hands over its blocks, in order
    void write(OutputStream out, String title, WebFaces faces, Composing composing) throws IOException {
        var before = new ByteArrayOutputStream();
        var opening = new Html(before);
        var page = new Html(out);
        var begun = new AtomicBoolean();
        composing.to(block -> {
            if (!begun.get() && block instanceof Block.Answer) {
                begin(page, title, faces, opening, before);
                begun.set(true);
            }
            write(begun.get() ? page : opening, block);
        });
        if (!begun.get()) {
            begin(page, title, faces, opening, before);
        }
        page.raw("</main>\n</body>\n</html>\n");
        page.flush();
    }

    private void begin(Html page, String title, WebFaces faces, Html opening, ByteArrayOutputStream before) {
        opening.flush();
        var written = before.toString(StandardCharsets.UTF_8);
        faces.add(written);
        export.beside().notes().values().forEach(faces::add);
        export.beside().recorded().forEach(answer -> faces.add(answer.toString()));
        page.begin(words.language().toLanguageTag(), title, faces.styleSheet() + Resource.text("report.css"));
        page.raw("<body>\n");
        icons(page);
        page.raw("<main>\n").raw(written);
    }

    private static void icons(Html html) {
        html.raw("<svg width=\"0\" height=\"0\" class=\"icons\" aria-hidden=\"true\"><defs>");
        for (var outcome : Outcome.values()) {
            html.raw("<symbol id=\"i-" + styleClass(outcome) + "\" viewBox=\"0 0 24 24\">" + OutcomeIcon.svg(outcome) + "</symbol>");
        }
        html.raw("</defs></svg>\n");
    }

    private void write(Html html, Block block) {
        switch (block) {
            case Block.Title(var text) -> html.element("h1", text).raw("\n");
            case Block.Heading(int level, var text) -> html.element("h" + level, text).raw("\n");
            case Block.Paragraph(var text) -> html.element("p", text).raw("\n");
            case Block.Quotation(var text) -> html.element("blockquote class=\"question\"" + attributes(text), text.words()).raw("\n");
            case Block.Bullets(var items) -> {
                html.raw("<ul>");
                items.forEach(item -> html.element("li dir=\"auto\"", item));
                html.raw("</ul>\n");
            }
            case Block.Entries(var entries) -> {
                html.raw("<dl>");
                entries.forEach(entry -> html.raw("<div>").element("dt", entry.name()).element("dd dir=\"auto\"", entry.value()).raw("</div>"));
                html.raw("</dl>\n");
            }
            case Block.Table table -> table(html, table);
            case Block.Answer answer -> answer(html, answer);
            case Block.Picture(var id, var title, var says, var chart) -> html.element("h3", title).raw("\n").element("p", says).raw("\n<figure>")
                    .raw(Svg.element(chart.at(CHART), id, title, says, words.language(), Paper.LIGHT)).raw("</figure>\n");
        }
    }

    private static void table(Html html, Block.Table table) {
        html.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + Html.escaped(table.caption()) + "\"><table>")
                .element("caption", table.caption()).raw("<thead><tr>");
        table.columns().forEach(column -> html.element("th scope=\"col\"", column.head()));
        html.raw("</tr></thead>\n<tbody>\n");
        for (var row : table.rows()) {
            html.raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                boolean heading = table.columns().get(i).heading();
                html.raw(heading ? "<th scope=\"row\">" : "<td>");
                row.get(i).lines().forEach(line -> line(html, line));
                html.raw(heading ? "</th>" : "</td>");
            }
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private static void line(Html html, Block.Line line) {
        switch (line) {
            case Block.Line.Words(var text) -> html.element("div" + attributes(text), text.words());
            case Block.Line.Badge badge -> html.raw("<div>").raw(badge(badge)).raw("</div>");
            case Block.Line.Bar bar -> html.raw(String.format(Locale.ROOT, "<svg class=\"bar\" width=\"100\" height=\"12\" viewBox=\"0 0 100 12\" aria-hidden=\"true\">"
                    + "<rect class=\"track\" width=\"100\" height=\"12\"/><rect class=\"share\" width=\"%.1f\" height=\"12\"/>"
                    + "<path class=\"whisker\" d=\"M%.1f 6H%.1fM%.1f 3V9M%.1f 3V9\"/></svg>",
                    bar.share() * 100, bar.low() * 100, bar.high() * 100, bar.low() * 100, bar.high() * 100));
        }
    }

    private static void answer(Html html, Block.Answer answer) {
        html.raw("<article>").element("h4 dir=\"auto\"", answer.title()).raw("<p class=\"marks\">").raw(badge(answer.outcome()));
        answer.badges().forEach(mark -> html.raw(" ").element("span class=\"mark\"", mark));
        html.raw("</p>").element("p class=\"about\" dir=\"auto\"", String.join(" · ", answer.about()));
        if (!answer.text().words().isBlank()) {
            html.raw("<div class=\"text\"" + attributes(answer.text()) + ">");
            marked(html, answer);
            html.raw("</div>");
        }
        answer.after().forEach(aside -> {
            html.element("h5 dir=\"auto\"", aside.heading());
            if (!aside.text().words().isBlank()) {
                html.element("div class=\"text aside\"" + attributes(aside.text()), aside.text().words());
            }
        });
        html.raw("</article>\n");
    }

    private static void marked(Html html, Block.Answer answer) {
        var text = answer.text().words();
        int at = 0;
        for (var span : answer.spans()) {
            html.text(text.substring(at, span.start()));
            html.element("mark title=\"" + Html.escaped(span.reason()) + "\"", text.substring(span.start(), span.end()));
            at = span.end();
        }
        html.text(text.substring(at));
    }

    private static String badge(Block.Line.Badge badge) {
        var name = styleClass(badge.outcome());
        return "<span class=\"badge " + name + "\"><svg class=\"icon\" width=\"14\" height=\"14\" aria-hidden=\"true\"><use href=\"#i-" + name
                + "\"/></svg>" + Html.escaped(badge.words()) + "</span>";
    }

    static String styleClass(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Foreign text carries its language, and every text flows as its letters do.
    private static String attributes(Block.Text text) {
        var attributes = new ArrayList<>(List.of(" dir=\"auto\""));
        Optional<Locale> language = text.language();
        language.ifPresent(tag -> attributes.add(" lang=\"" + Html.escaped(tag.toLanguageTag()) + "\""));
        return String.join("", attributes);
    }
}
