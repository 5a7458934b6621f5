package org.unsaid.run;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Labeller;

/// Puts every outstanding trial of a plan to its endpoint, each endpoint at its own pace.
///
/// One lane per endpoint, with a few virtual threads for each call it may have in flight; they take trials
/// from the lane's queue, so that a plan of a million trials needs no million threads. They wait, label and keep; what
/// reads from the network is the client's.
public final class RunEngine {

    /// While one labels, keeps or waits to ask again, the other asks.
    private static final int THREADS_A_CALL = 2;

    private final ChatClient client;
    private final Labeller labeller;
    private final RetryBudget budget;

    public RunEngine(ChatClient client, Labeller labeller, RetryBudget budget) {
        this.client = client;
        this.labeller = labeller;
        this.budget = budget;
    }

    /// Runs the plan without regard to what it costs.
    ///
    /// @see #run(Plan, RunControl, Purse, TrialKeeper, RunListener)
    public void run(Plan plan, RunControl control, TrialKeeper keeper, RunListener listener) throws InterruptedException {
        run(plan, control, Purse.uncapped(), keeper, listener);
    }

    /// Runs the plan and returns when its last trial has ended or its last endpoint was stopped.
    ///
    /// @param purse    what it may spend
    /// @param keeper   keeps each trial before `listener` hears that it ended
    /// @throws InterruptedException if the calling thread is interrupted; by then open requests have been
    ///     aborted, and every trial that was not kept is outstanding
    public void run(Plan plan, RunControl control, Purse purse, TrialKeeper keeper, RunListener listener)
            throws InterruptedException {
        var threads = Thread.ofVirtual().name("trial-", 0).factory();
        // execute(), not submit(): a bug must reach the uncaught-exception handler, and a Future
        // that nobody reads would keep it.
        var accounts = new HashMap<String, Account>();
        try (var executor = Executors.newThreadPerTaskExecutor(threads)) {
            queues(plan).forEach((spec, queue) -> {
                var endpoint = plan.session().setup().endpoint(spec).orElseThrow(
                        () -> new IllegalArgumentException("no endpoint '%s' in this session".formatted(spec)));
                var account = accounts.computeIfAbsent(Account.of(endpoint), _ -> new Account());
                var gate = new Gate(control, spec, account, until -> listener.held(endpoint, until), endpoint.concurrency());
                var keeping = new Keeping(endpoint, keeper, control, listener);
                var trials = new TrialCall(client, labeller, plan, endpoint, account, gate, budget, purse, keeping, listener);
                var lane = new Lane(queue, endpoint, trials, gate, keeping, listener);
                int count = Math.min(THREADS_A_CALL * endpoint.concurrency(), queue.size()); // before they take from it
                for (int i = 0; i < count; i++) {
                    executor.execute(lane);
                }
            });
        } // close() waits for the lanes; if interrupted, it interrupts them and still waits

        if (Thread.interrupted()) {
            throw new InterruptedException("run stopped");
        }
    }

    private static Map<String, Queue<TrialKey>> queues(Plan plan) {
        var queues = new LinkedHashMap<String, Queue<TrialKey>>();
        for (var key : plan.outstanding()) {
            queues.computeIfAbsent(key.endpoint(), _ -> new ArrayDeque<>()).add(key);
        }
        return queues;
    }
}
