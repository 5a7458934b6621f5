package org.unsaid.ui.probes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeLibrary.Shelf;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Texts;
import org.unsaid.probe.exchange.Choices;
import org.unsaid.probe.exchange.Column;
import org.unsaid.probe.exchange.Draft;
import org.unsaid.probe.exchange.FileFormat;
import org.unsaid.probe.exchange.Imported;
import org.unsaid.probe.exchange.Merge;
import org.unsaid.probe.exchange.Progress;
import org.unsaid.probe.exchange.TableDraft;
import org.unsaid.probe.exchange.Target;
import org.unsaid.ui.LibraryShelf;
import org.unsaid.ui.Tasks;
import org.unsaid.ui.probes.ImportState.Outcome;

/// State and commands of an import. Used on the JavaFX thread only; knows no node.
final class ImportViewModel {

    /// Rows that take so long to be read anew that a person wants to see it.
    private static final int LONG = 5_000;

    private final Path file;
    private final LibraryShelf library;
    private final Tasks tasks;
    private final Consumer<Exception> onFault;
    private final Map<String, Optional<Target>> columns = new HashMap<>();
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Goal>> goal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty title = new SimpleStringProperty("");
    private Choices choices = Choices.NONE;
    private Tasks.Handle reading = () -> { };
    private int turn; // of the reading that counts; what an earlier one says is out of date

    /// Where the questions go.
    sealed interface Goal {
        record NewSet() implements Goal {}

        record Into(ProbeSet set) implements Goal {}
    }

    ImportViewModel(Path file, LibraryShelf library, Tasks tasks, Consumer<Exception> onFault) {
        this.file = file;
        this.library = library;
        this.tasks = tasks;
        this.onFault = onFault;
        readFile();
    }

    // state

    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Empty as long as nobody chose: then questions go into the set of the person's own that the file names, if there
    /// is one, else into a new set.
    ReadOnlyObjectProperty<Optional<Goal>> goalProperty() {
        return goal.getReadOnlyProperty();
    }

    /// Sets that questions can be added to.
    List<ProbeSet> ownSets() {
        return known().entries().stream().filter(entry -> entry.shelf() == Shelf.OWN).map(ProbeLibrary.Entry::set).toList();
    }

    /// Title of a new set; blank for the one that the file gives it.
    StringProperty titleProperty() {
        return title;
    }

    /// How the file is read, if a person said so.
    Optional<FileFormat> format() {
        return choices.format();
    }

    ObservableValue<Boolean> readyProperty() {
        return state.flatMap(now -> busy.map(reading -> !reading && now instanceof ImportState.Read(_, var outcome) && isGood(outcome)));
    }

