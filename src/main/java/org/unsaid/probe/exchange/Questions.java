package org.unsaid.probe.exchange;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.exchange.Question.Said;
import org.unsaid.table.Row;

/// Gathers the rows of a table by question, and complains of what cannot be gathered. Not safe for several threads.
final class Questions {

    private static final int EVERY = 500;

    private final SourceTable table;
    private final List<Column> columns;
    private final boolean exact;
    private final Choices choices;
    private final Complaints complaints;
    private final Map<String, Question> byId = new LinkedHashMap<>();
    private final Map<String, Question> byWording = new HashMap<>();
    private final Set<String> invented = new HashSet<>();
    private final Map<Note.Kind, Note> notes = new EnumMap<>(Note.Kind.class);
    private Optional<Question> last = Optional.empty();
    private long characters;

    Questions(SourceTable table, List<Column> columns, boolean exact, Choices choices, Complaints complaints) {
        this.table = table;
        this.columns = columns;
        this.exact = exact;
        this.choices = choices;
        this.complaints = complaints;
    }

    Collection<Question> all() {
        return byId.values();
    }

    Set<String> invented() {
        return invented;
    }

    Collection<Note> notes() {
        return notes.values();
    }

    void read(List<Row> rows, Progress progress) throws InterruptedException {
        for (var at = 0; at < rows.size(); at++) {
            if (at % EVERY == 0) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped at row " + rows.get(at).line());
                }
                progress.rows(at, rows.size());
            }
            row(rows.get(at));
            if (characters > SourceFile.LARGEST) {
                complaints.add(rows.get(at), "more than %d MB of text".formatted(SourceFile.LARGEST >> 20), "a set of at most %d MB".formatted(SourceFile.LARGEST >> 20));
                return;
            }
        }
        progress.rows(rows.size(), rows.size());
    }

    private void row(Row row) {
        var values = new EnumMap<Field, Said>(Field.class);
        var wordings = new LinkedHashMap<Locale, Map<Field, Said>>();
        for (var column : columns) {
            var cell = SourceTable.cell(row, column.index());
            var text = exact ? cell : Values.trimmed(cell);
            if (column.target().isPresent() && !text.isEmpty()) {
                var target = column.target().get();
                characters += text.length();
                target.language().map(language -> wordings.computeIfAbsent(language, _ -> new EnumMap<>(Field.class))).orElse(values)
                        .put(target.field(), new Said(text, row, column));
            }
        }
        if (!values.containsKey(Field.PROMPT) && wordings.values().stream().noneMatch(wording -> wording.containsKey(Field.PROMPT)) && !exact) {
            withoutQuestion(row);
            return;
        }
        shareOut(values, wordings, row);
        if (!wordings.isEmpty()) {
            add(row, values, wordings);
        }
    }

    private void withoutQuestion(Row row) {
        var filled = row.fields().stream().filter(field -> !field.isBlank()).count();
        if (filled > 1) {
            columns.stream().filter(column -> column.target().filter(target -> target.field() == Field.PROMPT).isPresent()).findFirst()
                    .ifPresent(column -> complaints.add(row, column, "", "a question"));
        } else if (filled == 1) {
            note(Note.Kind.ROWS_LEFT_OUT, table.place(row));
        }
    }

    /// Gives what the row says once to the languages that it is about.
    private void shareOut(Map<Field, Said> values, Map<Locale, Map<Field, Said>> wordings, Row row) {
        if (values.containsKey(Field.PROMPT) || values.containsKey(Field.LANGUAGE)) {
            language(values, row).ifPresent(language -> {
                var wording = wordings.computeIfAbsent(language, _ -> new EnumMap<>(Field.class));
                values.forEach((field, said) -> {
                    if (field.isPerLanguage()) {
                        wording.putIfAbsent(field, said);
                    }
                });
            });
        } else {
            var first = true;
            for (var wording : wordings.values()) {
                for (var field : List.of(Field.TRANSLATOR, Field.REVIEWED, Field.PREMISE, Field.SYSTEM_PROMPT)) {
                    var said = values.get(field);
                    if (said != null && (first || field == Field.REVIEWED)) {
                        wording.putIfAbsent(field, said);
                    }
                }
                first = false;
            }
        }
    }

    private Optional<Locale> language(Map<Field, Said> values, Row row) {
        var said = values.get(Field.LANGUAGE);
        if (said != null) {
            var language = LanguageNames.find(said.text());
            if (language.isEmpty()) {
                complaints.add(row, said.column(), said.text(), "a language such as en, fr, zh-Hans");
            }
            return language;
        }
        var prompt = values.get(Field.PROMPT);
        if (choices.language().isPresent() || prompt == null) {
            return choices.language();
        }
        var guessed = Scripts.guess(prompt.text());
        guessed.ifPresentOrElse(language -> note(Note.Kind.LANGUAGE_ASSUMED, language.toLanguageTag()),
                () -> complaints.add(row, prompt.column(), prompt.text(), "the language, in a column of its own or said for the whole file"));
        return guessed;
    }

    private void add(Row row, Map<Field, Said> values, Map<Locale, Map<Field, Said>> wordings) {
        var said = values.get(Field.ID);
        if (said == null && !exact && values.containsKey(Field.LANGUAGE) && has(Field.ID) && last.isPresent()) {
            merge(last.get(), values, wordings); // the id stands once, over the rows of its languages
            return;
        }
        if (said == null) {
            var known = known(wordings);
            if (known.isPresent()) {
                note(Note.Kind.REPEATED, table.place(row));
                return;
            }
        }
        var id = said == null ? freeId() : exact ? said.text() : Values.id(said.text());
        if (id.isEmpty()) {
            id = freeId();
        }
        var question = byId.computeIfAbsent(id, key -> new Question(key, row));
        last = Optional.of(question);
        merge(question, values, wordings);
    }

    private String freeId() {
        var number = byId.size() + 1;
        while (byId.containsKey("question-" + number)) {
            number++;
        }
        invented.add("question-" + number);
        return "question-" + number;
    }

    /// The question that has all these wordings already.
    private Optional<Question> known(Map<Locale, Map<Field, Said>> wordings) {
        var found = new HashSet<Optional<Question>>();
        wordings.forEach((language, wording) -> {
            var prompt = wording.get(Field.PROMPT);
            if (prompt != null) {
                found.add(Optional.ofNullable(byWording.get(key(language, prompt.text()))));
            }
        });
        return found.size() == 1 ? found.iterator().next() : Optional.empty();
    }

    private void merge(Question question, Map<Field, Said> values, Map<Locale, Map<Field, Said>> wordings) {
        wordings.forEach((language, wording) -> wording(question, language, wording));
        values.forEach((field, said) -> {
            if (field.isPerLanguage() || field == Field.LANGUAGE || field == Field.ID) {
                return;
            }
            var before = question.values().putIfAbsent(field, said);
            if (before != null && !before.text().equals(said.text())) {
                complaints.add(said.row(), said.column(), said.text(), "the same as in %s, or nothing: ‘%s’".formatted(table.place(before.row()), shortened(before.text())));
            }
        });
    }

    private void wording(Question question, Locale language, Map<Field, Said> wording) {
        var before = question.wordings().putIfAbsent(language, wording);
        var prompt = wording.get(Field.PROMPT);
        if (before == null) {
            if (prompt != null) {
                byWording.putIfAbsent(key(language, prompt.text()), question);
            }
            return;
        }
        var first = before.get(Field.PROMPT);
        if (prompt == null || first == null || exact || !folded(first.text()).equals(folded(prompt.text()))) {
            var said = prompt == null ? wording.values().iterator().next() : prompt;
            complaints.add(said.row(), said.column(), said.text(),
                    "another id, as %s has the id %s in %s already".formatted(table.place(before.values().iterator().next().row()), question.id(), language.toLanguageTag()));
            return;
        }
        note(Note.Kind.REPEATED, table.place(prompt.row()));
    }

    private boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.target().equals(Optional.of(Target.of(field))));
    }

    private void note(Note.Kind kind, String detail) {
        notes.merge(kind, new Note(kind, 1, detail), (before, _) -> new Note(kind, before.count() + 1, before.detail()));
    }

    private static String key(Locale language, String prompt) {
        return language.toLanguageTag() + " " + folded(prompt);
    }

    private static String folded(String prompt) {
        return prompt.isBlank() ? "" : new Prompt(prompt, Prompt.ORIGINAL, false).folded();
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length())))) + "…" : text;
    }
}
