package org.unsaid.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.unsaid.run.Plan;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Tally;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;
import org.unsaid.store.SetTally;
import org.unsaid.store.Workspace;

/// What came of a session: a row per question, language and levels, or per probe set and language; a cell per endpoint.
///
/// @param rows in reading order
record Matrix(Session session, List<Row> rows) {

    Matrix {
        rows = List.copyOf(rows);
    }

    /// @param first   key of the row's first trial, at whatever endpoint; of a set's row without levels
    /// @param wording of the question, or what the set is called
    /// @param cells by the endpoint's spec: one for each, in the order of the setup
    record Row(TrialKey first, String wording, Map<String, Cell> cells) {}

    /// @param planned trials that the session asks for here
    record Cell(Tally tally, int planned) {}

    private static final Tally NONE = new Tally(Map.of(), 0, 0);

    static Matrix of(Session session, Workspace workspace) {
        workspace.trials().countMissing(session);
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

    private record SetInLanguage(String set, Locale language) {}

    /// The same of whole probe sets.
    static Matrix ofSets(Session session, Workspace workspace) {
        workspace.trials().countMissing(session);
        var tallies = workspace.trials().talliesOfSets(session.id()).stream().collect(groupingBy(
                tally -> new SetInLanguage(tally.probeSet(), tally.language()), groupingBy(SetTally::endpoint, mapping(SetTally::tally, toList()))));
        var questions = TrialOrder.of(session.setup()).rows().stream()
                .collect(groupingBy(row -> new SetInLanguage(row.set().id(), row.language()), LinkedHashMap::new, toList()));
        return new Matrix(session, questions.entrySet().stream().map(entry -> row(
                session.setup(), entry.getKey(), entry.getValue(), tallies.getOrDefault(entry.getKey(), Map.of()))).toList());
    }

    /// @param tallies by the endpoint's spec
    private static Row row(Setup setup, SetInLanguage asked, List<TrialOrder.Row> questions, Map<String, List<Tally>> tallies) {
        var cells = new LinkedHashMap<String, Cell>();
        setup.endpoints().forEach(endpoint -> cells.put(endpoint.spec(), new Cell(
                Tally.sum(tallies.getOrDefault(endpoint.spec(), List.of())), questions.size() * setup.repeats())));
        var first = new TrialKey(
                asked.set(), questions.getFirst().probe().id(), asked.language(), Collections.emptySortedMap(), setup.endpoints().getFirst().spec(), 1);
        return new Row(first, "%s (%s)".formatted(asked.set(), Words.count(questions.size(), "question")), cells);
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
