package org.unsaid.ui.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.exchange.FileFormat;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.LibraryShelf;
import org.unsaid.ui.Tasks;

class ImportViewModelTest {

    private static final int ROWS = 60_000;

    @TempDir
    private Path directory;

    @Tag("alone")
    @Test
    void aLongFileShowsHowFarItIsAndStopsWithinASecond() throws Exception {
        var file = Files.writeString(directory.resolve("long.csv"), IntStream.range(0, ROWS)
                .mapToObj(row -> "q%d,What is known of number %d?".formatted(row, row)).collect(Collectors.joining("\n", "id,question\n", "\n")));
        var tasks = new QueuedTasks();
        var model = new ImportViewModel(file, shelf(tasks), tasks, failure -> { throw new AssertionError(failure); });

        tasks.runUntil(() -> model.stateProperty().get() instanceof ImportState.Reading(_, var done, var total) && done > 0 && total == ROWS);
        model.stop();
        long began = System.nanoTime();
        tasks.awaitEnd();

        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(1), "the thread that read went on");
        assertEquals(new ImportState.Stopped("long.csv"), model.stateProperty().get());
        assertFalse(model.readyProperty().getValue());

        model.readFile();
        tasks.runUntil(() -> model.stateProperty().get() instanceof ImportState.Read);
        assertTrue(model.readyProperty().getValue());
    }

    @Test
    void aFileIsReadAsAPersonSays() throws IOException {
        var file = Files.writeString(directory.resolve("list.csv"), "Who, then?\nWhat, then?\n");
        var model = new ImportViewModel(file, shelf(new DirectTasks()), new DirectTasks(), failure -> { throw new AssertionError(failure); });

        model.readAs(FileFormat.TEXT);

        var read = assertInstanceOf(ImportState.Read.class, model.stateProperty().get());
        var made = assertInstanceOf(ImportState.Outcome.NewSet.class, read.outcome());
        assertEquals(List.of("Who, then?", "What, then?"), made.set().probes().stream()
                .map(probe -> probe.wording(made.set().languages().getFirst())).toList());
    }

    private LibraryShelf shelf(Tasks tasks) {
        return new LibraryShelf(ProbeLibrary.read(directory.resolve("own")), tasks, failure -> { throw new AssertionError(failure); });
    }

    /// Work on threads of its own; what comes back waits until the test, which stands for the JavaFX thread, takes it.
    private static final class QueuedTasks implements Tasks {

        private final LinkedBlockingQueue<Runnable> updates = new LinkedBlockingQueue<>();
        private final List<Thread> threads = new ArrayList<>();

        @Override
        public <T> Handle start(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            var thread = Thread.ofVirtual().start(() -> {
                try {
                    T result = work.call();
                    post(() -> onSuccess.accept(result));
                } catch (Exception failure) {
                    post(() -> onFailure.accept(failure));
                }
            });
            threads.add(thread);
            return thread::interrupt;
        }

        @Override
        public void post(Runnable update) {
            updates.add(update);
        }

        void runUntil(Callable<Boolean> condition) throws Exception {
            while (!condition.call()) {
                var update = updates.poll(30, TimeUnit.SECONDS);
                if (update == null) {
                    throw new AssertionError("nothing came");
                }
                update.run();
            }
        }

        void awaitEnd() throws InterruptedException {
            for (var thread : threads) {
                assertTrue(thread.join(Duration.ofSeconds(5)));
            }
            for (var update = updates.poll(); update != null; update = updates.poll()) {
                update.run();
            }
        }
    }
}
