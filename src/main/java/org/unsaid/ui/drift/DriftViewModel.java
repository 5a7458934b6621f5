package org.unsaid.ui.drift;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.chart.Chart;
import org.unsaid.chart.ChartTexts;
import org.unsaid.chart.DriftChart;
import org.unsaid.chart.Paper;
import org.unsaid.divergence.Cell;
import org.unsaid.divergence.SessionComparison;
import org.unsaid.divergence.SessionDrift;
import org.unsaid.divergence.SessionReading;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import org.unsaid.ui.ChartForm;
import org.unsaid.ui.ChartSaver;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.Tasks;
import org.unsaid.verdict.CombinedLabeller;
import org.unsaid.verdict.Labeller;

/// State and commands of the comparison of sessions. Reads every answer of theirs once, labelled anew, beside the screen.
/// Used on the JavaFX thread only; knows no node.
public final class DriftViewModel {

    /// After so many answers it is told how far the reading is.
    private static final int TOLD = 200;

    private final List<String> ids;
    private final Workspace workspace;
    private final Supplier<? extends Labeller> labeller;
    private final Navigator navigator;
    private final Tasks tasks;
    private final ChartTexts texts;
    private final ChartSaver saver;
    private final ReadOnlyObjectWrapper<DriftState> state = new ReadOnlyObjectWrapper<>(new DriftState.Reading(0, 0));
    private List<Read> read = List.of();
    private Tasks.Handle working = () -> {};

    private record Read(Session session, SessionReading reading) {}

    /// What came of reading.
    private record Result(List<Read> read, DriftState state) {}

    /// @param ids      of two sessions or more
    /// @param labeller asked for beside the screen, as making it may take a while
    /// @param onFault  hears what could not be written
    public DriftViewModel(List<String> ids, Workspace workspace, Supplier<? extends Labeller> labeller, Navigator navigator, Tasks tasks,
            Locale language, Consumer<Exception> onFault) {
        this.ids = List.copyOf(ids);
        this.workspace = workspace;
        this.labeller = labeller;
        this.navigator = navigator;
        this.tasks = tasks;
        texts = new ChartTexts(language);
        saver = new ChartSaver(tasks, texts.language(), onFault);
    }

    // state

    ReadOnlyObjectProperty<DriftState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ChartSaver saver() {
        return saver;
    }

    /// By which version all sessions are labelled.
    String labelledBy() {
        return CombinedLabeller.VERSION;
    }

    // commands

    /// Reads the sessions as they are now, and compares the first with the last.
    void show() {
        working.interrupt();
        state.set(new DriftState.Reading(0, 0));
        working = tasks.start(this::readAll, result -> {
            read = result.read();
            state.set(result.state());
        }, this::failed);
    }

    /// Compares these two.
    void choose(Session before, Session after) {
        if (state.get() instanceof DriftState.Shown shown) {
            working = tasks.start(() -> shown(shown.sessions(), before, after, shown.line(), read), state::set, this::failed);
        }
    }

    /// Nothing is read for nobody.
    void hide() {
        working.interrupt();
    }

    /// Goes to the answers of a cell.
    void open(Session session, Cell cell) {
        navigator.goTo(new Destination.OpenSession(session.id(), Tab.COMPARE, Optional.of(cell.key())));
    }

    void back() {
        navigator.goTo(new Destination.Sessions());
    }

    void save(Chart chart, ChartForm form, Paper paper, Path file) {
        if (state.get() instanceof DriftState.Shown shown) {
            var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.language()).withZone(ZoneId.systemDefault());
            var names = shown.sessions().stream().map(session -> session.name() + ", " + day.format(session.createdAt()))
                    .collect(Collectors.joining("; "));
            saver.save(chart, List.of(texts.text("chart.drift.from", names)), form, paper, file);
        }
    }

    private Result readAll() {
        var sessions = ids.stream().flatMap(id -> workspace.sessions().load(id).stream())
                .sorted(Comparator.comparing(Session::createdAt).thenComparing(Session::id)).toList();
        if (sessions.size() < 2) {
            return new Result(List.of(), new DriftState.Gone());
        }
        var known = labeller.get();
        long total = sessions.stream().flatMap(session -> workspace.sessions().summary(session.id()).stream()).mapToLong(summary -> summary.done()).sum();
        var all = new ArrayList<Read>();
        var done = new long[1];
        for (var session : sessions) {
            var reading = new SessionReading(session, known);
            workspace.trials().forEach(session.id(), trial -> {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("nobody waits for this comparison");
                }
                reading.add(trial);
                tell(++done[0], total);
            });
            all.add(new Read(session, reading));
        }
        var line = sessions.size() == 2 ? Optional.<Chart>empty()
                : Optional.of(DriftChart.of(SessionDrift.of(all.stream().map(Read::reading).toList()), CombinedLabeller.VERSION, texts));
        return new Result(all, shown(sessions, sessions.getFirst(), sessions.getLast(), line, all));
    }

    private void tell(long done, long total) {
        if (done % TOLD == 0) {
            tasks.post(() -> {
                if (state.get() instanceof DriftState.Reading) {
                    state.set(new DriftState.Reading(done, total));
                }
            });
        }
    }

    private static DriftState shown(List<Session> sessions, Session before, Session after, Optional<Chart> line, List<Read> read) {
        return new DriftState.Shown(sessions, before, after, SessionComparison.of(reading(read, before), reading(read, after)), line);
    }

    private static SessionReading reading(List<Read> read, Session session) {
        return read.stream().filter(each -> each.session().id().equals(session.id())).map(Read::reading).findFirst().orElseThrow();
    }

    private void failed(Exception cause) {
        if (!(cause instanceof InterruptedException || cause instanceof CancellationException)) {
            state.set(new DriftState.Failed(String.valueOf(cause.getMessage())));
        }
    }
}
