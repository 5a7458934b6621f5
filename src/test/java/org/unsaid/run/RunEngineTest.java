package org.unsaid.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.session.Samples;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Labeller;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

@Timeout(20)
class RunEngineTest {

    private static final Labeller DIRECT = _ ->
            new Verdict(Label.DIRECT, Method.RULES, "test", 1, List.of(), Optional.empty(), Instant.EPOCH);
    private static final RetryBudget QUICK =
            new RetryBudget(3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(10));

    @Test
    void everyTrialIsCarriedOutOnceAndKeptBeforeItIsShown() throws InterruptedException {
        Set<TrialKey> kept = ConcurrentHashMap.newKeySet();
        Queue<TrialKey> shownUnkept = new ConcurrentLinkedQueue<>();
        Queue<TrialKey> shown = new ConcurrentLinkedQueue<>();

        engine(answering("ok")).run(plan(20, 3, 4), new RunControl(), record -> kept.add(record.trial().key()), new RunListener() {
            @Override
            public void ended(Trial trial) {
                shown.add(trial.key());
                if (!kept.contains(trial.key())) {
                    shownUnkept.add(trial.key());
                }
            }
        });

        assertEquals(60, shown.size());
        assertEquals(60, new HashSet<>(shown).size());
        assertTrue(shownUnkept.isEmpty(), "shown before kept: " + shownUnkept);
    }

    @Test
    void neverExceedsAnEndpointsConcurrency() throws InterruptedException {
        var open = new AtomicInteger();
        var peak = new AtomicInteger();
        ChatClient client = (_, _) -> {
            peak.accumulateAndGet(open.incrementAndGet(), Math::max);
            Thread.sleep(Duration.ofMillis(2));
            open.decrementAndGet();
            return Samples.exchange(Samples.answered("ok"));
        };

        engine(client).run(plan(100, 1, 3), new RunControl(), _ -> {}, new RunListener() {});

        assertEquals(3, peak.get());
    }

    @Test
    void aTechnicalFailureIsTriedAgainAndEveryAttemptIsKept() throws InterruptedException {
        var records = run(plan(1, 1, 1), repliesInTurn(Samples.failure(Reply.Kind.OVERLOADED, true), Samples.answered("at last")));

        assertEquals(1, records.size());
        assertEquals(2, records.getFirst().exchanges().size());
        assertEquals(2, records.getFirst().trial().attempts());
        assertEquals("at last", records.getFirst().trial().reply().text());
    }

    @Test
    void aBlockIsAResultAndIsNeverAskedAgain() throws InterruptedException {
        var calls = new AtomicInteger();

        var records = run(plan(1, 1, 1), (_, _) -> {
            calls.incrementAndGet();
            return Samples.exchange(Samples.blocked());
        });

        assertEquals(1, calls.get());
        assertEquals(List.of(), records.getFirst().trial().verdicts());
    }

    @Test
    void aRefusalIsNeverAskedAgain() throws InterruptedException {
        var calls = new AtomicInteger();

        run(plan(1, 1, 1), (_, _) -> {
            calls.incrementAndGet();
            return Samples.exchange(Samples.answered("I cannot discuss this."));
        });

        assertEquals(1, calls.get());
    }

    @Test
    void theWaitThatAServiceNamesIsKept() throws InterruptedException {
        var times = new ArrayList<Long>();
        var limited = new Reply.TechnicalFailure(Reply.Kind.RATE_LIMIT, true, Optional.of(Duration.ofMillis(120)), 429, "", "slow down",
                "", "", Samples.answered("").usage(), Set.of());
        var replies = repliesInTurn(limited, Samples.answered("ok"));

        run(plan(1, 1, 1), (ask, listener) -> {
            times.add(System.nanoTime());
            return replies.ask(ask, listener);
        });

        assertTrue(times.get(1) - times.get(0) >= Duration.ofMillis(120).toNanos(), "asked again too early");
    }

