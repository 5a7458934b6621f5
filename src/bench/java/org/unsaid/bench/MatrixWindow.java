package org.unsaid.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import javafx.stage.Stage;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.CountedTrials;
import org.unsaid.session.Session;
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

/// The matrix of a session in a window of 1440 × 900, worked by a program.
final class MatrixWindow {

    private static final int WARM_UP = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Workspace workspace;
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final RunEngine engine = new RunEngine((_, _) -> {
        throw new IllegalStateException("nothing is to be asked here");
    }, new RuleLabeller(), RetryBudget.DEFAULT);
    private final Shell shell = new Shell(messages, _ -> {}, new Status(), _ -> List.of());
    private final Stage stage = new Stage();
    private final Scene scene = new Scene(shell, 1440, 900);
    private long[] drawing = {};

    private MatrixWindow(Workspace workspace) {
        this.workspace = workspace;
        Fonts.load();
        new Theme(scene, Appearance.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    /// One without a session, as the application stands when it has started.
    static MatrixWindow of(Workspace workspace) throws InterruptedException, ExecutionException {
        var window = onFx(() -> new MatrixWindow(workspace));
        pulses(2);
        return window;
    }

    static void startToolkit() throws InterruptedException {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
    }

    /// Opens a session as the application does, from the workspace to the first pulse after its matrix was laid out and
    /// drawn, and says how long each part took.
    void open(String id) throws InterruptedException, ExecutionException {
        var watch = new Stopwatch();
        Session session = workspace.sessions().load(id).orElseThrow();
        watch.lap("what it asks");
        CountedTrials counted = workspace.trials().counted(session);
        watch.lap("what is counted");
        var opened = new SessionViewModel(session, counted, workspace, engine, new FxTasks());
        watch.lap("session");
        var model = onFx(() -> model(opened));
        watch.lap("matrix");
        onFx(() -> show(opened, model));
        watch.lap("view");
        pulses(2);
        watch.lap("drawn");
        drawing = drawingThreads();
        System.out.printf("%s, %d answers: opened in %s%n", id, counted.ended(), watch);
    }

    void close() throws InterruptedException, ExecutionException {
        onFx(() -> {
            stage.hide();
            return true;
        });
    }

    private MatrixViewModel model(SessionViewModel opened) {
        return new MatrixViewModel(opened, _ -> {}, workspace.savedFilters(), new FxTasks(), fault -> {
            throw new IllegalStateException(fault);
        });
    }

    private boolean show(SessionViewModel opened, MatrixViewModel model) {
        shell.show(new SessionTabs(messages, opened, _ -> {}, Tab.MATRIX, new MatrixView(messages,
                new ExportViewModel(model, workspace, new FxTasks(), _ -> Optional.empty()), new Dialogs(messages, stage), _ -> {}, _ -> {})), Rail.Item.SESSIONS);
        return true;
    }

    /// Clicks on a box or a choice, by its selector.
    void press(String control) {
        if (control.startsWith("#columns")) {
            item("#choose-columns", control);
        } else {
            ((ButtonBase) node(control)).fire();
        }
    }

    /// Chooses in a menu.
    void choose(String menu, String choice) throws InterruptedException, ExecutionException {
        onFx(() -> {
            item(menu, choice);
            return true;
        });
    }

    private void item(String menu, String item) {
        ((MenuButton) node(menu)).getItems().stream().filter(each -> item.equals("#" + each.getId())).findFirst().orElseThrow().fire();
    }

    private Node node(String selector) {
        return Optional.ofNullable(scene.getRoot().lookup(selector)).orElseThrow(() -> new IllegalStateException("no " + selector));
    }

    ScrollBar bar(Orientation orientation) throws Exception {
        return onFx(() -> node("#matrix").lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == orientation).findFirst().orElseThrow());
    }

    /// Waits until so many pulses have begun: those before the last were laid out and drawn.
    static void pulses(int count) throws InterruptedException, ExecutionException {
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
    long worked() {
        return Arrays.stream(drawing).map(THREADS::getThreadCpuTime).sum();
    }

    private static long[] drawingThreads() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds())).filter(thread -> thread != null
                && (thread.getThreadName().startsWith("JavaFX Application") || thread.getThreadName().startsWith("QuantumRenderer")))
                .mapToLong(ThreadInfo::getThreadId).toArray();
    }

    /// Scrolls on by `step`, a part of the whole, each frame, and back from the end.
    void frames(String what, ScrollBar bar, double step, int count) throws Exception {
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
        Stopwatch.print(what, IntStream.range(WARM_UP, times.length - 1).mapToDouble(i -> (times[i + 1] - times[i]) / 1e6).toArray());
        Stopwatch.print("  processor time", IntStream.range(WARM_UP, times.length - 1).mapToDouble(i -> (worked[i + 1] - worked[i]) / 1e6).toArray());
    }

    void filters(String what, List<String> controls, int times) throws Exception {
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
        Stopwatch.print(what, taken.stream().mapToDouble(each -> each).toArray());
        Stopwatch.print("  processor time", given.stream().mapToDouble(each -> each).toArray());
    }

    static <T> T onFx(Callable<T> work) throws InterruptedException, ExecutionException {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
