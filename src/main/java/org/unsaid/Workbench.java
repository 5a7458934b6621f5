package org.unsaid;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.OwnModels;
import org.unsaid.endpoint.Reread;
import org.unsaid.judging.Judging;
import org.unsaid.settings.Passphrases;
import org.unsaid.settings.PreferenceFile;
import org.unsaid.store.Workspace;
import org.unsaid.translation.AnswerTranslator;
import org.unsaid.translation.Translator;
import org.unsaid.ui.EndpointShelf;
import org.unsaid.ui.KeyShelf;
import org.unsaid.ui.LibraryShelf;
import org.unsaid.ui.ReviewerShelf;
import org.unsaid.ui.SessionDesk;
import org.unsaid.ui.Status;
import org.unsaid.ui.Tasks;
import org.unsaid.verdict.Labeller;

/// What a person works with, whatever window shows it: a change of language builds the window anew, and runs go on.
///
/// Used on the JavaFX thread only.
final class Workbench implements AutoCloseable {

    private final Workspace workspace;
    private final EndpointShelf endpoints;
    private final KeyShelf keys;
    private final LibraryShelf library;
    private final SessionDesk sessions;
    private final Translator translator;
    private final Judging judging;
    private final ReviewerShelf reviewer;
    private final Supplier<Labeller> labeller;
    private final Supplier<Dialects> dialects;
    private final Reread reread;
    private final AnswerTranslator answerTranslator;
    private final Status status = new Status();

    /// @param passphrases asks for the key file's
    /// @param onFault     hears what could not be read or written
    /// @throws org.unsaid.store.StoreException if the workspace cannot be opened
    Workbench(Composition services, Tasks tasks, Passphrases passphrases, Consumer<Exception> onFault) {
        var sets = services.library();
        services.repertoire().learn(sets.sets());
        workspace = Workspace.open(services.directories().workspace());
        var ring = services.keys(passphrases);
        keys = new KeyShelf(tasks, ring, onFault);
        endpoints = new EndpointShelf(tasks, services.catalogue(), services.discovery(ring), services.connectionTest(ring), ring,
                workspace.endpoints(), new OwnModels(services.directories().models(), services.dialects()), onFault);
        library = new LibraryShelf(sets, tasks, onFault);
        // practice models answer the questions of a session as they were when it was made
        var engine = services.engine(ring);
        labeller = services::labeller;
        dialects = services::dialects;
        translator = new Translator(engine);
        reviewer = new ReviewerShelf(new PreferenceFile(services.directories().preferences()), tasks, onFault);
        sessions = new SessionDesk(workspace, engine, tasks,
                session -> services.repertoire().learn(List.copyOf(session.setup().probeSets())), onFault);
        judging = new Judging(workspace, engine, sessions.till(), services.dialects()::models);
        answerTranslator = new AnswerTranslator(workspace, engine, sessions.till());
        reread = new Reread(services.dialects());
        sessions.latestProperty().subscribe(latest -> latest.ifPresent(this::show));
        sessions.summaries().subscribe(() -> status.showContents(new Status.Contents(sessions.summaries().size(),
                (int) sessions.summaries().stream().mapToLong(summary -> summary.done()).sum())));
    }

    /// Last hash of a session's chain of records; empty if it has none.
    Optional<String> head(String session) {
        return workspace.evidence().head(session);
    }

    /// How providers write, as it is known now.
    Supplier<Dialects> dialects() {
        return dialects;
    }

    Workspace workspace() {
        return workspace;
    }

    EndpointShelf endpoints() {
        return endpoints;
    }

    KeyShelf keys() {
        return keys;
    }

    LibraryShelf library() {
        return library;
    }

    SessionDesk sessions() {
        return sessions;
    }

    Translator translator() {
        return translator;
    }

    Judging judging() {
        return judging;
    }

    /// What labels answers; made when it is first asked for.
    Labeller labeller() {
        return labeller.get();
    }

    AnswerTranslator answerTranslator() {
        return answerTranslator;
    }

    Reread reread() {
        return reread;
    }

    ReviewerShelf reviewer() {
        return reviewer;
    }

    Status status() {
        return status;
    }

    private void show(SessionDesk.Activity latest) {
        var state = latest.state();
        status.showRunning(state.active()
                ? Optional.of(new Status.Running(latest.session().name(), state.progress())) : Optional.empty());
        status.showLeaves(state.active() && latest.session().setup().endpoints().stream()
                .anyMatch(endpoint -> !endpoint.scripted() && !endpoint.onThisComputer()));
        if (state.active()) {
            status.showSaved(LocalTime.now(ZoneId.systemDefault()));
        } else {
            sessions.refresh();
        }
    }

    @Override
    public void close() {
        workspace.close();
    }
}
