package org.unsaid.ui.sessions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.QuestionFilter;
import org.unsaid.probe.QuestionSearch;
import org.unsaid.probe.Role;

/// Looking for single questions in all sets, and choosing them. Used on the JavaFX thread only; knows no node.
final class PickerViewModel {

    /// A line of the list.
    sealed interface Line {}

    /// The set whose questions follow.
    record Heading(ProbeSet set, int found) implements Line {}

    record AQuestion(ProbeSet set, Probe probe) implements Line {}

    private final List<ProbeSet> sets;
    private final ObservableSet<SetupViewModel.Chosen> chosen;
    private final QuestionSearch search;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<QuestionFilter> filter = new SimpleObjectProperty<>(QuestionFilter.EVERYTHING);
    private final BooleanProperty onlyChosen = new SimpleBooleanProperty();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> linesView = FXCollections.unmodifiableObservableList(lines); // one, as it is held weakly

    /// @param chosen what is chosen; changed by this model
    PickerViewModel(List<ProbeSet> sets, ObservableSet<SetupViewModel.Chosen> chosen) {
        this.sets = List.copyOf(sets);
        this.chosen = chosen;
        search = new QuestionSearch(sets);
        words.subscribe(this::look);
        filter.subscribe(this::look);
        onlyChosen.subscribe(this::look);
    }

    StringProperty wordsProperty() {
        return words;
    }

    ObjectProperty<QuestionFilter> filterProperty() {
        return filter;
    }

    /// Whether only what was chosen is shown.
    BooleanProperty onlyChosenProperty() {
        return onlyChosen;
    }

    ObservableList<Line> lines() {
        return linesView;
    }

    int found() {
        return (int) questions().count();
    }

    int chosen() {
        return chosen.size();
    }

    boolean isChosen(AQuestion question) {
        return chosen.contains(key(question));
    }

    // what there is to choose from

    List<String> states() {
        return values(probe -> probe.state().stream());
    }

    List<String> places() {
        return values(probe -> probe.about().stream());
    }

    List<String> tags() {
        return values(probe -> probe.tags().stream());
    }

    List<Kind> kinds() {
        return values(probe -> Stream.of(probe.kind()));
    }

    List<Locale> languages() {
        return sets.stream().flatMap(set -> set.languages().stream()).distinct().toList();
    }

    // commands

    /// Chooses a question or lets go of it. A sensitive one brings its control along; the control can be taken out alone.
    void toggle(AQuestion question) {
        boolean wasChosen = isChosen(question);
        var both = new ArrayList<>(List.of(question));
        if (question.probe().role() == Role.SENSITIVE) {
            question.probe().pair().flatMap(question.set()::probe).ifPresent(control -> both.add(new AQuestion(question.set(), control)));
        }
        both.forEach(one -> choose(one, !wasChosen));
    }

    void chooseAllFound(boolean wanted) {
        questions().toList().forEach(question -> choose(question, wanted));
        if (onlyChosen.get()) {
            look();
        }
    }

    private void choose(AQuestion question, boolean wanted) {
        if (wanted) {
            chosen.add(key(question));
        } else {
            chosen.remove(key(question));
        }
    }

    private void look() {
        Map<ProbeSet, List<AQuestion>> found = new HashMap<>();
        for (var set : sets) {
            var hits = search.find(set, words.get());
            found.put(set, set.probes().stream()
                    .filter(probe -> hits.containsKey(probe.id()) && filter.get().passes(set, probe))
                    .map(probe -> new AQuestion(set, probe))
                    .filter(question -> !onlyChosen.get() || isChosen(question))
                    .toList());
        }
        lines.setAll(sets.stream().filter(set -> !found.getOrDefault(set, List.of()).isEmpty())
                .flatMap(set -> Stream.concat(
                        Stream.of(new Heading(set, found.getOrDefault(set, List.of()).size())), found.getOrDefault(set, List.of()).stream()))
                .toList());
    }

    private Stream<AQuestion> questions() {
        return lines.stream().flatMap(line -> switch (line) {
            case AQuestion question -> Stream.of(question);
            case Heading _ -> Stream.empty();
        });
    }

    private <T> List<T> values(Function<Probe, Stream<T>> of) {
        return sets.stream().flatMap(set -> set.probes().stream()).flatMap(of).distinct().sorted().toList();
    }

    private static SetupViewModel.Chosen key(AQuestion question) {
        return new SetupViewModel.Chosen(question.set().id(), question.probe().id());
    }

    /// The filter with one of its parts changed.
    void narrow(Part part, Optional<?> value) {
        var now = filter.get();
        filter.set(new QuestionFilter(
                part == Part.STATE ? value.map(String.class::cast) : now.state(),
                part == Part.ABOUT ? value.map(String.class::cast) : now.about(),
                now.topic(),
                part == Part.KIND ? value.map(Kind.class::cast) : now.kind(),
                part == Part.TAG ? value.map(String.class::cast) : now.tag(),
                part == Part.LANGUAGE ? value.map(Locale.class::cast) : now.language()));
    }

    /// By what questions can be told apart.
    enum Part { STATE, ABOUT, KIND, TAG, LANGUAGE }
}
