package org.unsaid.probe.exchange;

import java.util.ArrayList;
import java.util.List;
import org.unsaid.probe.Problem;
import org.unsaid.table.Row;

/// Gathers what is wrong with a table, cell by cell. Not safe for several threads.
final class Complaints {

    private static final int MOST = 500;

    private final SourceTable table;
    private final List<Problem> problems = new ArrayList<>();
    private int more;

    Complaints(SourceTable table) {
        this.table = table;
    }

    void add(Row row, Column column, String value, String expected) {
        add(table.place(row) + ", column ‘" + column.name() + "’", value, expected);
    }

    void add(Row row, String value, String expected) {
        add(table.place(row), value, expected);
    }

    void add(String place, String value, String expected) {
        if (problems.size() < MOST) {
            problems.add(Problem.of(table.file(), place, value, expected));
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        var all = new ArrayList<>(problems);
        if (more > 0) {
            all.add(Problem.of(table.file(), "and more", "%,d more problems".formatted(more), "the ones above put right first"));
        }
        return List.copyOf(all);
    }
}
