package org.unsaid.probe.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unsaid.probe.exchange.Question.Said;

/// Says where in a table the parts of a probe-set file come from.
final class Places {

    private final SourceTable table;
    private final List<Column> columns;
    private final List<Question> questions;

    /// @param questions in the order of the file's probes
    Places(SourceTable table, List<Column> columns, List<Question> questions) {
        this.table = table;
        this.columns = columns;
        this.questions = questions;
    }

    /// @param path within the file, for example `probes/3/prompts/fr/by`
    String of(String path) {
        var steps = List.of(path.split("/"));
        if (steps.size() < 2 || !steps.getFirst().equals("probes") || !steps.get(1).matches("\\d{1,7}")
                || Integer.parseInt(steps.get(1)) >= questions.size()) {
            return path.equals("file") ? "the probe set that it would make" : "set: " + path;
        }
        var question = questions.get(Integer.parseInt(steps.get(1)));
        if (steps.size() == 2) {
            return table.place(question.row());
        }
        var field = field(steps);
        var language = steps.size() > 3 && field.filter(Field::isPerLanguage).isPresent() ? steps.get(3) : "";
        var said = field.flatMap(known -> said(question, known, language));
        var row = said.map(Said::row).orElse(question.row());
        var column = said.map(Said::column).map(Column::name).or(() -> field.flatMap(this::column)).or(() -> field.map(Field::column)).orElse(steps.get(2));
        var within = steps.size() > 3 && field.filter(Field::isJson).isPresent() ? ", " + String.join("/", steps.subList(3, steps.size())) : "";
        return "%s, column ‘%s’%s%s".formatted(table.place(row), column, language.isEmpty() || said.isPresent() ? "" : " in " + language, within);
    }

    private static Optional<Field> field(List<String> steps) {
        if (!steps.get(2).equals("prompts")) {
            return Field.ofColumn(steps.get(2));
        }
        return Optional.of(steps.size() < 5 || steps.get(4).equals("text") ? Field.PROMPT
                : steps.get(4).equals("by") ? Field.TRANSLATOR : Field.REVIEWED);
    }

    private static Optional<Said> said(Question question, Field field, String language) {
        return Optional.ofNullable(language.isEmpty() ? question.values().get(field)
                : question.wordings().getOrDefault(Locale.forLanguageTag(language), Map.of()).get(field));
    }

    private Optional<String> column(Field field) {
        return columns.stream().filter(column -> column.target().filter(target -> target.field() == field).isPresent()).map(Column::name).findFirst();
    }
}
