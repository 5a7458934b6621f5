package org.unsaid.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Price;

/// A service on loopback that is taken for one far away, charges for its answers, and says what it likes of the tokens
/// it counted.
final class CountingService implements AutoCloseable {

    static final int TRUE_IN = 20;
    static final int TRUE_OUT = 30;
    static final Price PRICE = new Price(
            new BigDecimal("3"), new BigDecimal("15"), "USD", LocalDate.of(2026, 11, 26), Price.TYPED_IN);

    /// What it says; `FAILS_FIRST` counts rightly, but breaks off every other answer.
    enum Says { TRUTH, TEN_TIMES, NOTHING, NEGATIVE, HUGE, ZERO, WORDS, FAILS_FIRST }

    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;
    private final Says says;

    CountingService(Says says) throws IOException {
        this.says = says;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int calls() {
        return calls.get();
    }

    Endpoint endpoint(String model, int concurrency, Optional<Price> price) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        return new Endpoint(address + "#" + model, Endpoint.GENERIC, address, model, Optional.empty(), Optional.empty(),
                Optional.empty(), Endpoint.ServedBasis.UNKNOWN, Endpoint.Weights.UNKNOWN, concurrency, price);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        int call = calls.incrementAndGet();
        try (exchange) {
            var body = """
                    data: {"choices":[{"index":0,"delta":{"content":"It opened in 1850."}}]}

                    """;
            if (says != Says.FAILS_FIRST || call % 2 == 0) {
                body += """
                        data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]%s}

                        data: [DONE]

                        """.formatted(usage());
            }
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String usage() {
        return switch (says) {
            case TRUTH, FAILS_FIRST -> tokens("" + TRUE_IN, "" + TRUE_OUT);
            case TEN_TIMES -> tokens("" + 10 * TRUE_IN, "" + 10 * TRUE_OUT);
            case NOTHING -> "";
            case NEGATIVE -> tokens("-" + TRUE_IN, "-" + TRUE_OUT);
            case HUGE -> tokens("2147483647", "2147483647");
            case ZERO -> tokens("0", "0");
            case WORDS -> tokens("\"many\"", "99999999999999999999");
        };
    }

    private static String tokens(String in, String out) {
        return ",\"usage\":{\"prompt_tokens\":%s,\"completion_tokens\":%s}".formatted(in, out);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
