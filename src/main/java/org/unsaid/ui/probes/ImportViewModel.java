package org.unsaid.ui.probes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeLibrary.Shelf;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.exchange.Choices;
import org.unsaid.probe.exchange.Column;
import org.unsaid.probe.exchange.Draft;
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

    private final Path file;
    private final LibraryShelf library;
    private final Tasks tasks;
    private final Consumer<Exception> onFault;
    private final Map<String, Optional<Target>> columns = new HashMap<>();
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>();
    private Choices choices = Choices.NONE;
    private Tasks.Handle reading = () -> { };

    ImportViewModel(Path file, LibraryShelf library, Tasks tasks, Consumer<Exception> onFault) {
        this.file = file;
        this.library = library;
        this.tasks = tasks;
        this.onFault = onFault;
        state.set(new ImportState.Reading(name()));
        read(() -> Draft.read(file, choices));
    }

    // state

    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObservableValue<Boolean> readyProperty() {
        return state.map(now -> now instanceof ImportState.Read(_, var outcome) && switch (outcome) {
            case Outcome.NewSet _ -> true;
            case Outcome.More(var merged, _) -> !merged.isNothingNew();
            case Outcome.Refused _ -> false;
        });
    }

    // commands

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

    void stop() {
        reading.interrupt();
    }

    /// Keeps what the import makes, if it can be imported.
    ///
    /// @param then gets the id of the set
    void save(Consumer<String> then) {
        if (state.get() instanceof ImportState.Read(_, var outcome)) {
            switch (outcome) {
                case Outcome.NewSet(var set, _) -> library.keep(set, () -> then.accept(set.id()));
                case Outcome.More(var merged, _) -> library.keep(merged.set(), () -> then.accept(merged.set().id()));
                case Outcome.Refused _ -> { }
            }
        }
    }

    private void again() {
        if (state.get() instanceof ImportState.Read(TableDraft table, _)) {
            var chosen = choices;
            reading.interrupt();
            read(() -> table.with(chosen));
        }
    }

    private interface Source {
        Draft draft() throws InterruptedException;
    }

    private void read(Source source) {
        var known = library.libraryProperty().get();
        reading = tasks.start(() -> {
            var draft = source.draft();
            return new ImportState.Read(draft, outcome(draft, known));
        }, state::set, failure -> {
            if (!(failure instanceof InterruptedException)) {
                onFault.accept(failure);
            }
        });
    }

    private Outcome outcome(Draft draft, ProbeLibrary known) throws InterruptedException {
        return switch (draft.result(Progress.NONE)) {
            case Imported.Refused(var problems) -> new Outcome.Refused(problems);
            case Imported.Good good -> outcome(good, known);
        };
    }

    private Outcome outcome(Imported.Good good, ProbeLibrary known) {
        var set = good.set();
        var entry = known.entries().stream().filter(there -> there.set().id().equals(set.id())).findFirst();
        if (entry.isEmpty()) {
            return new Outcome.NewSet(set, good.notes());
        }
        if (entry.get().shelf() == Shelf.SHIPPED) {
            return new Outcome.NewSet(withId(set, known.freeId(set.id())), good.notes());
        }
        var result = Merge.into(entry.get().set(), good, name());
        return result.merged().<Outcome>map(merged -> new Outcome.More(merged, good.notes())).orElseGet(() -> new Outcome.Refused(result.problems()));
    }

    private static ProbeSet withId(ProbeSet set, String id) {
        return new ProbeSet(id, set.version(), set.licence(), set.title(), set.description(), set.citation(), set.languages(), set.topics(),
                set.sources(), set.officialLines(), set.factors(), set.probes());
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}
