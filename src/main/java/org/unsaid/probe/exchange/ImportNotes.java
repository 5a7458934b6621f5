package org.unsaid.probe.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Role;
import org.unsaid.table.Row;

/// What a person should know of an import that went well.
final class ImportNotes {

    private final List<Column> columns;
    private final List<Question> questions;
    private final ProbeSet set;

    ImportNotes(List<Column> columns, List<Question> questions, ProbeSet set) {
        this.columns = columns;
        this.questions = questions;
        this.set = set;
    }

    /// @param above rows that stand above the headings
    List<Note> with(Collection<Note> others, List<Row> above) {
        var notes = new ArrayList<Note>();
        if (!above.isEmpty()) {
            notes.add(new Note(Note.Kind.ROWS_ABOVE, above.size(), String.join(" ", above.getFirst().fields()).strip()));
        }
        var ignored = columns.stream().filter(column -> column.target().isEmpty() && !column.heading().isBlank()).map(Column::name).toList();
        if (!ignored.isEmpty()) {
            notes.add(new Note(Note.Kind.COLUMNS_IGNORED, ignored.size(), String.join(", ", ignored)));
        }
        notes.addAll(others);
        var languages = questions.stream().flatMap(question -> question.wordings().keySet().stream())
                .filter(language -> !set.languages().contains(language)).collect(Collectors.toSet());
        languages.stream().sorted((first, second) -> first.toLanguageTag().compareTo(second.toLanguageTag())).forEach(language ->
                notes.add(new Note(Note.Kind.NOT_IN_LANGUAGE, missing(language), language.toLanguageTag())));
        var alone = set.probes().stream().filter(probe -> probe.role() == Role.SENSITIVE && probe.tags().contains(Probe.NO_CONTROL)).count();
        if (alone > 0) {
            notes.add(new Note(Note.Kind.WITHOUT_CONTROL, alone, ""));
        }
        return notes;
    }

    private long missing(Locale language) {
        return questions.stream().filter(question -> !question.isAskedIn(language)).count();
    }
}
