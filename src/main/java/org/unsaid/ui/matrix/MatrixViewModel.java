package org.unsaid.ui.matrix;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Babbles;
import org.unsaid.session.TrialKey;
import org.unsaid.store.SavedFilters;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Tasks;

/// State and commands of the matrix. Used on the JavaFX thread only; knows no node.
public final class MatrixViewModel {

    private final SessionViewModel session;
    private final Navigator navigator;
    private final MatrixIndex index;
    private final Filter filter = new Filter();
    private final Shown shown;
    private final FacetCounts facets;
    private final Tallies tallies;
    private final Divergences divergences;
    private final Look look;
    private final FilterShelf filters;
    private final Sheet sheet;
    private final ReadOnlyObjectWrapper<MatrixState> state = new ReadOnlyObjectWrapper<>(new MatrixState.Nothing());
    private final ReadOnlyObjectWrapper<Babbles> babbles = new ReadOnlyObjectWrapper<>(Babbles.NONE);
    private final ReadOnlyObjectWrapper<Integer> filterRevision = new ReadOnlyObjectWrapper<>(0);
    private final Cursor cursor = new Cursor();
    private final Subscription subscription;
    private final Finding finding;
    private Optional<String> onlyWords = Optional.empty();

    /// @param kept    filters that were named before
    /// @param onFault hears what went wrong while these were read or kept
    public MatrixViewModel(SessionViewModel session, Navigator navigator, SavedFilters kept, Tasks tasks, Consumer<Exception> onFault) {
        this.session = session;
        this.navigator = navigator;
        index = new MatrixIndex(session.session().setup(), session.keys());
        finding = new Finding(session, index);
        facets = new FacetCounts(index);
        tallies = new Tallies(session, index, filter, facets);
        shown = new Shown(index, tallies);
        divergences = new Divergences(session, index, tasks);
        look = new Look(divergences, shown, index.endpoints());
        sheet = new Sheet(filter, look);
        filters = new FilterShelf(session.session().id(), kept, tasks, onFault);
        subscription = session.observe(this::changed).and(session.stateProperty().subscribe(_ -> divergences.settle()));
        facets.setTags(session.tags().all());
        refilter();
    }

    // state

    SessionViewModel session() {
        return session;
    }

    ReadOnlyObjectProperty<MatrixState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Where models babble, whatever the facets leave out.
    ReadOnlyObjectProperty<Babbles> babblesProperty() {
        return babbles.getReadOnlyProperty();
    }

    /// Rows that pass the facets, each set under its group.
    ObservableList<MatrixRow> rows() {
        return sheet.rows();
    }

    /// Those that pass the facets, group by group.
    ObservableList<Endpoint> columns() {
        return sheet.columns();
    }

    /// What cells say and how columns stand together.
    Look look() {
        return look;
    }

    /// The options of each facet, in the order to show them, and how many answers each would show.
    FacetCounts facets() {
        return facets;
    }

    /// What passes the filter.
    Shown shown() {
        return shown;
    }

    /// The cell that the keys work on.
    Cursor cursor() {
        return cursor;
    }

    /// Filters that were named.
    FilterShelf filters() {
        return filters;
    }

    /// What the matrix is narrowed to, to be kept under a name; empty where nothing narrows, or where answers are singled
    /// out, which no facet tells.
    Optional<FilterChoice> choice() {
        return filter.narrowing() == 0 || onlyWords.isPresent() ? Optional.empty() : Optional.of(filter.choice(query().strip()));
    }

    /// Whether the filter goes by what came of answers.
    boolean narrowsByAnswer() {
        return filter.byAnswer();
    }

    /// Changes each time the filter did.
    ReadOnlyObjectProperty<Integer> filterRevisionProperty() {
        return filterRevision.getReadOnlyProperty();
    }

    /// What is searched for.
    String query() {
        return finding.query();
    }

    /// What the answers are that alone are shown, in words; empty while none are singled out.
    Optional<String> onlyWords() {
        return onlyWords;
    }

    /// Whether the words searched for stand in the question itself.
    boolean isFound(QuestionRow row) {
        return finding.isFound(row);
    }

    boolean isChecked(FacetOption option) {
        return filter.isChecked(option);
    }

    // commands

    void toggle(FacetOption option) {
        filter.toggle(option);
        refilter();
    }

    /// Checks or unchecks several values of a facet at once.
    void check(List<FacetOption> options, boolean checked) {
        filter.check(options, checked);
        refilter();
    }

    /// Leaves these values of a facet checked and no others.
    void onlyOf(Facet facet, List<FacetOption> options) {
        filter.check(facets.options(facet), false);
        filter.check(options, true);
        refilter();
    }

    /// Shows these answers and no others, until all are shown again.
    ///
    /// @param words what they are
    public void showOnly(Set<TrialKey> answers, String words) {
        filter.clear();
        filter.only(index.places(answers));
        onlyWords = Optional.of(words);
        search("");
    }

    /// Lets every facet pass all again, and searches for nothing.
    void showAll() {
        filter.clear();
        onlyWords = Optional.empty();
        search("");
    }

    /// Narrows to what was named before, in place of what is now.
    void choose(FilterChoice choice) {
        onlyWords = Optional.empty();
        filter.choose(choice);
        filter.retainTags(session.tags().all());
        search(choice.query());
    }

    /// Has the cells say something else.
    void show(Heat heat) {
        look.show(heat);
    }

    /// Has the columns stand together otherwise.
    void group(ColumnsBy by) {
        look.group(by);
        sheet.regroupColumns();
    }

    /// Shows only questions and answers that have these words; all if blank.
    void search(String query) {
        finding.look(query, () -> {
            filter.narrowTo(finding.trials());
            refilter();
        });
    }

    /// Hides or shows the questions of a group.
    void fold(GroupRow group) {
        group.fold();
        showRows();
    }

    /// Goes to the answers of a row, at an endpoint if one is given.
    void compare(QuestionRow row, Optional<Endpoint> endpoint) {
        var first = endpoint.map(row::first).orElse(OptionalInt.empty());
        var key = first.isPresent() ? row.firstToSee(first.getAsInt()) : row.firstToSee();
        navigator.goTo(new Destination.OpenSession(session.session().id(), Destination.Tab.COMPARE, Optional.of(key)));
    }

    void setUp() {
        navigator.goTo(new Destination.OpenSession(session.session().id(), Destination.Tab.SETUP, Optional.empty()));
    }

    public void close() {
        subscription.unsubscribe();
    }

    private void changed(Set<TrialKey> keys) {
        var tags = session.tags().all();
        facets.setTags(tags);
        if (filter.retainTags(tags)) {
            refilter();
        }
        if (finding.lookInto(keys)) {
            filter.narrowTo(finding.trials());
        }
        tallies.recount(keys);
        divergences.changed(keys);
        showRows();
    }

    private void refilter() {
        tallies.countAll();
        divergences.forgetMeans();
        sheet.showColumns();
        showRows();
        filterRevision.set(filterRevision.get() + 1);
    }

    private void showRows() {
        sheet.showRows(shown.rows());
        cursor.find(query().isBlank() ? Optional.empty() : Optional.of(Hits.among(rows(), columns(), finding, cursor.selectedProperty().get())));
        babbles.set(tallies.babbles());
        state.set(tallies.begun() || !session.liveKeys().isEmpty() // who waits to ask again has begun too
                ? new MatrixState.Shown(shown.probes(), shown.allProbes(), tallies.passing(), tallies.answers(), filter.narrowing())
                : new MatrixState.Nothing());
    }
}
