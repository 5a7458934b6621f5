import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// A chat service on loopback for benchmarks: every answer takes 200 ms, and one call in twenty meets a fault
/// that a hash of model and question chooses, so that every client meets the same ones.
final class LoopbackServer implements AutoCloseable {

    private static final int MILLIS = 200;
    private static final int CHUNKS = 8;
    private static final Pattern MODEL = Pattern.compile("\"model\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern PROMPT = Pattern.compile("\"content\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    /// What befalls a call. The first three befall it only once: a client that tries again is answered.
    enum Fault { SERVER_ERROR, RATE_LIMIT, CUT, FILTERED_ANSWER, FILTERED_QUESTION, NONE }

    final AtomicInteger calls = new AtomicInteger();
    final AtomicLong firstAt = new AtomicLong(Long.MAX_VALUE);
    final AtomicLong lastAt = new AtomicLong();
    final Map<String, AtomicInteger> callsByQuestion = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final boolean faults;

    LoopbackServer(boolean faults) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        this.faults = faults;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /// Times a call was sent for a reason other than that the first one failed.
    long needless() {
        return callsByQuestion.entrySet().stream()
                .mapToLong(entry -> Math.max(0, entry.getValue().get() - allowed(entry.getKey()))).sum();
    }

    private int allowed(String question) {
        return switch (fault(question)) {
            case SERVER_ERROR, RATE_LIMIT, CUT -> 2;
            case FILTERED_ANSWER, FILTERED_QUESTION, NONE -> 1;
        };
    }

    private Fault fault(String question) {
        int place = Math.floorMod(question.hashCode() * 31, 100);
        return faults && place < Fault.NONE.ordinal() ? Fault.values()[place] : Fault.NONE;
    }

    private void answer(HttpExchange exchange) throws IOException {
        long asked = System.nanoTime();
        firstAt.accumulateAndGet(asked, Math::min);
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var question = group(MODEL, body) + "|" + group(PROMPT, body);
        calls.incrementAndGet();
        int times = callsByQuestion.computeIfAbsent(question, _ -> new AtomicInteger()).incrementAndGet();
        var fault = fault(question);
        try (exchange) {
            switch (times < allowed(question) || allowed(question) == 1 ? fault : Fault.NONE) {
                case SERVER_ERROR -> error(exchange, asked, 500, "{\"error\":{\"message\":\"internal error\",\"type\":\"server_error\"}}");
                case RATE_LIMIT -> {
                    exchange.getResponseHeaders().set("retry-after-ms", "100");
                    error(exchange, asked, 429, "{\"error\":{\"message\":\"slow down\",\"code\":\"rate_limit_exceeded\"}}");
                }
                case CUT -> stream(exchange, asked, question, CHUNKS / 2, "", false);
                case FILTERED_ANSWER -> stream(exchange, asked, question, CHUNKS / 2, "content_filter", true);
                case FILTERED_QUESTION -> error(exchange, asked, 400, "{\"error\":{\"message\":\"not allowed\",\"code\":\"content_filter\"}}");
                case NONE -> stream(exchange, asked, question, CHUNKS, "stop", true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lastAt.accumulateAndGet(System.nanoTime(), Math::max);
        }
    }

    private static void error(HttpExchange exchange, long asked, int status, String body) throws IOException, InterruptedException {
        sleepUntil(asked, CHUNKS);
        exchange.getResponseHeaders().set("content-type", "application/json");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void stream(HttpExchange exchange, long asked, String question, int chunks, String finish, boolean whole)
            throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("content-type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        for (int i = 0; i < chunks; i++) {
            sleepUntil(asked, i + 1);
            out.write(("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"The town on the river opened its library in 18"
                    + (50 + i) + " and keeps a record of it. \"}}]}\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        sleepUntil(asked, CHUNKS);
        if (whole) {
            out.write(("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + finish + "\"}],\"usage\":"
                    + "{\"prompt_tokens\":" + question.length() / 4 + ",\"completion_tokens\":80}}\n\ndata: [DONE]\n\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Until so many parts of the 200 ms are over, however late the parts before were: a service keeps its own time.
    private static void sleepUntil(long asked, int parts) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, asked + parts * 1_000_000L * MILLIS / CHUNKS - System.nanoTime())));
    }

    private static String group(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
