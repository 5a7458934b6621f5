package org.unsaid;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Rail;
import org.unsaid.ui.ReviewerShelf;
import org.unsaid.ui.SessionTabs;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Shell;
import org.unsaid.ui.TabBody;
import org.unsaid.ui.Tasks;
import org.unsaid.ui.compare.CompareView;
import org.unsaid.ui.compare.CompareViewModel;
import org.unsaid.ui.compare.Comparing;
import org.unsaid.ui.drift.DriftView;
import org.unsaid.ui.drift.DriftViewModel;
import org.unsaid.ui.endpoints.EndpointsView;
import org.unsaid.ui.endpoints.EndpointsViewModel;
import org.unsaid.ui.findings.FindingsView;
import org.unsaid.ui.findings.FindingsViewModel;
import org.unsaid.ui.judge.Judges;
import org.unsaid.ui.matrix.ExportViewModel;
import org.unsaid.ui.matrix.MatrixView;
import org.unsaid.ui.matrix.MatrixViewModel;
import org.unsaid.ui.probes.ProbesView;
import org.unsaid.ui.probes.ProbesViewModel;
import org.unsaid.ui.probes.SetEditing;
import org.unsaid.ui.probes.SetTransfer;
import org.unsaid.ui.probes.editor.EditorView;
import org.unsaid.ui.probes.editor.EditorViewModel;
import org.unsaid.ui.probes.editor.Translating;
import org.unsaid.ui.sessions.EvidenceViewModel;
import org.unsaid.ui.settings.SettingsView;
import org.unsaid.ui.settings.SettingsViewModel;
import org.unsaid.ui.review.LabelTransfer;
import org.unsaid.ui.review.ReviewView;
import org.unsaid.ui.review.ReviewViewModel;
import org.unsaid.ui.sessions.RunTab;
import org.unsaid.ui.sessions.RunViewModel;
import org.unsaid.ui.sessions.SessionsView;
import org.unsaid.ui.sessions.SessionsViewModel;
import org.unsaid.ui.sessions.SetupView;
import org.unsaid.ui.sessions.SetupViewModel;
import org.unsaid.ui.welcome.WelcomeView;
import org.unsaid.ui.welcome.WelcomeViewModel;

/// One window: makes each screen when it is gone to.
final class Window {


    private final Workbench bench;
    private final Messages messages;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final SettingsViewModel settings;
    private final Consumer<String> showDocument;
    private final SessionsViewModel sessions;
    private final EvidenceViewModel evidence;
    private final Map<SessionViewModel, ExportViewModel> matrices = new HashMap<>();
    private final Map<SessionViewModel, ReviewViewModel> reviews = new HashMap<>();
    private final Map<SessionViewModel, FindingsViewModel> findings = new HashMap<>();
    private final Shell shell;

    /// @param showDocument opens a URI outside the program
    Window(
            Workbench bench, Messages messages, Tasks tasks, Stage stage, SettingsViewModel settings, Consumer<String> showDocument) {
        this.bench = bench;
        this.messages = messages;
        this.tasks = tasks;
        this.settings = settings;
        this.showDocument = showDocument;
        dialogs = new Dialogs(messages, stage);
        sessions = new SessionsViewModel(bench.sessions(), bench.workspace(), this::goTo, tasks, this::report);
        evidence = new EvidenceViewModel(bench.workspace(), bench.dialects(), tasks, bench.sessions()::refresh, this::report);
        shell = new Shell(messages, this::goTo, bench.status(), new Places(messages, bench));
    }