    @Test
    void aWrongKeyStopsItsEndpointAndLeavesTheRestOutstanding() throws InterruptedException {
        var stopped = new AtomicReference<String>();
        Queue<TrialRecord> records = new ConcurrentLinkedQueue<>();
        var session = Samples.session(Samples.set(10), 1, Samples.endpoint("candid", 1), Samples.endpoint("refusing", 1));
        ChatClient client = (ask, _) -> Samples.exchange(
                ask.endpoint().model().equals("refusing") ? Samples.failure(Reply.Kind.AUTH, false) : Samples.answered("ok"));

        engine(client).run(Plan.of(session, Set.of()), new RunControl(), records::add, new RunListener() {
            @Override
            public void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure cause) {
                stopped.set(endpoint.spec());
            }
        });

        assertEquals("practice:refusing", stopped.get());
        assertEquals(11, records.size());
    }

    @Tag("alone")
    @Test
    void aStoppedRunReturnsWithinASecondAndKeepsNothingHalf() throws InterruptedException {
        var asked = new CountDownLatch(3);
        Queue<TrialRecord> records = new ConcurrentLinkedQueue<>();
        ChatClient client = (_, _) -> {
            asked.countDown();
            Thread.sleep(Duration.ofMinutes(5));
            return Samples.exchange(Samples.answered("late"));
        };
        var thread = Thread.ofVirtual().unstarted(() -> assertThrows(InterruptedException.class,
                () -> engine(client).run(plan(50, 1, 3), new RunControl(), records::add, new RunListener() {})));

        thread.start();
        assertTrue(asked.await(5, TimeUnit.SECONDS));
        thread.interrupt();

        assertTrue(thread.join(Duration.ofSeconds(1)), "still running after a second");
        assertTrue(records.isEmpty());
    }

    @Test
    void aPausedEndpointWaitsWhileTheOthersGoOn() throws InterruptedException {
        var control = new RunControl();
        var session = Samples.session(Samples.set(5), 1, Samples.endpoint("candid", 1), Samples.endpoint("evasive", 1));
        Queue<TrialRecord> records = new ConcurrentLinkedQueue<>();
        var others = new CountDownLatch(5);
        control.pause("practice:candid");
        var thread = Thread.ofVirtual().start(() -> {
            try {
                engine(answering("ok")).run(Plan.of(session, Set.of()), control, record -> {
                    records.add(record);
                    others.countDown();
                }, new RunListener() {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertTrue(others.await(5, TimeUnit.SECONDS));
        assertTrue(records.stream().allMatch(record -> record.trial().key().endpoint().equals("practice:evasive")));
        control.resume("practice:candid");
        assertTrue(thread.join(Duration.ofSeconds(5)));

        assertEquals(10, records.size());
    }

    @Test
    void anAnswerThatCannotBeKeptPausesTheRunAndIsKeptLater() throws InterruptedException {
        var control = new RunControl();
        var full = new AtomicBoolean(true);
        Queue<TrialRecord> records = new ConcurrentLinkedQueue<>();
        TrialKeeper keeper = record -> {
            if (full.getAndSet(false)) {
                throw new TrialKeeper.NotKeptException("the disk is full", new IOException("no space"));
            }
            records.add(record);
        };
        var messages = new ConcurrentLinkedQueue<String>();

        engine(answering("ok")).run(plan(1, 1, 1), control, keeper, new RunListener() {
            @Override
            public void notKept(String message) {
                messages.add(message);
                assertTrue(control.isPaused());
                control.resume();
            }
        });

        assertEquals(List.of("the disk is full"), List.copyOf(messages));
        assertEquals(1, records.size());
        assertFalse(control.isPaused());
    }

    @Test
    void aResumedPlanHoldsExactlyWhatIsMissingInTheSameOrder() {
        var session = Samples.session(Samples.set(30), 2, Samples.endpoint("candid", 1), Samples.endpoint("evasive", 1));
        var whole = Plan.of(session, Set.of());
        var done = Set.copyOf(whole.outstanding().subList(0, 50));

        var rest = Plan.of(session, done);

        assertEquals(whole.outstanding().subList(50, 120), rest.outstanding());
        assertEquals(120, rest.total());
    }

    @Test
    void trialsOfDifferentEndpointsInterleave() {
        var session = Samples.session(Samples.set(30), 1, Samples.endpoint("candid", 1), Samples.endpoint("evasive", 1));

        var firstTen = Plan.of(session, Set.of()).outstanding().subList(0, 10);

        assertEquals(2, firstTen.stream().map(TrialKey::endpoint).distinct().count());
    }

    @Test
    void thePreflightCountsCallsAndSaysWhereTextGoes() {
        var session = Samples.session(Samples.set(4), 5, Samples.endpoint("candid", 2), Samples.endpoint("evasive", 1));

        var preflight = Preflight.of(session, Set.of());

        assertEquals(40, preflight.calls());
        assertEquals(Optional.of("practice:evasive"), preflight.slowest().map(Endpoint::spec));
        assertEquals(1, preflight.destinations().size());
        assertEquals(40, preflight.destinations().getFirst().calls());
        assertTrue(preflight.destinations().getFirst().onThisComputer());
    }

    @Test
    void aModelThatTheKeyMayNotUseStopsAloneAndAWrongKeyStopsItsAccount() throws InterruptedException {
        assertEquals(List.of("one"), stopped(403), "this model only");
        assertEquals(List.of("one", "two"), stopped(401), "whatever the key would be sent for");
    }

    /// Models of one account that a run gives up, where the first is answered with this status.
    private static List<String> stopped(int status) throws InterruptedException {
        ChatClient client = (ask, _) -> Samples.exchange(ask.endpoint().model().equals("one")
                ? new Reply.TechnicalFailure(Reply.Kind.AUTH, false, Optional.empty(), status, "", "no", "", "", Usage.UNKNOWN, Set.of())
                : Samples.answered("ok"));
        Queue<String> stopped = new ConcurrentLinkedQueue<>();
        var asked = new CountDownLatch(1);
        engine((ask, listener) -> {
            if (ask.endpoint().model().equals("two")) {
                asked.await(); // until the first has met its end
            }
            return client.ask(ask, listener);
        }).run(Plan.of(Samples.session(Samples.set(4), 1, remote("one"), remote("two")), Set.of()), new RunControl(), _ -> {},
                new RunListener() {
                    @Override
                    public void ended(Trial trial) {
                        asked.countDown();
                    }

                    @Override
                    public void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure cause) {
                        stopped.add(endpoint.model());
                    }
                });
        return stopped.stream().sorted().toList();
    }

    private static Endpoint remote(String model) {
        return new Endpoint("https://models.example/v1#" + model, Endpoint.GENERIC, URI.create("https://models.example/v1"), model,
                Optional.empty(), Optional.empty(), Optional.empty(), Endpoint.ServedBasis.UNKNOWN, Endpoint.Weights.UNKNOWN, 1,
                Optional.empty());
    }

    private static List<TrialRecord> run(Plan plan, ChatClient client) throws InterruptedException {
        Queue<TrialRecord> records = new ConcurrentLinkedQueue<>();
        engine(client).run(plan, new RunControl(), records::add, new RunListener() {});
        return List.copyOf(records);
    }

    private static RunEngine engine(ChatClient client) {
        return new RunEngine(client, DIRECT, QUICK);
    }

    private static Plan plan(int probes, int repeats, int concurrency) {
        return Plan.of(Samples.session(Samples.set(probes), repeats, Samples.endpoint("candid", concurrency)), Set.of());
    }

    private static ChatClient answering(String text) {
        return (_, _) -> Samples.exchange(Samples.answered(text));
    }

    private static ChatClient repliesInTurn(Reply... replies) {
        var next = new AtomicInteger();
        return (_, _) -> Samples.exchange(replies[next.getAndIncrement()]);
    }
}
