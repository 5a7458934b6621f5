package org.unsaid.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.unsaid.endpoint.Ask;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Connections;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.EnvironmentKeys;
import org.unsaid.endpoint.HttpChatClient;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Price;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Network;
import org.unsaid.practice.PracticeModels;
import org.unsaid.practice.Repertoire;
import org.unsaid.practice.Tempo;
import org.unsaid.run.CountingService.Says;
import org.unsaid.session.Cap;
import org.unsaid.session.Cap.Scope;
import org.unsaid.session.Cost;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Labeller;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// No cap is exceeded, whatever a service says of the tokens it counted.
@Timeout(60)
class CostCapTest {

    private static final int THREADS = 8;
    private static final int CALLS = 60;
    private static final int LONGEST = 40;
    private static final Labeller DIRECT = _ ->
            new Verdict(Label.DIRECT, Method.RULES, "test", 1, List.of(), Optional.empty(), Instant.EPOCH);
    private static final RetryBudget QUICK =
            new RetryBudget(3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(20));

    private Connections connections;

    @BeforeEach
    void open() {
        connections = new Connections(new PracticeModels(new Repertoire(), Tempo.INSTANT), Network.DEFAULT);
    }

    @AfterEach
    void close() {
        connections.close();
    }

    /// What a run did.
    private record Outcome(List<TrialRecord> kept, List<Cost> lost, List<Endpoint> stopped, List<Money> spent) {
        Money cost() {
            var sum = Money.zero("USD");
            for (var cost : Stream.concat(kept.stream().flatMap(record -> record.trial().cost().stream()), lost.stream()).toList()) {
                sum = sum.plus(cost.money());
            }
            return sum;
        }
    }

    static Stream<Arguments> liesAndCaps() {
        return Stream.of(Says.values()).flatMap(says -> Stream.of("0.0000001", "0.0015", "0.01", "0.033", "1000")
                .map(cap -> Arguments.of(says, cap)));
    }