    Parent root() {
        return shell;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    void report(Throwable fault) {
        tasks.post(() -> dialogs.report(fault));
    }

    void goTo(Destination destination) {
        switch (destination) {
            case Destination.Welcome _ -> shell.show(
                    new WelcomeView(messages, new WelcomeViewModel(this::goTo, bench.endpoints(), bench.sessions(), bench.library(), messages)), Rail.Item.WELCOME);
            case Destination.Sessions _ -> shell.show(
                    new SessionsView(messages, sessions, evidence, dialogs), Rail.Item.SESSIONS);
            case Destination.CompareSessions(var ids) -> shell.show(new DriftView(messages,
                    new DriftViewModel(ids, bench.workspace(), bench::labeller, this::goTo, tasks, messages.language(), this::report), dialogs), Rail.Item.SESSIONS);
            case Destination.NewSession(var set) -> shell.show(new SetupView(messages,
                    new SetupViewModel(bench.library().libraryProperty().get().sets(), set, bench.endpoints(), bench.sessions(), this::goTo,
                            messages.language()),
                    dialogs), Rail.Item.SESSIONS);
            case Destination.OpenSession(var id, var tab, var at) -> bench.sessions().open(id, session -> shell.show(
                    new SessionTabs(messages, session, this::goTo, tab, body(session, tab, at)), Rail.Item.SESSIONS));
            case Destination.RecordByHand(var id) -> bench.sessions().open(id, session -> {
                var compare = compare(session, Optional.empty());
                shell.show(new SessionTabs(messages, session, this::goTo, Tab.COMPARE, compare), Rail.Item.SESSIONS);
                compare.recordByHand();
            });
            case Destination.ShowAnswers(var id, var answers, var words) -> bench.sessions().open(id, session -> {
                matrix(session).matrix().showOnly(answers, words);
                goTo(new Destination.OpenSession(id, Tab.MATRIX, Optional.empty()));
            });
            case Destination.Endpoints _ -> shell.show(
                    new EndpointsView(messages, new EndpointsViewModel(bench.endpoints(), bench.keys()), dialogs, showDocument),
                    Rail.Item.ENDPOINTS);
            case Destination.ProbeSets at -> shell.show(new ProbesView(messages, dialogs,
                    new ProbesViewModel(bench.library().libraryProperty().get(), bench.library().drafts(), this::goTo, dialogs::copy, at),
                    new SetTransfer(messages, dialogs, bench.library(), tasks, this::goTo, this::report),
                    editing()), Rail.Item.PROBES);
            case Destination.EditSet at -> shell.show(new EditorView(messages, dialogs,
                    new EditorViewModel(bench.library(), this::goTo, tasks, at, this::report),
                    new Translating(bench.endpoints(), bench.translator(), tasks, this::report)), Rail.Item.PROBES);
            case Destination.Settings _ -> shell.show(new SettingsView(messages, settings, bench.keys(), dialogs), Rail.Item.SETTINGS);
        }
    }

    private SetEditing editing() {
        return new SetEditing(messages, dialogs, bench.library(), this::goTo);
    }

    private TabBody body(SessionViewModel session, Tab tab, Optional<TrialKey> at) {
        return switch (tab) {
            case SETUP -> new RunTab(messages, new RunViewModel(session));
            case MATRIX -> new MatrixView(messages, matrix(session), dialogs, this::showFolder, shown -> judges().ask(messages, dialogs, session, shown));
            case COMPARE -> compare(session, at);
            case REVIEW -> new ReviewView(messages, review(session), new LabelTransfer(messages, dialogs, review(session)), dialogs);
            case FINDINGS -> new FindingsView(messages, findings(session), dialogs);
        };
    }

    private CompareView compare(SessionViewModel session, Optional<TrialKey> at) {
        return new CompareView(messages, new CompareViewModel(session, at, comparing()), dialogs);
    }

    private Comparing comparing() {
        return new Comparing(bench.workspace(), tasks, bench.reviewer().nameProperty().get().orElseGet(ReviewerShelf::accountName), bench::head,
                bench.reread(), bench.endpoints()::all, bench.answerTranslator(), this::report);
    }

    private Judges judges() {
        return new Judges(bench.endpoints(), bench.judging(), bench.workspace(), tasks, this::report);
    }

    /// The matrix of a session, as it was left.
    private ExportViewModel matrix(SessionViewModel session) {
        return matrices.computeIfAbsent(session, _ -> new ExportViewModel(
                new MatrixViewModel(session, this::goTo, bench.workspace().savedFilters(), tasks, this::report), bench.workspace(), tasks, bench::head));
    }

    /// The review of a session, as it was left.
    private ReviewViewModel review(SessionViewModel session) {
        return reviews.computeIfAbsent(session, _ -> new ReviewViewModel(session, bench.workspace(), bench.reviewer(), tasks, this::report));
    }

    /// The findings of a session, as they were left.
    private FindingsViewModel findings(SessionViewModel session) {
        return findings.computeIfAbsent(session, _ -> new FindingsViewModel(session, this::goTo, tasks, messages.language(), this::report));
    }

    private void showFolder(Path file) {
        showDocument.accept(file.toAbsolutePath().resolveSibling("").toUri().toString());
    }
}
