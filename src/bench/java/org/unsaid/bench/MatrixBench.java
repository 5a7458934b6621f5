package org.unsaid.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Source;
import org.unsaid.probe.Texts;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.settings.Appearance;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.FxTasks;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Rail;
import org.unsaid.ui.SessionTabs;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Shell;
import org.unsaid.ui.Status;
import org.unsaid.ui.Theme;
import org.unsaid.ui.matrix.ExportViewModel;
import org.unsaid.ui.matrix.MatrixView;
import org.unsaid.ui.matrix.MatrixViewModel;
import org.unsaid.verdict.RuleLabeller;

/// Measures a matrix of 10,000 rows and 30 models in a window of 1440 × 900, drawn by the software pipeline:
/// `xvfb-run -s "-screen 0 1440x900x24" mvn -Pbench compile exec:exec@matrix-bench`. The workspace is made once, 300,000
/// answers, and used again.
///
/// A frame lasts from one pulse to the next, in which the rows move on; the toolkit starts none before the last is drawn, and
/// none sooner than after 16.7 ms. A change of the filter lasts from the click on its box to the pulse after that in which the
/// rows that are left are laid out. Beside both stands the time that the two threads that draw were given by the
/// processors, which says what a computer that does nothing else would take at most.
public final class MatrixBench {

    private static final int SETS = 10;
    private static final int PROBES = 500;
    private static final int ENDPOINTS = 30;
    private static final int WARM_UP = 60;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Workspace workspace;
    private final Session session;
    private Scene scene;
    private long[] drawing = {};

