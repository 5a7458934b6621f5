package org.unsaid.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unsaid.chart.Chart;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Span;

/// A part of a report, told apart from how it is drawn: the same blocks make the page and the PDF.
sealed interface Block {

    record Title(String text) implements Block {}

    /// @param level from 2, the sections
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /// A question as it was sent.
    record Quotation(Text text) implements Block {}

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /// Names and values.
    record Entries(List<Entry> entries) implements Block {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    record Entry(String name, String value) {}

    /// @param caption what the table is, for those who jump from table to table
    record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// @param weight  its share of the width
    /// @param heading whether its cells say what their row is about
    record Column(String head, double weight, boolean heading) {}

    /// Lines below one another.
    record Cell(List<Line> lines) {

        public Cell {
            lines = List.copyOf(lines);
        }

        static Cell of(String text) {
            return new Cell(List.of(new Line.Words(new Text(text, Optional.empty()))));
        }

        static Cell of(Text text) {
            return new Cell(List.of(new Line.Words(text)));
        }
    }

    sealed interface Line {
        record Words(Text text) implements Line {}

        /// An outcome by icon and word.
        record Badge(Outcome outcome, String words) implements Line {}

        /// A share as a bar with the whisker of its interval, each from 0 to 1; the figure stands beside it in words.
        record Bar(double low, double share, double high) implements Line {}
    }

    /// @param language of the words, if another than the report's
    record Text(String words, Optional<Locale> language) {}

    /// One answer with everything that is said of it.
    ///
    /// @param badges its outcome first, then what else is marked
    /// @param about  who labelled it, when it was asked, through whom
    /// @param text   as delivered; blank if nothing was
    /// @param spans  that the label rests on, in `text`, in order, none over another
    /// @param after  what the service said or put in its place, reasoning and notes: a heading and a text each
    record Answer(String title, Line.Badge outcome, List<String> badges, List<String> about, Text text, List<Span> spans, List<Aside> after)
            implements Block {
        public Answer {
            badges = List.copyOf(badges);
            about = List.copyOf(about);
            spans = List.copyOf(spans);
            after = List.copyOf(after);
        }
    }

    record Aside(String heading, Text text) {}

    /// A chart under its own heading.
    ///
    /// @param id    unlike that of any other
    /// @param says  what it shows and what not, before it, and for those who do not see it
    /// @param chart laid out for a width, in pixels
    record Picture(String id, String title, String says, Chart.Plot chart) implements Block {}
}
