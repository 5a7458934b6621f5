package org.unsaid.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unsaid.endpoint.Ask;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Price;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.session.Cap;
import org.unsaid.session.Cap.Scope;
import org.unsaid.session.Cost;
import org.unsaid.session.Samples;

@Timeout(60)
class PurseTest {

    private static final int THREADS = 8;
    private static final int CALLS = 50;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /// Two runs at once, of two sessions, at three endpoints of two providers in two currencies, with whatever usage.
    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensNoCapIsExceededAndNothingStaysHeld(long seed) throws InterruptedException {
        var random = new Random(seed);
        var caps = new ArrayList<Cap>();
        for (var scope : Scope.values()) {
            for (var currency : List.of("USD", "CNY")) {
                if (random.nextInt(3) > 0) {
                    caps.add(new Cap(scope, new Money(BigDecimal.valueOf(random.nextInt(1_000_000), 6), currency)));
                }
            }
        }
        var endpoints = List.of(endpoint("a:1", "a", price(random, "USD")), endpoint("a:2", "a", price(random, "CNY")),
                endpoint("b:1", "b", price(random, "USD")));
        var till = new Till(() -> LocalDate.of(2026, 11, 26));
        Map<String, Queue<Cost>> spent = Map.of("s-1", new ConcurrentLinkedQueue<>(), "s-2", new ConcurrentLinkedQueue<>());

        try (var one = till.open("s-1", caps, List.of(), List.of()); var two = till.open("s-2", caps, List.of(), List.of())) {
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int thread = 0; thread < THREADS; thread++) {
                    var own = new Random(seed * 31 + thread);
                    boolean first = thread % 2 == 0;
                    executor.execute(() -> spend(first ? one : two, spent.getOrDefault(first ? "s-1" : "s-2", new ConcurrentLinkedQueue<>()), endpoints, own));
                }
            }

            for (var cap : caps) {
                for (var session : spent.keySet()) {
                    for (var payee : List.of("a", "b")) {
                        var sum = Money.zero(cap.money().currency());
                        for (var entry : spent.entrySet()) {
                            for (var cost : entry.getValue()) {
                                boolean counts = switch (cap.scope()) {
                                    case SESSION -> entry.getKey().equals(session);
                                    case DAY -> true;
                                    case PROVIDER -> cost.payee().equals(payee);
                                };
                                if (counts && cost.money().currency().equals(sum.currency())) {
                                    sum = sum.plus(cost.money());
                                }
                            }
                        }
                        assertFalse(sum.exceeds(cap.money()), cap + " but " + sum);
                    }
                }
            }
            for (var session : List.of(one, two)) {
                var sums = session.spent().stream().map(Money::currency).toList();
                assertEquals(sums.stream().distinct().toList(), sums, "a sum for each currency");
            }
        }
    }

    @Test
    void aCallWaitsForRoomThatCallsUnderWayHold() throws InterruptedException {
        var price = new Price(BigDecimal.ONE, BigDecimal.ONE, "USD", LocalDate.EPOCH, Price.TYPED_IN);
        var ask = ask(endpoint("a:1", "a", price), "x", 100); // at most 357 tokens
        var cap = new Cap(Scope.SESSION, new Money(new BigDecimal("0.0004"), "USD"));
        try (var purse = new Till().open("s-1", List.of(cap), List.of(), List.of())) {
            var first = (Purse.Granted) purse.reserve(ask);
            var second = new AtomicReference<Purse.Grant>();
            var waiting = Thread.ofVirtual().start(() -> {
                try {
                    second.set(purse.reserve(ask));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            while (waiting.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }

            purse.settle(first, exchange(new Usage(Optional.of(10), Optional.of(10), Optional.empty())));
            waiting.join();

            purse.lose(assertInstanceOf(Purse.Granted.class, second.get(), "the first cost little"));
            assertEquals(new Purse.Refused(cap), purse.reserve(ask));
        }
    }

    @Test
    void aNewDayHasItsOwnSum() throws InterruptedException {
        var today = new AtomicReference<>(LocalDate.of(2026, 11, 26));
        var price = new Price(BigDecimal.ONE, BigDecimal.ONE, "USD", LocalDate.EPOCH, Price.TYPED_IN);
        var ask = ask(endpoint("a:1", "a", price), "x", 100);
        var cap = new Cap(Scope.DAY, new Money(new BigDecimal("0.0004"), "USD"));
        var spent = List.of(new Cost("b", new Money(new BigDecimal("0.0003"), "USD"), true));
        try (var purse = new Till(today::get).open("s-1", List.of(cap), List.of(), spent)) {
            assertEquals(new Purse.Refused(cap), purse.reserve(ask));

            today.set(LocalDate.of(2026, 11, 27));
            assertTrue(purse.reserve(ask) instanceof Purse.Granted);
        }
    }

    @Test
    void whatWasTurnedAwayUnreadCostsNothing() throws InterruptedException {
        var price = new Price(BigDecimal.ONE, BigDecimal.ONE, "USD", LocalDate.EPOCH, Price.TYPED_IN);
        try (var purse = Purse.uncapped()) {
            var granted = (Purse.Granted) purse.reserve(ask(endpoint("a:1", "a", price), "x", 100));
            var cost = purse.settle(granted, Samples.exchange(Samples.failure(Reply.Kind.RATE_LIMIT, true)));
            assertEquals(Optional.of(new Cost("a", Money.zero("USD"), true)), cost);
        }
    }

    private static void spend(Purse purse, Queue<Cost> spent, List<Endpoint> endpoints, Random random) {
        try {
            for (int call = 0; call < CALLS; call++) {
                var endpoint = endpoints.get(random.nextInt(endpoints.size()));
                if (purse.reserve(ask(endpoint, "x".repeat(random.nextInt(400)), 1 + random.nextInt(500))) instanceof Purse.Granted granted) {
                    Thread.sleep(Duration.ofNanos(1_000));
                    if (random.nextInt(10) == 0) {
                        purse.lose(granted);
                        granted.most().ifPresent(spent::add);
                    } else {
                        purse.settle(granted, exchange(new Usage(tokens(random), tokens(random), tokens(random)))).ifPresent(spent::add);
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Integer> tokens(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(-random.nextInt(1000));
            case 2 -> Optional.of(random.nextInt());
            case 3 -> Optional.of(Integer.MAX_VALUE);
            default -> Optional.of(random.nextInt(600));
        };
    }

    private static Price price(Random random, String currency) {
        return new Price(BigDecimal.valueOf(random.nextInt(10_000), 3), BigDecimal.valueOf(random.nextInt(90_000), 3), currency,
                LocalDate.EPOCH, Price.TYPED_IN);
    }

    private static Endpoint endpoint(String spec, String provider, Price price) {
        return new Endpoint(spec, provider, URI.create("https://" + provider + ".example/v1"), "m", Optional.empty(), Optional.empty(),
                Optional.empty(), Endpoint.ServedBasis.UNKNOWN, Endpoint.Weights.UNKNOWN, 4, Optional.of(price));
    }

    private static Ask ask(Endpoint endpoint, String prompt, int longest) {
        return new Ask(endpoint, Optional.empty(), prompt, new Parameters(Optional.empty(), Optional.of(longest)));
    }

    private static Exchange exchange(Usage usage) {
        return Samples.exchange(new Reply.Answered("It opened.", "", "stop", usage, Set.of()));
    }
}
