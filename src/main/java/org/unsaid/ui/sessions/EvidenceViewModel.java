package org.unsaid.ui.sessions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.endpoint.Dialects;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.evidence.Fingerprint;
import org.unsaid.evidence.History;
import org.unsaid.evidence.Redaction;
import org.unsaid.evidence.Redaction.Choice;
import org.unsaid.export.HistoryExport;
import org.unsaid.export.JsonLinesImport;
import org.unsaid.probe.WholeFile;
import org.unsaid.run.Plan;
import org.unsaid.store.EvidenceImport.Result;
import org.unsaid.store.LinesImport;
import org.unsaid.store.SessionSummary;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Tasks;

/// The fingerprint of the session that is selected, and what can be done with its evidence. Used on the JavaFX thread only;
/// knows no node.
public final class EvidenceViewModel {

    private final Workspace workspace;
    private final Supplier<Dialects> dialects;
    private final Tasks tasks;
    private final Runnable onChanged;
    private final Consumer<Exception> onFault;
    private final ReadOnlyObjectWrapper<Optional<SessionSummary>> session = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fingerprint>> fingerprint = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<EvidenceState> state = new ReadOnlyObjectWrapper<>(new EvidenceState.None());

    /// @param dialects  as they are now, for a session that comes as JSON Lines
    /// @param onChanged called when there is another session in the workspace
    /// @param onFault   hears what could not be read
    public EvidenceViewModel(Workspace workspace, Supplier<Dialects> dialects, Tasks tasks, Runnable onChanged, Consumer<Exception> onFault) {
        this.workspace = workspace;
        this.dialects = dialects;
        this.tasks = tasks;
        this.onChanged = onChanged;
        this.onFault = onFault;
    }

    // state

    ReadOnlyObjectProperty<Optional<SessionSummary>> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /// Empty until it is known.
    ReadOnlyObjectProperty<Optional<Fingerprint>> fingerprintProperty() {
        return fingerprint.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EvidenceState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    // commands

    /// Shows another session, or the same one as it is now.
    void select(Optional<SessionSummary> selected) {
        boolean another = !selected.map(SessionSummary::id).equals(session.get().map(SessionSummary::id));
        session.set(selected);
        if (another) {
            fingerprint.set(Optional.empty());
            if (!(state.get() instanceof EvidenceState.Opened || state.get() instanceof EvidenceState.Imported || state.get() instanceof EvidenceState.AlreadyHere)) {
                state.set(new EvidenceState.None());
            }
        }
        selected.filter(SessionSummary::attested).ifPresent(shown -> tasks.start(() -> workspace.evidence().fingerprint(shown.id()), found -> {
            if (isShown(shown.id())) {
                fingerprint.set(Optional.of(found));
            }
        }, onFault));
    }

    /// Compares every record of the session with what the workspace holds.
    void verify() {
        session.get().ifPresent(shown -> {
            state.set(new EvidenceState.Verifying());
            tasks.start(() -> {
                var problems = workspace.evidence().check(shown.id());
                var found = workspace.evidence().fingerprint(shown.id());
                return problems.isEmpty() ? new EvidenceState.Intact(found.answers().records(), found.custody().records()) : new EvidenceState.Changed(problems);
            }, result -> show(shown.id(), result), fault -> faulty(fault));
        });
    }

    /// Writes the session as a bundle, without what is not to be shared.
    void export(Path file, Set<Choice> choices) {
        session.get().ifPresent(shown -> {
            state.set(new EvidenceState.Writing(file));
            tasks.start(() -> write(shown.id(), file, choices), result -> show(shown.id(), result), this::faulty);
        });
    }

    private EvidenceState write(String id, Path file, Set<Choice> choices) {
        try {
            WholeFile.write(file, out -> workspace.evidence().bundle(id, new Redaction(choices, Optional.empty()), out));
        } catch (IOException e) {
            return new EvidenceState.Failed(file, String.valueOf(e.getMessage()));
        }
        workspace.evidence().add(id, CustodyEvent.now(What.EXPORTED, choices.stream().map(Choice::word).sorted()
                .collect(Collectors.joining(", ", choices.isEmpty() ? "bundle" : "bundle without ", ""))));
        return new EvidenceState.Written(file);
    }

    /// Writes who did what with the session when, with what stood before and after.
    void exportHistory(Path file, HistoryExport.Format format) {
        session.get().ifPresent(shown -> {
            state.set(new EvidenceState.Writing(file));
            tasks.start(() -> {
                var history = new HistoryExport(History.of(workspace.evidence().custody(shown.id())));
                try {
                    WholeFile.write(file, out -> history.write(format, ',', out));
                } catch (IOException e) {
                    return new EvidenceState.Failed(file, String.valueOf(e.getMessage()));
                }
                workspace.evidence().add(shown.id(), CustodyEvent.now(What.EXPORTED, "history"));
                return new EvidenceState.Written(file);
            }, result -> show(shown.id(), result), this::faulty);
        });
    }

    /// Puts a session of somebody else among the sessions, to read only: a bundle after it was verified, or JSON Lines.
    void open(Path file) {
        state.set(new EvidenceState.Opening(file));
        tasks.start(() -> {
            try {
                return JsonLinesImport.isJsonLines(file) ? readLines(file) : readBundle(file);
            } catch (IOException e) {
                return new EvidenceState.Failed(file, String.valueOf(e.getMessage()));
            }
        }, result -> {
            state.set(result);
            onChanged.run();
        }, this::faulty);
    }

    private EvidenceState readLines(Path file) throws IOException {
        var reader = new JsonLinesImport(file, dialects.get());
        return switch (reader.read()) {
            case JsonLinesImport.Read.Broken(var problems) -> new EvidenceState.BrokenLines(problems);
            case JsonLinesImport.Read.Whole whole -> switch (workspace.linesImport().store(
                    whole.session(), whole.head(), whole.answers(), consumer -> reader.forEach(whole, consumer))) {
                case LinesImport.Result.Imported(_, var name, var answers) -> new EvidenceState.Imported(name, answers);
                case LinesImport.Result.AlreadyHere(_, var name) -> new EvidenceState.AlreadyHere(name);
            };
        };
    }

    private EvidenceState readBundle(Path file) throws IOException {
        return switch (workspace.evidence().open(file, setup -> Plan.keys(setup).size())) {
            case Result.Opened(_, var name, var hidden) -> new EvidenceState.Opened(name, hidden);
            case Result.AlreadyHere(_, var name) -> new EvidenceState.AlreadyHere(name);
            case Result.Refused(var verification) -> new EvidenceState.Refused(file, verification);
        };
    }

    private void show(String id, EvidenceState result) {
        if (isShown(id)) {
            state.set(result);
        }
    }

    private boolean isShown(String id) {
        return session.get().filter(shown -> shown.id().equals(id)).isPresent();
    }

    private void faulty(Exception fault) {
        state.set(new EvidenceState.None());
        onFault.accept(fault);
    }
}
