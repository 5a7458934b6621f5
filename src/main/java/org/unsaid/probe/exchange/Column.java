package org.unsaid.probe.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One column of a table and what it is taken for.
///
/// @param heading empty if it has none
/// @param target  empty if it is ignored
public record Column(int index, String heading, Optional<Target> target) {

    /// For people: its heading, or its number from 1.
    public String name() {
        return heading.isBlank() ? String.valueOf(index + 1) : heading;
    }

    /// Guesses what each column holds, where nobody has said so.
    ///
    /// @param width of the table
    static List<Column> of(Header header, int width, Map<String, Optional<Target>> said) {
        var columns = new ArrayList<Column>();
        for (var index = 0; index < width; index++) {
            var heading = index < header.headings().size() ? header.headings().get(index) : "";
            var name = nameIn(said, heading, index);
            columns.add(new Column(index, heading, name.isPresent() ? said.getOrDefault(name.get(), Optional.empty()) : Headings.target(heading)));
        }
        if (width == 1 && header.rows() == 0 && said.isEmpty()) {
            return List.of(new Column(0, "", Optional.of(Target.of(Field.PROMPT))));
        }
        return withoutDoubles(columns, said);
    }

    /// The name by which a person spoke of the column, if anybody did.
    private static Optional<String> nameIn(Map<String, Optional<Target>> said, String heading, int index) {
        return said.keySet().stream().filter(name -> !heading.isBlank() && Headings.plain(name).equals(Headings.plain(heading))).findFirst()
                .or(() -> Optional.of(String.valueOf(index + 1)).filter(said::containsKey));
    }

    /// Of several columns that seem to hold the same, the one that says so best is taken.
    private static List<Column> withoutDoubles(List<Column> columns, Map<String, Optional<Target>> said) {
        var best = new HashMap<Target, Column>();
        for (var column : columns) {
            column.target().ifPresent(target -> best.merge(target, column, (first, second) ->
                    second.rank(said) < first.rank(said) ? second : first));
        }
        var languages = best.keySet().stream().filter(target -> target.field() == Field.PROMPT && target.language().isPresent()).count();
        return columns.stream().map(column -> {
            var isDouble = column.target().map(best::get).map(chosen -> chosen.index() != column.index()).orElse(false);
            var isGroup = languages > 1 && column.target().equals(Optional.of(Target.of(Field.PROMPT))) && column.rank(said) >= 0;
            return isDouble || isGroup ? new Column(column.index(), column.heading(), Optional.empty()) : column;
        }).toList();
    }

    /// The lower the surer; below zero where a person has said it.
    private int rank(Map<String, Optional<Target>> said) {
        if (nameIn(said, heading, index).isPresent()) {
            return -1;
        }
        return target.flatMap(known -> known.field().rank(Headings.plain(heading))).orElse(Integer.MAX_VALUE);
    }
}
