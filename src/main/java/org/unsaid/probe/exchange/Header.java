package org.unsaid.probe.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.unsaid.table.Row;

/// Where the headings of a table stand, if it has any: below a title, or on two rows of which the second names languages.
///
/// @param headings per column; empty where there is none
/// @param above    how many rows stand above the headings
/// @param rows     how many rows come before the first question: the headings and those above
record Header(List<String> headings, int above, int rows) {

    private static final int FARTHEST = 20;
    private static final int LONGEST = 40;

    /// @param wanted headings that a person named, in plain form
    static Header of(SourceTable table, Set<String> wanted) {
        var best = new Header(List.of(), 0, 0);
        var most = 0;
        var rows = table.rows();
        if (table.named() && !rows.isEmpty()) {
            return new Header(rows.getFirst().fields(), 0, 1);
        }
        for (var at = 0; at < Math.min(FARTHEST, rows.size()); at++) {
            var single = new Header(headings(rows.get(at)), at, at + 1);
            var score = single.score(wanted);
            if (score > most) {
                best = single;
                most = score;
            }
            if (at + 1 < rows.size() && namesLanguagesOnly(rows.get(at + 1))) {
                var pair = new Header(joined(rows.get(at), rows.get(at + 1)), at, at + 2);
                score = pair.score(wanted);
                if (score > most) {
                    best = pair;
                    most = score;
                }
            }
        }
        return most == 0 && looksLikeHeadings(rows) ? new Header(headings(rows.getFirst()), 0, 1) : best;
    }

    /// Whether the first row has several short words with no question among them, above longer texts.
    private static boolean looksLikeHeadings(List<Row> rows) {
        if (rows.size() < 2) {
            return false;
        }
        var first = headings(rows.getFirst());
        var longest = first.stream().mapToInt(String::length).max().orElse(0);
        var below = rows.stream().skip(1).limit(FARTHEST).flatMap(row -> row.fields().stream()).mapToInt(String::length).max().orElse(0);
        return first.stream().filter(heading -> !heading.isEmpty()).count() > 1 && longest <= LONGEST && below > longest
                && first.stream().noneMatch(heading -> heading.contains("?") || heading.contains("？"));
    }

    /// How many headings are known, if the question or a heading that was named is among them.
    private int score(Set<String> wanted) {
        var known = new HashSet<Target>();
        var named = 0;
        for (var heading : headings) {
            Headings.target(heading).ifPresent(known::add);
            named += wanted.contains(Headings.plain(heading)) ? 1 : 0;
        }
        var hasQuestion = known.stream().anyMatch(target -> target.field() == Field.PROMPT);
        return named > 0 || hasQuestion || known.size() > 2 ? 100 * named + known.size() : 0;
    }

    private static boolean namesLanguagesOnly(Row row) {
        var filled = row.fields().stream().filter(field -> !field.isBlank()).toList();
        return filled.size() > 1 && filled.stream().allMatch(field -> LanguageNames.inHeading(field).isPresent());
    }

    /// A heading over several columns stands in the first of them.
    private static List<String> joined(Row upper, Row lower) {
        var joined = new ArrayList<String>();
        var above = "";
        for (var column = 0; column < Math.max(upper.fields().size(), lower.fields().size()); column++) {
            var own = SourceTable.cell(upper, column).strip();
            above = own.isEmpty() ? above : own;
            var language = SourceTable.cell(lower, column).strip();
            joined.add(language.isEmpty() ? own : (above + " " + language).strip());
        }
        return joined;
    }

    private static List<String> headings(Row row) {
        return row.fields().stream().map(String::strip).toList();
    }
}
