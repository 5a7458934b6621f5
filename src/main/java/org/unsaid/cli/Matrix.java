package org.unsaid.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.unsaid.run.Plan;
import org.unsaid.session.Session;
import org.unsaid.session.Tally;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;

/// What came of a session: a row per question, language and levels, a cell per endpoint.
///
/// @param rows in reading order
record Matrix(Session session, List<Row> rows) {

    Matrix {
        rows = List.copyOf(rows);
    }

    /// @param first key of the row's first trial, at whatever endpoint
    /// @param cells by the endpoint's spec: one for each, in the order of the setup
    record Row(TrialKey first, String wording, Map<String, Cell> cells) {}

    /// @param planned trials that the session asks for here
    record Cell(Tally tally, int planned) {}

    private static final Tally NONE = new Tally(Map.of(), 0, 0);

    static Matrix of(Session session, Workspace workspace) {
        var tallies = workspace.trials().tallies(session.id());
        var setup = session.setup();
        var rows = new LinkedHashMap<TrialKey, Row>();
        var someEndpoint = setup.endpoints().getFirst().spec();
        for (var key : Plan.keys(setup)) {
            if (key.repeat() == 1) {
                var rowKey = new TrialKey(key.probeSet(), key.probe(), key.language(), key.levels(), someEndpoint, 1);
                var row = rows.computeIfAbsent(rowKey, _ -> new Row(rowKey, wording(session, rowKey), new LinkedHashMap<>()));
                row.cells().put(key.endpoint(), new Cell(tallies.getOrDefault(key, NONE), setup.repeats()));
            }
        }
        return new Matrix(session, List.copyOf(rows.values()));
    }

    /// All that came of one endpoint.
    Cell total(String spec) {
        var cells = rows.stream().flatMap(row -> Stream.ofNullable(row.cells().get(spec))).toList();
        return new Cell(Tally.sum(cells.stream().map(Cell::tally).toList()), cells.stream().mapToInt(Cell::planned).sum());
    }

    private static String wording(Session session, TrialKey key) {
        return session.setup().probe(key).map(probe -> probe.wording(key.language())).orElse(key.probe());
    }
}
