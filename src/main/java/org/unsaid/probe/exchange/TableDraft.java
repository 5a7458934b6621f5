package org.unsaid.probe.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.unsaid.table.Row;

/// A table of questions: its columns, for what each is taken, and its first rows.
public final class TableDraft implements Draft {

    private final SourceTable table;
    private final Choices choices;
    private final Header header;
    private final List<Column> columns;
    private final boolean exact;
    private final List<String> sheets;

    private TableDraft(SourceTable table, Choices choices, Header header, List<Column> columns, boolean exact, List<String> sheets) {
        this.table = table;
        this.choices = choices;
        this.header = header;
        this.columns = columns;
        this.exact = exact;
        this.sheets = List.copyOf(sheets);
    }

    /// @param sheets of the workbook that the table is of
    static TableDraft of(SourceTable table, Choices choices, List<String> sheets) {
        var wanted = choices.columns().keySet().stream().map(Headings::plain).filter(name -> !name.matches("\\d+")).collect(Collectors.toSet());
        var header = Header.of(table, wanted);
        var columns = Column.of(header, table.width(), choices.columns());
        var exact = hasOwnColumns(columns);
        return new TableDraft(table, choices, header, exact ? columns : columns.stream().map(column -> withoutJson(column, choices)).toList(), exact, sheets);
    }

    /// Whether Unsaid wrote it. Then every cell counts as it is, down to its spaces.
    private static boolean hasOwnColumns(List<Column> columns) {
        var fields = columns.stream().flatMap(column -> column.target().stream()).map(Target::field).collect(Collectors.toSet());
        return fields.containsAll(EnumSet.of(Field.ID, Field.LANGUAGE, Field.PROMPT, Field.FACTS, Field.SOURCES, Field.SET));
    }

    /// In files of others a column called sources holds anything but our JSON.
    private static Column withoutJson(Column column, Choices choices) {
        var isGuess = !choices.columns().containsValue(column.target());
        return isGuess && column.target().filter(target -> target.field().isJson()).isPresent()
                ? new Column(column.index(), column.heading(), Optional.empty()) : column;
    }

    @Override
    public String file() {
        return table.file();
    }

    public FileFormat format() {
        return table.format();
    }

    /// How the file was read, for people, for example `windows-1252, delimiter ;`.
    public String reading() {
        return table.reading();
    }

    /// Names of the sheets of a workbook that has several; empty for any other file.
    public List<String> sheets() {
        return sheets;
    }

    /// Which of them this is.
    public Optional<String> sheet() {
        return table.sheet();
    }

    public List<Column> columns() {
        return columns;
    }

    /// Whether Unsaid wrote it, so that it says itself what set it is.
    public boolean isOwn() {
        return exact && rows().stream().anyMatch(row -> columns.stream()
                .anyMatch(column -> column.target().equals(Optional.of(Target.of(Field.SET))) && !SourceTable.cell(row, column.index()).isBlank()));
    }

    public Choices choices() {
        return choices;
    }

    /// Rows that may hold a question.
    public int size() {
        return rows().size();
    }

    /// The first rows, each with a cell for every column.
    public List<List<String>> preview(int most) {
        return rows().stream().limit(most)
                .map(row -> columns.stream().map(column -> SourceTable.cell(row, column.index())).toList()).toList();
    }

    /// The same file with other choices; neither its format nor its sheet can be chosen anew.
    public TableDraft with(Choices other) {
        return of(table, other, sheets);
    }

    @Override
    public Imported result(Progress progress) throws InterruptedException {
        var complaints = new Complaints(table);
        if (!hasQuestions()) {
            complaints.add("columns", columns.isEmpty() ? "an empty file" : columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                    "a column that holds the questions, called question or prompt, or mapped to prompt");
        }
        unknownChoices().forEach(name -> complaints.add("columns", name, "the heading of a column, or its number from 1"));
        if (!complaints.isEmpty()) {
            return new Imported.Refused(complaints.problems());
        }
        var questions = new Questions(table, columns, exact, choices, complaints);
        questions.read(rows(), progress);
        return new SetAssembly(table, columns, exact, choices, complaints).assemble(questions, table.rows().subList(0, header.above()));
    }

    /// Whether a heading says that a column holds questions.
    boolean namesQuestions() {
        return hasQuestions() && header.rows() > 0;
    }

    boolean hasQuestions() {
        return columns.stream().anyMatch(column -> column.target().filter(target -> target.field() == Field.PROMPT).isPresent());
    }

    private Set<String> unknownChoices() {
        var headings = columns.stream().map(column -> Headings.plain(column.heading())).collect(Collectors.toSet());
        return choices.columns().keySet().stream()
                .filter(name -> !headings.contains(Headings.plain(name)) && columns.stream().noneMatch(column -> String.valueOf(column.index() + 1).equals(name)))
                .collect(Collectors.toSet());
    }

    private List<Row> rows() {
        return table.rows().subList(header.rows(), table.rows().size());
    }
}
