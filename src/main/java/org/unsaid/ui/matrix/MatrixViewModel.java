package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.util.Subscription;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Role;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.SessionViewModel;

/// State and commands of the matrix. Used on the JavaFX thread only; knows no node.
public final class MatrixViewModel {

    private final SessionViewModel session;
    private final Navigator navigator;
    private final List<MatrixRow> all;
    private final Map<MatrixRow, Map<String, List<TrialKey>>> keys = new HashMap<>();
    private final Map<TrialKey, MatrixRow.Question> rowOf = new HashMap<>();
    private final ObservableList<MatrixRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Endpoint> columns = FXCollections.observableArrayList();
    private final ObservableSet<Facet.Option> left = FXCollections.observableSet();
    private final ObservableSet<Facet.Option> wanted = FXCollections.observableSet();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Subscription subscription;

    public MatrixViewModel(SessionViewModel session, Navigator navigator) {
        this.session = session;
        this.navigator = navigator;
        this.all = rowsOf(session.keys());
        SetChangeListener<Facet.Option> refilter = _ -> filter();
        left.addListener(refilter);
        wanted.addListener(refilter);
        subscription = session.observe(this::changed);
        filter();
    }

    // state

    SessionViewModel session() {
        return session;
    }

    ObservableList<MatrixRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// Practice models first, then those on this computer, then those of providers.
    ObservableList<Endpoint> columns() {
        return FXCollections.unmodifiableObservableList(columns);
    }

    /// Grows each time cells may have changed.
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    CellState cell(MatrixRow.Question row, Endpoint endpoint) {
        var here = keys.getOrDefault(row, Map.of()).getOrDefault(endpoint.spec(), List.of());
        int writing = (int) here.stream().filter(key -> session.live(key).isPresent()).count();
        return new CellState(Tally.of(trials(here)), here.size(), writing);
    }

    /// How much of the sensitive questions of a set one endpoint withheld.
    Tally withheld(MatrixRow.Group group, Endpoint endpoint) {
        return Tally.of(trials(all.stream()
                .filter(row -> row instanceof MatrixRow.Question question && question.set().equals(group.set())
                        && question.probe().role() == Role.SENSITIVE)
                .flatMap(row -> keys.getOrDefault(row, Map.of()).getOrDefault(endpoint.spec(), List.of()).stream())
                .toList()));
    }

    /// Options of each facet with how many trials each has, in the order to show them.
    Map<Facet, Map<Facet.Option, Integer>> facetCounts() {
        return FacetCounts.of(session, this::differs);
    }

    boolean isChecked(Facet.Option option) {
        return option.facet() == Facet.REVIEW ? wanted.contains(option) : !left.contains(option);
    }

    int questionsShown() {
        return questions(rows);
    }

    int questions() {
        return questions(all);
    }

    // commands

    /// Checks or unchecks an option. Review options narrow when they are checked, all others when they are not.
    void toggle(Facet.Option option) {
        var set = option.facet() == Facet.REVIEW ? wanted : left;
        if (!set.remove(option)) {
            set.add(option);
        }
    }

    void showAll() {
        left.clear();
        wanted.clear();
    }

    void compare(MatrixRow.Question row, Optional<Endpoint> endpoint) {
        var cells = keys.getOrDefault(row, Map.of());
        endpoint.map(Endpoint::spec).map(cells::get).or(() -> cells.values().stream().findFirst())
                .flatMap(here -> here.stream().findFirst())
                .ifPresent(key -> navigator.goTo(
                        new Destination.OpenSession(session.session().id(), Destination.Tab.COMPARE, Optional.of(key))));
    }

    void close() {
        subscription.unsubscribe();
    }

    private void changed(Set<TrialKey> changed) {
        if (!left.isEmpty() || !wanted.isEmpty()) {
            filter();
        }
        revision.set(revision.get() + 1);
    }

