package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;

/// The cells with the words searched for, in reading order, and which of them was gone to.
///
/// @param at the hit gone to, from 1; 0 if none yet
record Hits(List<Place> places, int at) {

    Hits {
        places = List.copyOf(places);
    }

    /// Those in the rows and columns shown that no facet leaves out; where only a question has the words, its first cell.
    static Hits among(List<MatrixRow> rows, List<Endpoint> columns, Finding finding, Optional<Place> selected) {
        var places = new ArrayList<Place>();
        for (var each : rows) {
            if (each instanceof QuestionRow row) {
                in(row, columns, finding).forEach(places::add);
            }
        }
        return new Hits(places, 0).goneTo(selected);
    }

    int count() {
        return places.size();
    }

    Hits goneTo(Optional<Place> selected) {
        return new Hits(places, selected.map(places::indexOf).orElse(-1) + 1);
    }

    /// The next one, or the one before; round again at the ends.
    ///
    /// @param by 1 or -1
    Optional<Place> step(int by) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int from = at == 0 && by < 0 ? 0 : at - 1;
        return Optional.of(places.get(Math.floorMod(from + by, places.size())));
    }

    private static Stream<Place> in(QuestionRow row, List<Endpoint> columns, Finding finding) {
        var passing = columns.stream().filter(row::passes).toList();
        var cells = passing.stream().filter(endpoint -> finding.isFound(row, endpoint)).toList();
        var shown = cells.isEmpty() && finding.isFound(row) ? passing.stream().limit(1) : cells.stream();
        return shown.map(endpoint -> new Place(row, endpoint));
    }
}
