package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Ask;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.CountedTrials;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.TrialOrder;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.RuleLabeller;

/// When a run ends, what it showed of a model's babble is in the labels on the screen and in the store.
final class BabblingRunTest {

    private static final String EMPTY = "The weather there is mild, and many people like to walk along the water in the evening.";
    private static final Session SESSION = Samples.session(Samples.set(6), 1, Samples.endpoint("candid", 1));

    @TempDir
    private Path home;

    private Workspace workspace;
    private final AtomicInteger calls = new AtomicInteger();
    private final Thread runs = Thread.currentThread();

    @BeforeEach
    void open() {
        workspace = Workspace.open(home.resolve("workspace.db"));
        workspace.sessions().save(SESSION, 6);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void directAnswersOfNothingAreUnusableAndTheOneWithAFactStays() {
        var model = model(Integer.MAX_VALUE);

        model.start();

        assertTallied(Map.of(Outcome.UNUSABLE, 5, Outcome.DIRECT, 1), model);
        assertEquals(new RunState.Idle(model.stateProperty().get().progress()), model.stateProperty().get());
        assertEquals(6, model.stateProperty().get().progress().done());
    }

    @Test
    void alsoWhenItIsStopped() {
        var model = model(5);

        model.start();

        assertTallied(Map.of(Outcome.UNUSABLE, 5), model);
    }

    private static void assertTallied(Map<Outcome, Integer> expected, SessionViewModel model) {
        var labels = model.keys().stream().flatMap(key -> model.counted(key).stream()).toList();
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        labels.forEach(counted -> counts.merge(counted.outcome(), 1, Integer::sum));
        assertEquals(expected, counts);
    }

    /// Gives three questions back, says nothing twice, and then a fact.
    private SessionViewModel model(int stoppedAfter) {
        var engine = new RunEngine((ask, _) -> Samples.exchange(Samples.answered(answer(ask, stoppedAfter))), new RuleLabeller(), RetryBudget.DEFAULT);
        return new SessionViewModel(SESSION, new CountedTrials(TrialOrder.of(SESSION.setup())), workspace, engine, new DirectTasks());
    }

    private String answer(Ask ask, int stoppedAfter) throws InterruptedException {
        int call = calls.incrementAndGet();
        if (call > stoppedAfter) {
            runs.interrupt();
            throw new InterruptedException("stopped");
        }
        return call <= 3 ? ask.prompt() : call <= 5 ? EMPTY : "The library opened in 1850.";
    }
}
