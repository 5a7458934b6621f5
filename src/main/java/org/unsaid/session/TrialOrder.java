package org.unsaid.session;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;

/// Every trial of a setup in reading order: row by row, in a row endpoint by endpoint, repeat by repeat. A trial's place in
/// it is a number from 0, from which its key is made when it is asked for: a session may have a million and a half, and
/// what is known of them is kept in arrays by place. Cannot be changed.
public final class TrialOrder extends AbstractList<TrialKey> implements RandomAccess {

    private final List<Row> rows;
    private final List<String> endpoints;
    private final int repeats;
    private final Map<Row.Id, Integer> rowNumbers = new HashMap<>();
    private final Map<String, Integer> endpointNumbers = new HashMap<>();

    /// One probe in one language at one combination of levels.
    ///
    /// @param levels level id per factor id
    public record Row(ProbeSet set, Probe probe, Locale language, SortedMap<String, String> levels) {

        private record Id(String set, String probe, Locale language, SortedMap<String, String> levels) {}

        private Id id() {
            return new Id(set.id(), probe.id(), language, levels);
        }

        /// Whether both put the same probe at the same levels, in whatever language.
        public boolean asksLike(Row other) {
            return probe.id().equals(other.probe.id()) && set.id().equals(other.set.id()) && levels.equals(other.levels);
        }
    }

    private TrialOrder(List<Row> rows, List<String> endpoints, int repeats) {
        this.rows = List.copyOf(rows);
        this.endpoints = List.copyOf(endpoints);
        this.repeats = repeats;
        Math.multiplyExact(Math.multiplyExact(rows.size(), endpoints.size()), repeats);
        for (int row = 0; row < rows.size(); row++) {
            rowNumbers.put(rows.get(row).id(), row);
        }
        for (int endpoint = 0; endpoint < endpoints.size(); endpoint++) {
            endpointNumbers.put(endpoints.get(endpoint), endpoint);
        }
    }

    /// @throws ArithmeticException if there are more than two thousand million trials
    public static TrialOrder of(Setup setup) {
        var rows = new ArrayList<Row>();
        for (var set : setup.probeSets()) {
            for (var probe : set.probes()) {
                var combinations = levels(setup, set, probe);
                for (var language : setup.languages()) {
                    if (probe.prompts().containsKey(language)) {
                        combinations.forEach(levels -> rows.add(new Row(set, probe, language, levels)));
                    }
                }
            }
        }
        return new TrialOrder(rows, setup.endpoints().stream().map(endpoint -> endpoint.spec()).toList(), setup.repeats());
    }

    /// All combinations of the levels of those factors that the probe's texts name.
    public static List<SortedMap<String, String>> levels(Setup setup, ProbeSet set, Probe probe) {
        List<SortedMap<String, String>> combinations = List.of(Collections.emptySortedMap());
        for (Factor factor : set.factors()) {
            if (!factor.isNamedBy(probe)) {
                continue;
            }
            var chosen = setup.levels().get(factor.id());
            var longer = new ArrayList<SortedMap<String, String>>();
            for (var combination : combinations) {
                for (var level : factor.levels()) {
                    if (chosen == null || chosen.contains(level.id())) {
                        var with = new TreeMap<>(combination);
                        with.put(factor.id(), level.id());
                        longer.add(Collections.unmodifiableSortedMap(with));
                    }
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    public List<Row> rows() {
        return rows;
    }

    /// Their specs, in the order of the setup.
    public List<String> endpoints() {
        return endpoints;
    }

    /// Trials of one row at one endpoint.
    public int repeats() {
        return repeats;
    }

    /// The place of the first repeat of a row at an endpoint; the others follow.
    public int first(int row, int endpoint) {
        return (row * endpoints.size() + endpoint) * repeats;
    }

    /// The number of the row that a place is in.
    public int row(int place) {
        return place / (endpoints.size() * repeats);
    }

    /// The number of the endpoint that a place is of.
    public int endpoint(int place) {
        return place / repeats % endpoints.size();
    }

    /// The number of a row, by what a key says of it; empty if there is none.
    public OptionalInt rowOf(String set, String probe, Locale language, SortedMap<String, String> levels) {
        return optional(rowNumbers.get(new Row.Id(set, probe, language, levels)));
    }

    /// The number of an endpoint; empty if there is none.
    public OptionalInt endpointOf(String spec) {
        return optional(endpointNumbers.get(spec));
    }

    /// Empty if the setup does not ask for it.
    public OptionalInt place(TrialKey key) {
        var row = rowNumbers.get(new Row.Id(key.probeSet(), key.probe(), key.language(), key.levels()));
        var endpoint = endpointNumbers.get(key.endpoint());
        return row == null || endpoint == null || key.repeat() > repeats
                ? OptionalInt.empty() : OptionalInt.of(first(row, endpoint) + key.repeat() - 1);
    }

    @Override
    public TrialKey get(int place) {
        var row = rows.get(row(place));
        return new TrialKey(row.set.id(), row.probe.id(), row.language, row.levels, endpoints.get(endpoint(place)), place % repeats + 1);
    }

    @Override
    public int size() {
        return rows.size() * endpoints.size() * repeats;
    }

    @Override
    public boolean contains(Object other) {
        return indexOf(other) >= 0;
    }

    @Override
    public int indexOf(Object other) {
        return other instanceof TrialKey key ? place(key).orElse(-1) : -1;
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
