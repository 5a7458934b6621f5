package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;
import org.unsaid.probe.exchange.Column;
import org.unsaid.probe.exchange.Note;
import org.unsaid.probe.exchange.TableDraft;
import org.unsaid.probe.exchange.Target;

/// What an import would take a file for, before it is imported.
final class DraftText {

    private static final int ROWS = 5;
    private static final int LONGEST = 200;

    private DraftText() {}

    static String of(TableDraft draft, int width) {
        var mapping = new TextTable(List.of("Column", "Heading", "Taken for", "First value"), 6);
        var first = draft.preview(1);
        for (var column : draft.columns()) {
            mapping.addLine(List.of(String.valueOf(column.index() + 1), SafeText.line(column.heading()),
                    column.target().map(Target::toString).orElse("(ignored)"),
                    first.isEmpty() ? "" : Columns.cut(SafeText.line(first.getFirst().get(column.index())), 40)));
        }
        var shown = draft.columns().stream().filter(column -> column.target().filter(target -> !target.field().isJson()).isPresent()).toList();
        var parts = new ArrayList<>(List.of(
                "%s: %s, %s".formatted(draft.file(), draft.reading(), Words.count(draft.size(), "row")), mapping.text(width)));
        if (!shown.isEmpty() && draft.size() > 0) {
            parts.add(rows(draft, shown, width));
        }
        return String.join("\n\n", parts);
    }

    private static String rows(TableDraft draft, List<Column> shown, int width) {
        var table = new TextTable(shown.stream().map(column -> column.target().orElseThrow().toString()).toList(), Math.max(12, width / 5));
        for (var row : draft.preview(ROWS)) {
            table.addLine(shown.stream().map(column -> Columns.cut(SafeText.line(row.get(column.index())), LONGEST)).toList());
        }
        return table.text(width);
    }

    static String of(Note note) {
        var count = note.count();
        return switch (note.kind()) {
            case ROWS_LEFT_OUT -> "%s without a question left out, the first at %s".formatted(Words.count(count, "row"), note.detail());
            case REPEATED -> "%s left out whose question stands in the file before, the first at %s".formatted(Words.count(count, "row"), note.detail());
            case LANGUAGE_ASSUMED -> "the file does not say the language; taken for %s (--language says another)".formatted(note.detail());
            case WITHOUT_CONTROL -> "%s without a control, marked no-control".formatted(Words.count(count, "sensitive question"));
            case NOT_IN_LANGUAGE -> "%s not asked in %s, so it is no language of the whole set".formatted(Words.count(count, "question"), note.detail());
            case COLUMNS_IGNORED -> "%s ignored: %s (--map says what they hold)".formatted(Words.count(count, "column"), note.detail());
            case ROWS_ABOVE -> "%s above the headings left out: %s".formatted(Words.count(count, "row"), note.detail());
        };
    }
}
