package org.unsaid.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unsaid.endpoint.Connections;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.EnvironmentKeys;
import org.unsaid.endpoint.HttpChatClient;
import org.unsaid.endpoint.Network;
import org.unsaid.endpoint.Reply.TechnicalFailure;
import org.unsaid.practice.PracticeModels;
import org.unsaid.practice.Repertoire;
import org.unsaid.practice.Tempo;
import org.unsaid.session.Samples;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.RuleLabeller;

/// A service that limits, is overloaded or ends an account is not asked before the time it named, and nobody else
/// waits for it.
@Timeout(30)
class OverloadTest {

    private static final String ANSWER = """
            data: {"choices":[{"index":0,"delta":{"content":"It opened in 1850."}}]}

            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: [DONE]

            """;
    private static final int CALLS = 3;

    private Service limited;
    private Service other;
    private Connections connections;

    /// How a service answers its first call. A time in braces is two full seconds later by the service's clock, which
    /// tells whole seconds, so that it may be one second and a little from then.
    ///
    /// @param notBefore so long after it nothing may be asked; empty if nothing may be in this run
    /// @param status    200 where it answers the question
    record Pattern(String name, Optional<Duration> notBefore, int status, Map<String, String> headers, String body) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Pattern> patterns() {
        var limit = "{\"error\":{\"message\":\"slow down\",\"code\":\"rate_limit_exceeded\"}}";
        return Stream.of(
                waits("429, seconds", 1_000, 429, Map.of("Retry-After", "1"), limit),
                waits("429, parts of a second", 300, 429, Map.of("Retry-After", "0.3"), limit),
                waits("429, milliseconds", 250, 429, Map.of("retry-after-ms", "250"), limit),
                waits("429, a date", 1_000, 429, Map.of("Retry-After", "{date}"), limit),
                waits("429, words", 300, 429, Map.of(), "{\"error\":{\"message\":\"Please retry in 0.3s.\",\"code\":\"rate_limit_exceeded\"}}"),
                waits("429, nothing named", 0, 429, Map.of(), limit),
                waits("429, two times named", 400, 429, Map.of("retry-after-ms", "100",
                        "x-ratelimit-remaining-requests", "0", "x-ratelimit-reset-requests", "400ms"), limit),
                waits("503, seconds", 1_000, 503, Map.of("Retry-After", "1"), "{\"error\":{\"message\":\"busy\"}}"),
                waits("529, overloaded", 250, 529, Map.of("retry-after-ms", "250"),
                        "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"),
                waits("502, a page", 0, 502, Map.of("Content-Type", "text/html"), "<html><body>Bad Gateway</body></html>"),
                waits("answered, no request left, span", 300, 200, Map.of(
                        "x-ratelimit-remaining-requests", "0", "x-ratelimit-reset-requests", "300ms"), ANSWER),
                waits("answered, no token left, span", 250, 200, Map.of(
                        "x-ratelimit-remaining-tokens", "0", "x-ratelimit-reset-tokens", "0.25s"), ANSWER),
                waits("answered, no request left, date", 1_000, 200, Map.of(
                        "anthropic-ratelimit-requests-remaining", "0", "anthropic-ratelimit-requests-reset", "{instant}"), ANSWER),
                waits("answered, none left, seconds", 1_000, 200, Map.of("RateLimit-Remaining", "0", "RateLimit-Reset", "1"), ANSWER),
                waits("answered, none left, since 1970", 1_000, 200, Map.of(
                        "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "{epoch}"), ANSWER),
                ends("429, credit used up", 429, Map.of("Retry-After", "1"),
                        "{\"error\":{\"message\":\"You exceeded your current quota\",\"code\":\"insufficient_quota\"}}"),
                ends("402, no credit", 402, Map.of(), "{\"error\":{\"message\":\"Insufficient Balance\"}}"),
                ends("401, wrong key", 401, Map.of(), "{\"error\":{\"message\":\"Incorrect API key\",\"code\":\"invalid_api_key\"}}"),
                ends("429, come back tomorrow", 429, Map.of("Retry-After", "86400"), limit),
                ends("answered, none left until tomorrow", 200, Map.of(
                        "x-ratelimit-remaining-requests", "0", "x-ratelimit-reset-requests", "23h"), ANSWER),
                waits("429, a wait of no sense", 0, 429, Map.of("Retry-After", "soon"), limit));
    }

    private static Pattern waits(String name, long millis, int status, Map<String, String> headers, String body) {
        return new Pattern(name, Optional.of(Duration.ofMillis(millis)), status, headers, body);
    }

    private static Pattern ends(String name, int status, Map<String, String> headers, String body) {
        return new Pattern(name, Optional.empty(), status, headers, body);
    }

    @BeforeEach
    void start() throws IOException {
        connections = new Connections(new PracticeModels(new Repertoire(), Tempo.INSTANT), Network.DEFAULT);
        limited = new Service();
        other = new Service();
    }

    @AfterEach
    void stop() {
        limited.stop();
        other.stop();
        connections.close();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void nothingIsAskedBeforeTheTimeNamedAndOthersGoOn(Pattern pattern) throws InterruptedException {
        limited.answersFirst(pattern);
        var setup = Samples.session(Samples.set(CALLS), 1, limited.endpoint("one", 1), limited.endpoint("two", 1), other.endpoint("three", 2));
        var dialects = Dialects.shipped();
        var client = new HttpChatClient(connections, dialects, new EnvironmentKeys(Map.of(), dialects, Map.of()));
        var stopped = new ConcurrentLinkedQueue<String>();
        var held = new ConcurrentHashMap<String, Instant>();
        var began = Instant.now();

        new RunEngine(client, new RuleLabeller(), RetryBudget.DEFAULT).run(
                Plan.of(setup, Set.of()), new RunControl(), _ -> {}, new RunListener() {
                    @Override
                    public void waiting(TrialKey key, TechnicalFailure failure, Duration delay) {
                        known(key);
                    }

                    @Override
                    public void ended(Trial trial) {
                        known(trial.key());
                    }

                    @Override
                    public void held(Endpoint endpoint, Instant until) {
                        held.put(endpoint.model(), until);
                    }

                    @Override
                    public void endpointStopped(Endpoint endpoint, TechnicalFailure cause) {
                        stopped.add(endpoint.model());
                    }
                });

        assertEquals(CALLS, other.calls.size(), "calls to the other provider");
        var first = limited.firstEndedAt;
        var inFlight = 2; // one call of each endpoint may have been under way when the first was answered
        if (pattern.notBefore().isEmpty()) {
            assertTrue(limited.calls.size() <= inFlight, limited.calls.size() + " calls of an account that was at its end");
            assertTrue(stopped.containsAll(List.of("one", "two")), stopped::toString);
            return;
        }
        long early = limited.calls.stream().filter(at -> at - first > 0 && at - first < pattern.notBefore().get().toNanos()).count();
        assertEquals(0, early, "calls before the time named");
        assertTrue(limited.calls.size() >= 2 * CALLS, "all is asked in the end");
        assertEquals(List.of(), List.copyOf(stopped));
        if (pattern.notBefore().get().toMillis() >= 1_000) { // of a shorter one nobody may have had to wait for
            assertEquals(Set.of("one", "two"), held.keySet(), "the models of the account, and no other, wait");
            held.values().forEach(until -> assertTrue(
                    !until.isBefore(began.plus(pattern.notBefore().get())) && until.isBefore(began.plusSeconds(20)), until + " after " + began));
        }
    }

    private void known(TrialKey key) {
        Stream.of(limited, other).filter(service -> key.endpoint().startsWith(service.address().toString()))
                .forEach(service -> service.firstIsKnown.countDown());
    }

    /// A service on loopback that is taken for one far away, with an account.
    private static final class Service {

        private final Queue<Long> calls = new ConcurrentLinkedQueue<>();
        private volatile Pattern pattern = waits("answers", 0, 200, Map.of(), ANSWER);
        private volatile long firstEndedAt;
        private final CountDownLatch secondHasCome = new CountDownLatch(1);
        private final CountDownLatch firstIsKnown = new CountDownLatch(1);
        private final HttpServer server;
        private int answered; // guarded by this

        Service() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
        }

        void answersFirst(Pattern wanted) {
            pattern = wanted;
        }

        Endpoint endpoint(String model, int concurrency) {
            return new Endpoint(address() + "#" + model, Endpoint.GENERIC, address(), model, Optional.empty(), Optional.empty(),
                    Optional.empty(), Endpoint.ServedBasis.UNKNOWN, Endpoint.Weights.UNKNOWN, concurrency, Optional.empty());
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        }

        private void answer(HttpExchange exchange) throws IOException {
            calls.add(System.nanoTime());
            exchange.getRequestBody().readAllBytes();
            try (exchange) {
                if (isFirst()) {
                    secondHasCome.await();
                    pattern.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, atOnce(value)));
                    send(exchange, pattern.status(), pattern.body());
                    firstEndedAt = System.nanoTime();
                } else {
                    secondHasCome.countDown();
                    firstIsKnown.await(2, TimeUnit.SECONDS); // so that what was under way meanwhile ends after it
                    send(exchange, 200, ANSWER);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static String atOnce(String value) {
            var later = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
            return switch (value) {
                case "{date}" -> DateTimeFormatter.RFC_1123_DATE_TIME.format(later.atOffset(ZoneOffset.UTC));
                case "{instant}" -> later.toString();
                case "{epoch}" -> "" + later.getEpochSecond();
                default -> value;
            };
        }

        private synchronized boolean isFirst() {
            return answered++ == 0;
        }

        private static void send(HttpExchange exchange, int status, String body) throws IOException {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        void stop() {
            server.stop(0);
        }
    }
}