    private void filter() {
        columns.setAll(session.session().setup().endpoints().stream()
                .filter(endpoint -> !left.contains(new Facet.Option(Facet.ENDPOINT, endpoint.spec())))
                .sorted(Comparator.comparingInt(MatrixViewModel::kind)).toList());
        var shown = new ArrayList<MatrixRow>();
        for (var row : all) {
            switch (row) {
                case MatrixRow.Group group -> {
                    if (!shown.isEmpty() && shown.getLast() instanceof MatrixRow.Group) {
                        shown.removeLast();
                    }
                    shown.add(group);
                }
                case MatrixRow.Question question -> {
                    if (passes(question)) {
                        shown.add(question);
                    }
                }
            }
        }
        if (!shown.isEmpty() && shown.getLast() instanceof MatrixRow.Group) {
            shown.removeLast();
        }
        rows.setAll(shown);
        revision.set(revision.get() + 1);
    }

    private boolean passes(MatrixRow.Question row) {
        if (left.contains(new Facet.Option(Facet.TOPIC, row.set().id() + "/" + row.probe().topic()))
                || left.contains(new Facet.Option(Facet.LANGUAGE, row.language().toLanguageTag()))
                || left.contains(new Facet.Option(Facet.ROLE, row.probe().role().name()))) {
            return false;
        }
        var trials = trials(columns.stream()
                .flatMap(endpoint -> keys.getOrDefault(row, Map.of()).getOrDefault(endpoint.spec(), List.of()).stream()).toList());
        boolean outcome = trials.isEmpty() || trials.stream()
                .anyMatch(trial -> !left.contains(new Facet.Option(Facet.OUTCOME, trial.outcome().name())));
        boolean review = wanted.isEmpty() || trials.stream().anyMatch(
                trial -> wanted.stream().anyMatch(option -> FacetCounts.reviewed(trial, option.id(), this::differs)));
        return outcome && review;
    }

    /// Whether one endpoint's answers to a probe differ from language to language.
    private boolean differs(Trial trial) {
        var row = rowOf.get(trial.key());
        if (row == null) {
            return false;
        }
        return session.session().setup().languages().stream()
                .map(language -> tallyIn(row, language, trial.key().endpoint())).filter(counts -> !counts.isEmpty()).distinct().count() > 1;
    }

    private Map<?, ?> tallyIn(MatrixRow.Question row, Locale language, String spec) {
        var twin = new MatrixRow.Question(row.set(), row.probe(), language, row.levels(), true);
        var other = keys.containsKey(twin) ? twin : new MatrixRow.Question(row.set(), row.probe(), language, row.levels(), false);
        return Tally.of(trials(keys.getOrDefault(other, Map.of()).getOrDefault(spec, List.of()))).counts();
    }

    private List<Trial> trials(Collection<TrialKey> here) {
        return here.stream().flatMap(key -> session.trial(key).stream()).toList();
    }

    private List<MatrixRow> rowsOf(List<TrialKey> all) {
        var found = new LinkedHashMap<String, List<MatrixRow>>();
        for (var key : all) {
            var set = session.session().setup().probeSet(key.probeSet()).orElseThrow();
            var probe = set.probe(key.probe()).orElseThrow();
            var rowsOfSet = found.computeIfAbsent(set.id(), _ -> new ArrayList<>(List.of(new MatrixRow.Group(set))));
            var last = rowsOfSet.getLast();
            if (!(last instanceof MatrixRow.Question question && question.holds(key))) {
                boolean first = !(last instanceof MatrixRow.Question before && before.probe().equals(probe));
                rowsOfSet.add(new MatrixRow.Question(set, probe, key.language(), key.levels(), first));
            }
            var row = (MatrixRow.Question) rowsOfSet.getLast();
            rowOf.put(key, row);
            keys.computeIfAbsent(row, _ -> new HashMap<>()).computeIfAbsent(key.endpoint(), _ -> new ArrayList<>()).add(key);
        }
        return found.values().stream().flatMap(List::stream).toList();
    }

    private static int questions(List<MatrixRow> rows) {
        return (int) rows.stream().filter(MatrixRow.Question.class::isInstance).map(MatrixRow.Question.class::cast)
                .map(row -> row.set().id() + "/" + row.probe().id()).distinct().count();
    }

    private static int kind(Endpoint endpoint) {
        return endpoint.scripted() ? 0 : endpoint.onThisComputer() ? 1 : 2;
    }
}
