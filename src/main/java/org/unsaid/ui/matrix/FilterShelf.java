package org.unsaid.ui.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.session.Json;
import org.unsaid.store.SavedFilters;
import org.unsaid.ui.Tasks;

/// The filters of a session that people named. Used on the JavaFX thread only; reading and keeping go on beside it.
final class FilterShelf {

    private final String session;
    private final SavedFilters kept;
    private final Tasks tasks;
    private final Consumer<Exception> onFault;
    private final ReadOnlyObjectWrapper<SequencedMap<String, FilterChoice>> named = new ReadOnlyObjectWrapper<>(new LinkedHashMap<>());

    FilterShelf(String session, SavedFilters kept, Tasks tasks, Consumer<Exception> onFault) {
        this.session = session;
        this.kept = kept;
        this.tasks = tasks;
        this.onFault = onFault;
        tasks.start(this::read, named::set, onFault);
    }

    /// By name, in the order of names; not to be changed.
    ReadOnlyObjectProperty<SequencedMap<String, FilterChoice>> namedProperty() {
        return named.getReadOnlyProperty();
    }

    /// Keeps a filter, in place of one with the same name.
    void keep(String name, FilterChoice choice) {
        change(() -> kept.put(session, name.strip(), Json.write(choice)));
    }

    /// @param names what each is to be called, by what it is called; those that are absent go
    void rename(Map<String, String> names) {
        var before = List.copyOf(named.get().keySet());
        change(() -> kept.rename(session, before, names));
    }

    private void change(Runnable change) {
        tasks.start(() -> {
            change.run();
            return read();
        }, named::set, onFault);
    }

    private SequencedMap<String, FilterChoice> read() {
        var read = new LinkedHashMap<String, FilterChoice>();
        kept.of(session).forEach((name, content) -> read.put(name, Json.read(content, FilterChoice.class)));
        return read;
    }
}