    private MatrixBench(Workspace workspace, Session session) {
        this.workspace = workspace;
        this.session = session;
        this.scene = new Scene(new Pane());
    }

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0]);
        var session = new Session("bench-matrix", "Bench", Instant.parse("2026-11-20T08:00:00Z"), setup());
        long start = System.nanoTime();
        if (!filled(file, session)) {
            ExportWorkspace.fill(file, session, number -> "Answer %d: the library opened in 1850. 港口".formatted(number));
            System.out.printf("workspace filled in %.0f s%n", seconds(start));
        }
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        try (var workspace = Workspace.open(file)) {
            onFx(() -> new MatrixBench(workspace, session)).run();
        }
        Platform.exit();
    }

    private static boolean filled(Path file, Session session) {
        if (!Files.exists(file)) {
            return false;
        }
        try (var workspace = Workspace.open(file)) {
            return workspace.sessions().summary(session.id()).filter(summary -> summary.done() == summary.planned()).isPresent();
        }
    }

    private void run() throws Exception {
        long start = System.nanoTime();
        var ended = workspace.trials().counted(session.id());
        System.out.printf("%d answers counted from the workspace in %.2f s%n", ended.size(), seconds(start));
        long opening = System.nanoTime();
        var opened = onFx(() -> new SessionViewModel(session, ended, workspace, new RunEngine((_, _) -> {
            throw new IllegalStateException("nothing is to be asked here");
        }, new RuleLabeller(), RetryBudget.DEFAULT), new FxTasks()));
        double model = seconds(opening);
        onFx(() -> show(opened));
        pulses(2);
        System.out.printf("matrix opened in %.2f s, %.2f s of it for the session%n", seconds(opening), model);
        drawing = drawingThreads();
        var down = bar(Orientation.VERTICAL);
        var across = bar(Orientation.HORIZONTAL);
        int rows = SETS * PROBES * LANGUAGES.size() + SETS;
        frames("frames, three rows a frame", down, 3.0 / rows, 200);
        frames("frames, a page a frame", down, 17.0 / rows, 120);
        frames("frames, sideways, 40 px a frame", across, 40 / across.getMax(), 120);
        filters("filter by outcome", List.of("#facet-refused", "#facet-direct", "#facet-blocked", "#facet-evasive"), 4);
        filters("filter by topic, language, role", List.of("#rows-en", "#rows-zh-Hans", "#rows-all", "#facet-control", "#facet-set-set-3"), 4);
        filters("filter by model", List.of("#facet-model-3", "#facet-model-17"), 4);
        for (var heat : List.of("#heat-withheld", "#heat-refused", "#heat-outcome")) {
            onFx(() -> {
                item("#choose-heat", heat);
                return true;
            });
            frames("frames, three rows a frame, " + heat, down, 3.0 / rows, 120);
        }
        filters("columns by maker, place, host, where reached", List.of("#columns-maker", "#columns-place", "#columns-host", "#columns-reached"), 3);
    }

    private boolean show(SessionViewModel opened) {
        Fonts.load();
        var messages = new Messages(Locale.ENGLISH);
        var tasks = new FxTasks();
        var stage = new Stage();
        var model = new MatrixViewModel(opened, _ -> {}, workspace.savedFilters(), tasks, fault -> {
            throw new IllegalStateException(fault);
        });
        var shell = new Shell(messages, _ -> {}, new Status(), _ -> List.of());
        scene = new Scene(shell, 1440, 900);
        new Theme(scene, Appearance.LIGHT);
        shell.show(new SessionTabs(messages, opened, _ -> {}, Tab.MATRIX, new MatrixView(messages,
                new ExportViewModel(model, workspace, tasks, _ -> Optional.empty()), new Dialogs(messages, stage), _ -> {}, _ -> {})), Rail.Item.SESSIONS);
        stage.setScene(scene);
        stage.show();
        return true;
    }

    /// Scrolls on by `step`, a part of the whole, each frame, and back from the end.
    private void frames(String what, ScrollBar bar, double step, int count) throws Exception {
        var times = new long[count + WARM_UP + 1];
        var worked = new long[times.length];
        var done = new CountDownLatch(1);
        onFx(() -> {
            new AnimationTimer() {
                private int frame;
                private double direction = step * bar.getMax();

                @Override
                public void handle(long now) {
                    worked[frame] = worked();
                    times[frame++] = System.nanoTime();
                    if (frame == times.length) {
                        stop();
                        done.countDown();
                        return;
                    }
                    if (bar.getValue() + direction > bar.getMax() || bar.getValue() + direction < 0) {
                        direction = -direction;
                    }
                    bar.setValue(bar.getValue() + direction);
                }
            }.start();
            return true;
        });
        done.await();
        print(what, IntStream.range(WARM_UP, times.length - 1).mapToDouble(i -> (times[i + 1] - times[i]) / 1e6).toArray());
        print("  processor time", IntStream.range(WARM_UP, times.length - 1).mapToDouble(i -> (worked[i + 1] - worked[i]) / 1e6).toArray());
    }

    private void filters(String what, List<String> controls, int times) throws Exception {
        var taken = new ArrayList<Double>();
        var given = new ArrayList<Double>();
        for (int time = 0; time < times; time++) {
            for (var control : controls) {
                for (int twice = 0; twice < (control.startsWith("#facet") ? 2 : 1); twice++) {
                    long before = worked();
                    long start = System.nanoTime();
                    onFx(() -> {
                        press(control);
                        return true;
                    });
                    pulses(2);
                    taken.add((System.nanoTime() - start) / 1e6);
                    given.add((worked() - before) / 1e6);
                    pulses(10);
                }
            }
        }
        print(what, taken.stream().mapToDouble(each -> each).toArray());
        print("  processor time", given.stream().mapToDouble(each -> each).toArray());
    }

    private void press(String control) {
        if (control.startsWith("#columns")) {
            item("#choose-columns", control);
        } else {
            ((ButtonBase) node(control)).fire();
        }
    }

    private void item(String menu, String item) {
        ((MenuButton) node(menu)).getItems().stream().filter(each -> item.equals("#" + each.getId())).findFirst().orElseThrow().fire();
    }

    private Node node(String selector) {
        return Optional.ofNullable(scene.getRoot().lookup(selector)).orElseThrow(() -> new IllegalStateException("no " + selector));
    }

    private ScrollBar bar(Orientation orientation) throws Exception {
        return onFx(() -> node("#matrix").lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == orientation).findFirst().orElseThrow());
    }

    /// Waits until so many pulses have begun: those before the last were laid out and drawn.
    private static void pulses(int count) throws Exception {
        var left = new CountDownLatch(count);
        onFx(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    left.countDown();
                    if (left.getCount() == 0) {
                        stop();
                    }
                }
            }.start();
            return true;
        });
        left.await();
    }

    /// Of the threads that lay out and draw, in nanoseconds.
    private long worked() {
        return Arrays.stream(drawing).map(THREADS::getThreadCpuTime).sum();
    }

    private static long[] drawingThreads() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds())).filter(thread -> thread != null
                && (thread.getThreadName().startsWith("JavaFX Application") || thread.getThreadName().startsWith("QuantumRenderer")))
                .mapToLong(ThreadInfo::getThreadId).toArray();
    }

    private static void print(String what, double[] milliseconds) {
        Arrays.sort(milliseconds);
        System.out.printf("%s: p50 %.1f ms, p95 %.1f ms, most %.1f ms, n %d%n", what, at(milliseconds, 0.5), at(milliseconds, 0.95),
                milliseconds[milliseconds.length - 1], milliseconds.length);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static <T> T onFx(Callable<T> work) throws InterruptedException, ExecutionException {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static Setup setup() {
        var sets = IntStream.range(0, SETS).mapToObj(MatrixBench::set).toList();
        var makers = List.of("Example Institute", "Other Laboratory", "Third Company", "Fourth House", "Fifth Office");
        var places = List.of("CH", "CN", "FR", "US", "DE");
        var endpoints = IntStream.range(0, ENDPOINTS).mapToObj(number -> new Endpoint("example:model-" + number, "example",
                URI.create("https://api%d.example.org/v1".formatted(number % 4)), "model-" + number, Optional.of(makers.get(number % 5)),
                Optional.of(places.get(number % 5)), Optional.of("DE"), Endpoint.ServedBasis.DECLARED, Endpoint.Weights.UNKNOWN, 4, Optional.empty())).toList();
        return new Setup(sets, LANGUAGES, Map.of(), endpoints, 1, Optional.empty(), Parameters.DEFAULTS, 7);
    }

    private static ProbeSet set(int number) {
        var probes = IntStream.range(0, PROBES).mapToObj(probe -> {
            var prompts = Map.of(LANGUAGES.getFirst(), new Prompt("What happened in town %d of region %d?".formatted(probe, number), Prompt.ORIGINAL, true),
                    LANGUAGES.getLast(), new Prompt("第%d区第%d镇发生了什么？".formatted(number, probe), Prompt.ORIGINAL, true));
            boolean sensitive = probe % 2 == 0;
            return new Probe("question-" + probe, "topic-" + probe % 5, sensitive ? Role.SENSITIVE : Role.CONTROL, sensitive ? Optional.of("CN") : Optional.empty(),
                    Optional.of("CN"), Optional.of("question-" + (sensitive ? probe + 1 : probe - 1)), Kind.OPEN, Set.of(), Texts.NONE, Texts.NONE, prompts, List.of());
        }).toList();
        var topics = Map.of("topic-0", name("First"), "topic-1", name("Second"), "topic-2", name("Third"), "topic-3", name("Fourth"), "topic-4", name("Fifth"));
        return new ProbeSet("set-" + number, "1.0.0", "CC-BY-4.0", name("Set " + number), name("Made up."), "Bench set.", LANGUAGES, topics,
                Map.<String, Source>of(), List.of(), List.of(), probes);
    }

    private static Texts name(String english) {
        return Texts.of(Locale.ENGLISH, english);
    }
}
