package org.unsaid.ui.probes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeLibrary.Entry;
import org.unsaid.probe.ProbeLibrary.Shelf;
import org.unsaid.probe.Problem;
import org.unsaid.probe.QuestionSearch;
import org.unsaid.probe.Source;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Navigator;

/// State and commands of the screen of probe sets. Used on the JavaFX thread only; knows no node.
public final class ProbesViewModel {

    private final ProbeLibrary library;
    private final List<SetDocument> drafts;
    private final Navigator navigator;
    private final Consumer<String> clipboard;
    private final QuestionSearch index;
    private final Map<String, List<QuestionRow>> found = new LinkedHashMap<>();

    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(new Chosen.Nothing());
    private final ObservableList<QuestionRow> rows = FXCollections.observableArrayList();
    private final ObservableList<QuestionRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Optional<QuestionRow>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Source>> copied = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty cuesShown = new SimpleBooleanProperty();
    private Optional<Start> start = Optional.empty();

    /// Where a search began, or was taken up again by choosing another set.
    private record Start(Entry entry, Optional<String> question) {}

    /// @param clipboard takes an address that the person asked for
    /// @param drafts    what was written and not saved
    /// @param at        what to show first
    public ProbesViewModel(ProbeLibrary library, List<SetDocument> drafts, Navigator navigator, Consumer<String> clipboard, Destination.ProbeSets at) {
        this.library = library;
        this.drafts = List.copyOf(drafts);
        this.navigator = navigator;
        this.clipboard = clipboard;
        index = new QuestionSearch(library.sets());
        query.addListener(_ -> search());
        look();
        var draft = at.set().flatMap(id -> begun().stream().filter(each -> each.text("id").equals(id)).findFirst());
        if (draft.isPresent()) {
            choose(draft.get());
            return;
        }
        at.set().flatMap(this::entry).or(this::first).ifPresentOrElse(this::choose, () -> brokenFiles().stream().findFirst().ifPresent(this::choose));
        at.probe().ifPresent(this::select);
    }

    // state

    /// Words that are looked for in all sets.
    public StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Questions of the chosen set that the search found.
    ObservableList<QuestionRow> rows() {
        return rowsView;
    }

    ReadOnlyObjectProperty<Optional<QuestionRow>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// The source whose address was copied last.
    ReadOnlyObjectProperty<Optional<Source>> copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /// Whether it is shown by which cues each fact is recognised.
    BooleanProperty cuesShownProperty() {
        return cuesShown;
    }

    List<Subject.Branch> branches(Shelf shelf) {
        return Subject.branches(library.entries().stream().filter(entry -> entry.shelf() == shelf).toList());
    }

    List<Chosen.ABrokenFile> brokenFiles() {
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        library.problems().forEach(problem -> byFile.computeIfAbsent(problem.file(), _ -> new ArrayList<>()).add(problem));
        return byFile.entrySet().stream().map(file -> new Chosen.ABrokenFile(file.getKey(), file.getValue())).toList();
    }

    /// Drafts of sets that the library does not have yet.
    List<SetDocument> begun() {
        return drafts.stream().filter(draft -> library.set(draft.text("id")).isEmpty()).toList();
    }

    /// Whether something was written in the set and not saved.
    boolean hasDraft(Entry entry) {
        return entry.shelf() == Shelf.OWN && drafts.stream().anyMatch(draft -> draft.text("id").equals(entry.set().id()));
    }

    int countSets() {
        return library.entries().size();
    }

    /// Questions of the set that the search found.
    int countFound(Entry entry) {
        return found.getOrDefault(entry.set().id(), List.of()).size();
    }

    boolean isSearching() {
        return !query.get().isBlank();
    }

    /// The other question of the pair.
    Optional<Probe> pairOf(Probe probe) {
        return probe.pair().flatMap(id -> chosenEntry().flatMap(entry -> entry.set().probe(id)));
    }

    // commands

    void choose(Entry entry) {
        if (!chosen.get().equals(new Chosen.ASet(entry))) {
            start = isSearching() ? Optional.of(new Start(entry, Optional.empty())) : Optional.empty();
            show(entry);
        }
    }

    void choose(Chosen.ABrokenFile file) {
        showOther(file);
    }

    void choose(SetDocument draft) {
        showOther(new Chosen.ADraft(draft));
    }

    private void showOther(Chosen other) {
        chosen.set(other);
        rows.clear();
        question.set(Optional.empty());
    }

    /// Shows a question of the chosen set, if the search found it.
    void select(String probe) {
        row(probe).ifPresent(row -> question.set(Optional.of(row)));
    }

    void next() {
        step(1);
    }

    void previous() {
        step(-1);
    }

    void showPair() {
        question.get().flatMap(row -> pairOf(row.probe())).map(Probe::id).ifPresent(this::select);
    }

    void copyAddress(Source source) {
        clipboard.accept(source.address().toString());
        copied.set(Optional.of(source));
    }

    void copy(String text) {
        clipboard.accept(text);
    }

    void useInASession() {
        chosenEntry().ifPresent(entry -> navigator.goTo(new Destination.NewSession(Optional.of(entry.set().id()))));
    }

    /// Stays in the set from which the search began as long as it has something, and comes back to it when nothing
    /// is found: words are typed letter by letter, and each letter finds something somewhere.
    private void search() {
        look();
        if (!isSearching()) {
            showRows();
            start = Optional.empty();
            return;
        }
        start = start.or(() -> chosenEntry().map(entry -> new Start(entry, question.get().map(row -> row.probe().id()))));
        var from = start.map(Start::entry);
        from.filter(entry -> countFound(entry) > 0)
                .or(() -> inOrder().filter(entry -> countFound(entry) > 0).findFirst())
                .or(() -> from)
                .ifPresent(this::show);
    }

    private void show(Entry entry) {
        chosen.set(new Chosen.ASet(entry));
        showRows();
    }

    private void look() {
        library.entries().forEach(
                entry -> found.put(entry.set().id(), QuestionRow.of(entry.set(), index.find(entry.set(), query.get()))));
    }

    private void showRows() {
        var before = question.get().map(row -> row.probe().id());
        rows.setAll(chosenEntry().map(entry -> found.getOrDefault(entry.set().id(), List.of())).orElse(List.of()));
        question.set(before.flatMap(this::row).or(() -> start.flatMap(Start::question).flatMap(this::row))
                .or(() -> rows.stream().findFirst()));
    }

    private Optional<QuestionRow> row(String probe) {
        return rows.stream().filter(row -> row.probe().id().equals(probe)).findFirst();
    }

    private void step(int by) {
        int at = question.get().map(rows::indexOf).orElse(-1) + by;
        if (at >= 0 && at < rows.size()) {
            question.set(Optional.of(rows.get(at)));
        }
    }

    private Optional<Entry> first() {
        return inOrder().findFirst();
    }

    /// Sets as the library lists them.
    private Stream<Entry> inOrder() {
        return Stream.of(Shelf.values()).flatMap(shelf -> branches(shelf).stream()).flatMap(branch -> branch.entries().stream());
    }

    Optional<Entry> chosenEntry() {
        return switch (chosen.get()) {
            case Chosen.ASet(var entry) -> Optional.of(entry);
            case Chosen.ABrokenFile _, Chosen.ADraft _, Chosen.Nothing _ -> Optional.empty();
        };
    }

    private Optional<Entry> entry(String set) {
        return library.entries().stream().filter(entry -> entry.set().id().equals(set)).findFirst();
    }
}
