package org.unsaid.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.run.Plan;
import org.unsaid.session.Babbles;
import org.unsaid.session.Setup;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;

/// A row per question and language, a column per model, all outcome counts in the cell.
///
/// @param endpoints the columns
/// @param rows      in the order of the session
/// @param total     of all rows
public record ComparisonTable(List<Endpoint> endpoints, List<Row> rows, Tally total) {

    public ComparisonTable {
        endpoints = List.copyOf(endpoints);
        rows = List.copyOf(rows);
    }

    /// @param question wording in the language
    /// @param cells    per spec; models without an answer are absent
    public record Row(
            String probeSet, String probe, Locale language, SortedMap<String, String> levels, String question, Map<String, Tally> cells) {}

    private record Place(String probeSet, String probe, Locale language, SortedMap<String, String> levels) {}

    public static ComparisonTable of(SessionExport export) {
        var counter = new Counter();
        export.trials().forEach(counter::add);
        return counter.table(export);
    }

    /// Counts trials while they pass by. Not safe for several threads.
    static final class Counter {

        private final Map<Place, Map<String, Tally.Counter>> counts = new LinkedHashMap<>();
        private final Map<Place, String> questions = new HashMap<>();

        void add(Trial trial) {
            var key = trial.key();
            var place = new Place(key.probeSet(), key.probe(), key.language(), key.levels());
            questions.putIfAbsent(place, trial.prompt());
            counts.computeIfAbsent(place, _ -> new LinkedHashMap<>()).computeIfAbsent(key.endpoint(), _ -> new Tally.Counter()).add(trial);
        }

        ComparisonTable table(SessionExport export) {
            var setup = export.session().setup();
            var order = order(setup);
            var rows = counts.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> order.getOrDefault(entry.getKey(), Integer.MAX_VALUE)))
                    .map(entry -> new Row(entry.getKey().probeSet(), entry.getKey().probe(), entry.getKey().language(), entry.getKey().levels(),
                            questions.getOrDefault(entry.getKey(), ""), tallies(entry.getValue(), entry.getKey().language(), export.beside().babbles())))
                    .toList();
            return new ComparisonTable(setup.endpoints(), rows, Tally.sum(rows.stream().flatMap(row -> row.cells().values().stream()).toList()));
        }
    }

    private static Map<Place, Integer> order(Setup setup) {
        var order = new HashMap<Place, Integer>();
        for (var key : Plan.keys(setup)) {
            order.putIfAbsent(new Place(key.probeSet(), key.probe(), key.language(), key.levels()), order.size());
        }
        return order;
    }

    private static Map<String, Tally> tallies(Map<String, Tally.Counter> cells, Locale language, Babbles babbles) {
        var tallies = new LinkedHashMap<String, Tally>();
        cells.forEach((spec, counter) -> tallies.put(spec, counter.tally(babbles.contains(spec, language))));
        return tallies;
    }
}