    @ParameterizedTest
    @MethodSource("liesAndCaps")
    void noCapIsExceededWhateverTheServiceSays(Says says, String amount) throws IOException, InterruptedException {
        try (var service = new CountingService(says); var other = new CountingService(Says.TRUTH)) {
            var cap = new Cap(Scope.SESSION, usd(amount));
            var paid = service.endpoint("paid", THREADS, Optional.of(CountingService.PRICE));
            var free = other.endpoint("free", 2, Optional.empty());

            var outcome = run(new Till(), List.of(cap), paid, free);

            var truth = CountingService.PRICE.of(
                    (long) service.calls() * CountingService.TRUE_IN, (long) service.calls() * CountingService.TRUE_OUT);
            assertFalse(outcome.cost().exceeds(cap.money()), outcome.cost() + " was counted, of " + cap.money());
            assertFalse(truth.exceeds(cap.money()), truth + " was spent, of " + cap.money());
            assertEquals(outcome.spent(), Stream.of(outcome.cost()).filter(cost -> cost.amount().signum() > 0).toList());
            assertEquals(CALLS, other.calls(), "the other goes on");
            boolean all = outcome.kept().size() == 2 * CALLS;
            assertEquals(all ? List.of() : List.of(paid), outcome.stopped(), "the reason is told once");
            assertEquals(List.of(), outcome.lost());
            if (amount.equals("1000")) {
                assertEquals(says != Says.HUGE, all);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("liesAndCaps")
    void whatCannotBeIsMarked(Says says, String amount) throws IOException, InterruptedException {
        try (var service = new CountingService(says)) {
            var outcome = run(new Till(), List.of(new Cap(Scope.SESSION, usd(amount))),
                    service.endpoint("paid", THREADS, Optional.of(CountingService.PRICE)));

            boolean counts = says == Says.TRUTH || says == Says.FAILS_FIRST;
            for (var record : outcome.kept()) {
                boolean whole = record.exchanges().stream().allMatch(exchange -> exchange.reply() instanceof Reply.Answered);
                assertEquals(counts && whole, record.trial().cost().orElseThrow().certain(), record.exchanges().toString());
            }
        }
    }

    @Test
    void aCapOfADayHoldsForAllSessionsAndOneOfAProviderForEach() throws IOException, InterruptedException {
        try (var one = new CountingService(Says.NOTHING); var other = new CountingService(Says.NOTHING)) {
            var till = new Till();
            var caps = List.of(new Cap(Scope.DAY, usd("0.1")), new Cap(Scope.PROVIDER, usd("0.03")));
            var price = Optional.of(CountingService.PRICE);

            var first = run(till, caps, one.endpoint("a", THREADS, price), one.endpoint("b", THREADS, price), other.endpoint("c", THREADS, price));

            assertFalse(first.cost().exceeds(usd("0.06")), first.cost().toString());
            assertTrue(first.cost().exceeds(usd("0.055")), first.cost() + ": both were asked as far as the cap allows");
            var before = first.kept().stream().flatMap(record -> record.trial().cost().stream()).toList();
            try (var purse = new Till().open("another", caps, List.of(), before)) {
                assertEquals(Optional.of(Scope.PROVIDER), refusal(purse.reserve(ask(one.endpoint("a", 1, price)))));
                assertEquals(List.of(), purse.spent());
            }
        }
    }

    @Test
    void whatIsMissingGoesOnUnderAHigherCap() throws IOException, InterruptedException {
        try (var service = new CountingService(Says.TRUTH)) {
            var paid = service.endpoint("paid", THREADS, Optional.of(CountingService.PRICE));
            var first = run(new Till(), List.of(new Cap(Scope.SESSION, usd("0.01"))), paid);
            var before = first.kept().stream().flatMap(record -> record.trial().cost().stream()).toList();
            assertTrue(first.kept().size() < CALLS);

            var higher = List.of(new Cap(Scope.SESSION, usd("0.02")));
            try (var purse = new Till().open("s-1", higher, before, List.of())) {
                var second = run(purse, keys(first), paid);
                assertTrue(second.kept().size() > 0);
                assertFalse(purse.spent().getFirst().exceeds(usd("0.02")));
                assertEquals(first.cost().plus(second.cost()), purse.spent().getFirst());
            }
        }
    }

    @Test
    void aCallThatWasStoppedCountsAsItsWorst() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var calls = new AtomicInteger();
        ChatClient silent = (_, _) -> {
            calls.incrementAndGet();
            asked.countDown();
            Thread.sleep(Duration.ofMinutes(1));
            throw new AssertionError("nobody stopped it");
        };
        var endpoint = Samples.endpoint("paid", 1).withPrice(Optional.of(CountingService.PRICE));
        var lost = new ConcurrentHashMap<Long, Cost>();
        try (var purse = new Till().open("s-1", List.of(), List.of(), List.of())) {
            var thread = Thread.ofVirtual().start(() -> assertThrows(InterruptedException.class, () -> new RunEngine(silent, DIRECT, QUICK)
                    .run(Plan.of(session(List.of(), endpoint), Set.of()), new RunControl(), purse, keeper(new ArrayList<>(), lost), new RunListener() {})));
            asked.await();
            thread.interrupt();
            thread.join();

            assertEquals(calls.get(), lost.size());
            assertEquals(List.of(lost.values().stream().map(Cost::money).reduce(Money::plus).orElseThrow()), purse.spent());
            assertFalse(lost.values().iterator().next().certain());
        }
    }

    @Test
    void aCapWithoutALongestAnswerOrInAnotherCurrencyIsRefusedBeforehand() {
        var endpoint = Samples.endpoint("paid", 1).withPrice(Optional.of(CountingService.PRICE));
        var caps = List.of(new Cap(Scope.DAY, new Money(BigDecimal.ONE, "EUR")));
        var setup = Samples.session(Samples.set(1), 1, endpoint).setup().withCaps(caps);

        assertEquals(List.of(new CapProblem.NoLongestAnswer(List.of(endpoint)), new CapProblem.NoCapInCurrency(endpoint, "USD", Scope.DAY)),
                CapProblem.of(setup));
        assertEquals(List.of(), CapProblem.of(setup.withCaps(List.of())));
    }

    @Test
    void thePreflightGivesARangeForEachCurrencyAndNamesWhatIsUnknown() {
        var dollars = Samples.endpoint("a", 1).withPrice(Optional.of(CountingService.PRICE));
        var yuan = Samples.endpoint("b", 1).withPrice(Optional.of(new Price(
                BigDecimal.ONE, BigDecimal.TWO, "CNY", CountingService.PRICE.asOf(), "typed in")));
        var unknown = new Endpoint("x:y", "x", URI.create("https://x.example"), "y", Optional.empty(), Optional.empty(),
                Optional.empty(), Endpoint.ServedBasis.UNKNOWN, Endpoint.Weights.UNKNOWN, 1, Optional.empty());

        var preflight = Preflight.of(session(List.of(), dollars, yuan, unknown, Samples.endpoint("free", 1)), Set.of());

        assertEquals(List.of("CNY", "USD"), preflight.prices().stream().map(range -> range.low().currency()).toList());
        assertTrue(preflight.prices().stream().allMatch(range -> range.high().orElseThrow().exceeds(range.low())));
        assertEquals(List.of(unknown), preflight.unpriced());
    }

    private Outcome run(Till till, List<Cap> caps, Endpoint... endpoints) throws InterruptedException {
        try (var purse = till.open("s-1", caps, List.of(), List.of())) {
            return run(purse, Set.of(), endpoints);
        }
    }

    private Outcome run(Purse purse, Set<TrialKey> done, Endpoint... endpoints) throws InterruptedException {
        var dialects = Dialects.shipped();
        var client = new HttpChatClient(connections, dialects, new EnvironmentKeys(Map.of(), dialects, Map.of()));
        var kept = new ConcurrentLinkedQueue<TrialRecord>();
        var lost = new ConcurrentHashMap<Long, Cost>();
        var stopped = new ConcurrentLinkedQueue<Endpoint>();
        new RunEngine(client, DIRECT, QUICK).run(Plan.of(session(purse.caps(), endpoints), done), new RunControl(), purse, keeper(kept, lost),
                new RunListener() {
                    @Override
                    public void capReached(Endpoint endpoint, Cap cap) {
                        stopped.add(endpoint);
                    }
                });
        return new Outcome(List.copyOf(kept), List.copyOf(lost.values()), List.copyOf(stopped), purse.spent());
    }

    /// @param reserved what is left of it when a run has ended belongs to calls that no trial came of
    private static TrialKeeper keeper(Collection<TrialRecord> kept, Map<Long, Cost> reserved) {
        var numbers = new AtomicLong();
        return new TrialKeeper() {
            @Override
            public void keep(TrialRecord record) {
                throw new AssertionError("kept without what was reserved");
            }

            @Override
            public void keep(TrialRecord record, List<Long> reservations) {
                kept.add(record);
                assertEquals(reservations.size(), reservations.stream().filter(number -> reserved.remove(number) != null).count());
            }

            @Override
            public OptionalLong reserve(Cost most) {
                long number = numbers.incrementAndGet();
                reserved.put(number, most);
                return OptionalLong.of(number);
            }
        };
    }

    private static Session session(List<Cap> caps, Endpoint... endpoints) {
        var session = Samples.session(Samples.set(CALLS), 1, endpoints);
        var setup = session.setup();
        return new Session(session.id(), session.name(), session.createdAt(), new Setup(
                setup.probeSets(), setup.languages(), setup.levels(), setup.endpoints(), 1, Optional.empty(),
                new Parameters(Optional.empty(), Optional.of(LONGEST)), 7, caps, Set.of()));
    }

    private static Set<TrialKey> keys(Outcome outcome) {
        return Set.copyOf(outcome.kept().stream().map(record -> record.trial().key()).toList());
    }

    private static Ask ask(Endpoint endpoint) {
        return new Ask(endpoint, Optional.empty(), "When?", new Parameters(Optional.empty(), Optional.of(LONGEST)));
    }

    private static Optional<Scope> refusal(Purse.Grant grant) {
        return grant instanceof Purse.Refused(var cap) ? Optional.of(cap.scope()) : Optional.empty();
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
