package org.unsaid.ui.matrix;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.export.Beside;
import org.unsaid.export.Edition;
import org.unsaid.export.Narrowing;
import org.unsaid.export.RightOfReply;
import org.unsaid.export.SessionExport;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Tasks;

/// Writes the answers of a matrix to a file, all of them or those that pass the filter. Used on the JavaFX
/// thread only; the writing goes on beside it.
public final class ExportViewModel {

    /// Often enough for a person to see that it goes on, seldom enough not to be in its way.
    private static final int TOLD_EVERY = 100;

    private final MatrixViewModel matrix;
    private final Workspace workspace;
    private final Tasks tasks;
    private final Function<String, Optional<String>> heads;
    private final ReadOnlyObjectWrapper<ExportState> state = new ReadOnlyObjectWrapper<>(new ExportState.None());
    private Optional<Path> folder = Optional.empty();
    private Tasks.Handle writing = () -> {};

    /// @param heads last hash of the chain of records of a session, by id
    public ExportViewModel(MatrixViewModel matrix, Workspace workspace, Tasks tasks, Function<String, Optional<String>> heads) {
        this.matrix = matrix;
        this.workspace = workspace;
        this.tasks = tasks;
        this.heads = heads;
    }

    // state

    public MatrixViewModel matrix() {
        return matrix;
    }

    ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// A name for the file or folder, made of the session's.
    String fileName(ExportKind kind) {
        return matrix.session().session().name().replaceAll("[^\\p{L}\\p{N} _-]", "_").strip() + kind.ending();
    }

    List<ExportKind> kinds() {
        return ExportKind.all(RightOfReply.providers(new SessionExport(matrix.session().session(), _ -> {}, Map.of(), Optional.empty())));
    }

    /// Where the last file went.
    Optional<Path> folder() {
        return folder;
    }

    // commands

    void remember(Path chosen) {
        folder = Optional.of(chosen);
    }

    void writeAll(ExportWish wish) {
        write(wish, Set.copyOf(matrix.session().keys()), Optional.empty());
    }

    /// @param filter in words, for the file
    void writePassing(ExportWish wish, String filter) {
        write(wish, new HashSet<>(matrix.shown().keys()), Optional.of(new Narrowing(filter, matrix.narrowsByAnswer())));
    }

    void stop() {
        writing.interrupt();
    }

    void dismiss() {
        state.set(new ExportState.None());
    }

    private void write(ExportWish wish, Set<TrialKey> keys, Optional<Narrowing> filter) {
        var session = matrix.session().session();
        var file = wish.target();
        int total = (int) keys.stream().filter(key -> matrix.session().counted(key).isPresent()).count();
        state.set(new ExportState.Writing(file, 0, total));
        writing = tasks.start(() -> {
            var trials = new Passing(session, keys, read -> tasks.post(() -> tell(file, read, total)));
            var edition = Edition.PLAIN.in(wish.language()).withDelimiter(wish.delimiter()).withHead(heads.apply(session.id()))
                    .withNamedHead(workspace.evidence().namedHead(session.id()));
            new ExportFiles(new SessionExport(session, trials, beside(session), filter, edition)).write(wish);
            workspace.evidence().add(session.id(), CustodyEvent.now(What.EXPORTED, wish.kind().ending().replaceFirst("^\\.", "")));
            return trials.inLastPass;
        }, written -> state.set(new ExportState.Written(file, wish.kind() instanceof ExportKind.RightOfReply ? total : written)),
                cause -> state.set(ended(file, cause)));
    }

    private void tell(Path file, int read, int total) {
        if (state.get() instanceof ExportState.Writing) {
            state.set(new ExportState.Writing(file, read, total));
        }
    }

    private ExportState ended(Path file, Exception cause) {
        return switch (cause) {
            case ClosedByInterruptException _ -> new ExportState.Stopped(file);
            case IOException broken -> new ExportState.Failed(file, broken);
            default -> new ExportState.None(); // the window has been told of it
        };
    }

    private Beside beside(Session session) {
        var notes = new HashMap<TrialKey, String>();
        workspace.notes().list(session.id()).forEach(note -> notes.put(note.trial(), note.text()));
        return new Beside(notes, workspace.tags().of(session.id()), workspace.recorded().list(session.id()),
                workspace.trials().babbles(session.id()));
    }

    /// Reads the answers to export from the workspace, as often as the format asks, and counts them.
    private final class Passing implements SessionExport.Trials {

        private final Session session;
        private final Set<TrialKey> keys;
        private final Consumer<Integer> onRead;
        private int inLastPass;

        Passing(Session session, Set<TrialKey> keys, Consumer<Integer> onRead) {
            this.session = session;
            this.keys = keys;
            this.onRead = onRead;
        }

        @Override
        public void forEach(Consumer<Trial> consumer) {
            inLastPass = 0;
            workspace.trials().forEach(session.id(), trial -> {
                if (keys.contains(trial.key())) {
                    consumer.accept(trial);
                    inLastPass++;
                    if (inLastPass % TOLD_EVERY == 0) {
                        onRead.accept(inLastPass);
                    }
                }
            });
        }
    }
}
