package org.unsaid;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.EndpointShelf;
import org.unsaid.ui.LibraryShelf;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Palette;
import org.unsaid.ui.Rail;
import org.unsaid.ui.RunState;
import org.unsaid.ui.SessionDesk;
import org.unsaid.ui.SessionTabs;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Shell;
import org.unsaid.ui.Status;
import org.unsaid.ui.TabBody;
import org.unsaid.ui.Tasks;
import org.unsaid.ui.compare.CompareView;
import org.unsaid.ui.compare.CompareViewModel;
import org.unsaid.ui.endpoints.EndpointsView;
import org.unsaid.ui.endpoints.EndpointsViewModel;
import org.unsaid.ui.matrix.ExportForm;
import org.unsaid.ui.matrix.MatrixView;
import org.unsaid.ui.matrix.MatrixViewModel;
import org.unsaid.ui.probes.Exchange;
import org.unsaid.ui.probes.ProbesView;
import org.unsaid.ui.probes.ProbesViewModel;
import org.unsaid.ui.settings.SettingsView;
import org.unsaid.ui.settings.SettingsViewModel;
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

    private static final int PALETTE_ROWS = 30;

    private final Services services;
    private final Messages messages;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Status status = new Status();
    private final EndpointShelf endpoints;
    private final LibraryShelf library;
    private final SessionDesk desk;
    private final Shell shell;
    private final SettingsViewModel settings;

    Window(Services services, Messages messages, Tasks tasks, Stage stage, SettingsViewModel settings) {
        this.services = services;
        this.messages = messages;
        this.tasks = tasks;
        this.settings = settings;
        dialogs = new Dialogs(messages, stage);
        endpoints = new EndpointShelf(tasks, services.catalogue(), services.discovery(), services.connectionTest(), services.keys(),
                services.workspace().endpoints(), this::report);
        library = new LibraryShelf(services.library(), tasks, messages, this::report);
        desk = new SessionDesk(services.workspace(), services.engine(), tasks, this::opened, this::report);
        shell = new Shell(messages, this::goTo, status, this::find);
        desk.summaries().subscribe(() -> status.showContents(new Status.Contents(desk.summaries().size(),
                (int) desk.summaries().stream().mapToLong(summary -> summary.done()).sum())));
    }

    Parent root() {
        return shell;
    }

    void open() {
        goTo(new Destination.Welcome());
    }

    void report(Throwable fault) {
        tasks.post(() -> dialogs.report(fault));
    }

    private void goTo(Destination destination) {
        switch (destination) {
            case Destination.Welcome _ -> shell.show(
                    new WelcomeView(messages, new WelcomeViewModel(this::goTo, endpoints, desk, library, messages)), Rail.Item.WELCOME);
            case Destination.Sessions _ -> shell.show(
                    new SessionsView(messages, new SessionsViewModel(desk, this::goTo), dialogs), Rail.Item.SESSIONS);
            case Destination.NewSession(var set) -> shell.show(new SetupView(messages,
                    new SetupViewModel(library.libraryProperty().get().sets(), set, endpoints, desk, this::goTo, messages.language()),
                    dialogs), Rail.Item.SESSIONS);
            case Destination.OpenSession(var id, var tab, var at) -> desk.open(id, session -> shell.show(
                    new SessionTabs(messages, session, this::goTo, tab, body(session, tab, at)), Rail.Item.SESSIONS));
            case Destination.Endpoints _ -> shell.show(
                    new EndpointsView(messages, new EndpointsViewModel(endpoints), dialogs), Rail.Item.ENDPOINTS);
            case Destination.ProbeSets at -> shell.show(new ProbesView(messages, dialogs,
                    new ProbesViewModel(library.libraryProperty().get(), this::goTo, dialogs::copy, at),
                    new Exchange(messages, dialogs, library, tasks, this::goTo, this::report)), Rail.Item.PROBES);
            case Destination.Settings _ -> shell.show(new SettingsView(messages, settings, dialogs::copy), Rail.Item.SETTINGS);
        }
    }

    private TabBody body(SessionViewModel session, Tab tab, Optional<TrialKey> at) {
        return switch (tab) {
            case SETUP -> new RunTab(messages, new RunViewModel(session));
            case MATRIX -> new MatrixView(messages, new MatrixViewModel(session, this::goTo),
                    new ExportForm(messages, services.workspace(), tasks, dialogs, this::report));
            case COMPARE -> new CompareView(messages, new CompareViewModel(session, services.workspace(), tasks, at,
                    System.getProperty("user.name", ""), this::report), dialogs);
        };
    }

    private void opened(SessionViewModel session) {
        services.learn(session.session());
        session.stateProperty().subscribe(state -> show(session, state));
    }

    private void show(SessionViewModel session, RunState state) {
        status.showRunning(state.active()
                ? Optional.of(new Status.Running(session.session().name(), state.progress())) : Optional.empty());
        status.showLeaves(state.active() && session.session().setup().endpoints().stream()
                .anyMatch(endpoint -> !endpoint.scripted() && !endpoint.onThisComputer()));
        if (state.active()) {
            status.showSaved(LocalTime.now(ZoneId.systemDefault()));
        } else {
            desk.refresh();
        }
    }

    /// Sessions, questions and models whose name holds every word of the query.
    private List<Palette.Entry> find(String query) {
        var words = query.toLowerCase(Locale.ROOT).split("\\s+");
        var sessions = desk.summaries().stream().map(summary -> new Palette.Entry(summary.name(), messages.text("app.palette.session"),
                new Destination.OpenSession(summary.id(), Tab.MATRIX, Optional.empty())));
        var models = endpoints.all().stream().map(endpoint -> new Palette.Entry(EndpointNames.fullName(messages, endpoint),
                messages.text("app.palette.model"), new Destination.Endpoints()));
        var questions = library.libraryProperty().get().sets().stream().flatMap(set -> set.probes().stream().map(
                probe -> new Palette.Entry(probe.wording(messages.language()), set.title().best(messages.language()),
                        new Destination.ProbeSets(Optional.of(set.id()), Optional.of(probe.id())))));
        return Stream.of(sessions, models, questions).flatMap(entries -> entries)
                .filter(entry -> Stream.of(words).allMatch(word -> entry.name().toLowerCase(Locale.ROOT).contains(word)))
                .limit(PALETTE_ROWS).toList();
    }
}