    private static boolean isGood(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NewSet _ -> true;
            case Outcome.More(var merged, _) -> !merged.isNothingNew();
            case Outcome.Refused _ -> false;
        };
    }

    // commands

    void goTo(Goal chosen) {
        goal.set(Optional.of(chosen));
        if (state.get() instanceof ImportState.Read) {
            again();
        } else {
            readFile();
        }
    }

    /// @param target empty to ignore the column
    void take(Column column, Optional<Target> target) {
        columns.put(String.valueOf(column.index() + 1), target);
        choices = choices.withColumns(columns);
        again();
    }

    void speak(Locale language) {
        choices = choices.withLanguage(language);
        again();
    }

    /// Reads another sheet of the workbook; what was said of the columns of the one before is forgotten.
    void turnTo(String sheet) {
        columns.clear();
        choices = choices.withColumns(columns).withSheet(sheet);
        readFile();
    }

    /// Reads the file anew as one of this format.
    void readAs(FileFormat format) {
        columns.clear();
        choices = new Choices(Optional.of(format), Optional.empty(), choices.language(), columns, choices.id(), choices.title());
        readFile();
    }

    /// Nothing is imported of a file whose reading is stopped.
    void stop() {
        turn++;
        reading.interrupt();
        busy.set(false);
        if (state.get() instanceof ImportState.Reading) {
            state.set(new ImportState.Stopped(name()));
        }
    }

    void readFile() {
        var chosen = choices;
        state.set(new ImportState.Reading(name(), 0, 0));
        read(() -> Draft.read(file, chosen));
    }

    /// Keeps what the import makes, if it can be imported.
    ///
    /// @param then gets the id of the set
    void save(Consumer<String> then) {
        if (state.get() instanceof ImportState.Read(_, var outcome)) {
            switch (outcome) {
                case Outcome.NewSet(var set, _) -> keep(called(set), then);
                case Outcome.More(var merged, _) -> keep(merged.set(), then);
                case Outcome.Refused _ -> { }
            }
        }
    }

    private void keep(ProbeSet set, Consumer<String> then) {
        library.keep(set, () -> then.accept(set.id()));
    }

    /// The set under the title that a person gave it, by which it is then called everywhere.
    private ProbeSet called(ProbeSet set) {
        var name = title.get().strip();
        var language = set.languages().getFirst();
        if (name.isEmpty() || name.equals(set.title().best(language))) {
            return set;
        }
        var texts = Texts.of(language, name);
        var described = set.description().equals(set.title()) ? texts : set.description();
        var cited = set.citation().equals(set.title().best(language)) ? name : set.citation();
        return new ProbeSet(library.freeId(Choices.idLike(name).orElse(set.id())), set.version(), set.licence(), texts, described, cited,
                set.languages(), set.topics(), set.sources(), set.officialLines(), set.factors(), set.probes());
    }

    private void again() {
        if (state.get() instanceof ImportState.Read(var draft, _)) {
            var chosen = choices;
            read(() -> draft instanceof TableDraft table ? table.with(chosen) : draft);
        }
    }

    private interface Source {
        Draft draft() throws InterruptedException;
    }

    private void read(Source source) {
        reading.interrupt();
        int mine = ++turn;
        var there = known();
        var into = goal.get();
        busy.set(true);
        reading = tasks.start(() -> {
            var draft = source.draft();
            return new ImportState.Read(draft, outcome(draft, into, there, (done, total) -> tasks.post(() -> tell(mine, done, total))));
        }, read -> {
            if (mine == turn) {
                busy.set(false);
                state.set(read);
            }
        }, failure -> {
            if (!(failure instanceof InterruptedException)) {
                stop();
                onFault.accept(failure);
            }
        });
    }

    private void tell(int of, int done, int total) {
        if (of == turn && busy.get() && (state.get() instanceof ImportState.Reading || total > LONG)) {
            state.set(new ImportState.Reading(name(), done, total));
        }
    }

    private Outcome outcome(Draft draft, Optional<Goal> into, ProbeLibrary there, Progress progress) throws InterruptedException {
        return switch (draft.result(progress)) {
            case Imported.Refused(var problems) -> new Outcome.Refused(problems);
            case Imported.Good good -> outcome(good, into.orElseGet(() -> usual(good.set(), there)), there);
        };
    }

    private static Goal usual(ProbeSet set, ProbeLibrary there) {
        return there.entries().stream().filter(entry -> entry.shelf() == Shelf.OWN && entry.set().id().equals(set.id())).findFirst()
                .<Goal>map(entry -> new Goal.Into(entry.set())).orElseGet(Goal.NewSet::new);
    }

    private Outcome outcome(Imported.Good good, Goal into, ProbeLibrary there) {
        return switch (into) {
            case Goal.NewSet _ -> new Outcome.NewSet(there.set(good.set().id()).isEmpty() ? good.set() : withId(good.set(), there.freeId(good.set().id())),
                    good.notes());
            case Goal.Into(var set) -> {
                var result = Merge.into(set, good, name());
                yield result.merged().<Outcome>map(merged -> new Outcome.More(merged, good.notes())).orElseGet(() -> new Outcome.Refused(result.problems()));
            }
        };
    }

    private static ProbeSet withId(ProbeSet set, String id) {
        return new ProbeSet(id, set.version(), set.licence(), set.title(), set.description(), set.citation(), set.languages(), set.topics(),
                set.sources(), set.officialLines(), set.factors(), set.probes());
    }

    private ProbeLibrary known() {
        return library.libraryProperty().get();
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}
