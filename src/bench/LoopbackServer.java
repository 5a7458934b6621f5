import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A chat service on loopback for benchmarks: every answer takes 200 ms, and one call in twenty meets a fault
/// that a hash of model and question chooses, so that every client meets the same ones. Where one call in a hundred is told
/// that its model is to be left alone for a tenth of a second, whoever keeps that takes longer than whoever does not: calls
/// that come too early are answered, and counted.
///
/// It shares the processors with the program that is measured, as no real service does. So it reads of a request what it
/// needs, writes answers that lie ready, and leaves the rest of HTTP out.
final class LoopbackServer implements AutoCloseable {

    private static final int MILLIS = 200;
    private static final int WAIT_MILLIS = 100;
    private static final int ON_THE_WAY_MILLIS = 50; // before the sender hears of the wait, when both processors are busy
    private static final int CHUNKS = 8;
    private static final String HEAD = "HTTP/1.1 %d %s\r\ncontent-type: %s\r\n%s\r\n\r\n";
    private static final byte[] STREAM = ascii(HEAD.formatted(200, "OK", "text/event-stream", "transfer-encoding: chunked"));
    private static final byte[] LAST = ascii("0\r\n\r\n");

    /// What befalls calls here.
    enum Weather {
        CALM("none fails"), FAULTS("one in twenty meets a fault"), WAITS("one in twenty meets a fault, one in a hundred is told to wait");

        final String words;

        Weather(String words) {
            this.words = words;
        }
    }

    /// What befalls a call. The first three befall it only once: a client that tries again is answered.
    enum Fault { SERVER_ERROR, RATE_LIMIT, CUT, FILTERED_ANSWER, FILTERED_QUESTION, NONE }

    final AtomicInteger calls = new AtomicInteger();
    final AtomicLong firstAt = new AtomicLong(Long.MAX_VALUE);
    final AtomicLong lastAt = new AtomicLong();
    final AtomicInteger tooEarly = new AtomicInteger();
    final Map<String, AtomicInteger> callsByQuestion = new ConcurrentHashMap<>();
    private final Map<String, Long> toldToWaitAt = new ConcurrentHashMap<>(); // by model
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Weather weather;

    LoopbackServer(Weather weather) throws IOException {
        this.weather = weather;
        door = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/v1";
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
        return weather != Weather.CALM && place < Fault.NONE.ordinal() ? Fault.values()[place] : Fault.NONE;
    }

    private void accept() {
        try {
            while (true) {
                var socket = door.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            // by close()
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            while (answer(body(in), socket.getOutputStream())) { }
        } catch (IOException left) {
            // a client may leave between two questions, or be killed in one
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether another question may come on this connection
    private boolean answer(String body, OutputStream out) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        firstAt.accumulateAndGet(asked, Math::min);
        calls.incrementAndGet();
        var model = text(body, "\"model\":\"");
        countIfTooEarly(model, asked);
        var question = model + "|" + text(body, "\"content\":\"");
        int times = callsByQuestion.computeIfAbsent(question, _ -> new AtomicInteger()).incrementAndGet();
        var fault = times < allowed(question) || allowed(question) == 1 ? fault(question) : Fault.NONE;
        try {
            switch (fault) {
                case SERVER_ERROR -> error(out, asked, 500, "", "{\"error\":{\"message\":\"internal error\",\"type\":\"server_error\"}}");
                case RATE_LIMIT -> limit(out, asked, model);
                case CUT -> stream(out, asked, question, CHUNKS / 2, "");
                case FILTERED_ANSWER -> stream(out, asked, question, CHUNKS / 2, "content_filter");
                case FILTERED_QUESTION -> error(out, asked, 400, "", "{\"error\":{\"message\":\"not allowed\",\"code\":\"content_filter\"}}");
                case NONE -> stream(out, asked, question, CHUNKS, "stop");
            }
        } finally {
            lastAt.accumulateAndGet(System.nanoTime(), Math::max);
        }
        return fault != Fault.CUT;
    }

    private void countIfTooEarly(String model, long asked) {
        var told = toldToWaitAt.get(model);
        long millis = told == null ? Long.MAX_VALUE : (asked - told) / 1_000_000;
        if (millis > ON_THE_WAY_MILLIS && millis < WAIT_MILLIS) {
            tooEarly.incrementAndGet();
        }
    }

    private void limit(OutputStream out, long asked, String model) throws IOException, InterruptedException {
        boolean named = weather == Weather.WAITS;
        sleepUntil(asked, CHUNKS);
        if (named) {
            toldToWaitAt.merge(model, System.nanoTime(), Math::max);
        }
        error(out, asked, 429, named ? "retry-after-ms: " + WAIT_MILLIS + "\r\n" : "",
                "{\"error\":{\"message\":\"slow down\",\"code\":\"rate_limit_exceeded\"}}");
    }

    private static void error(OutputStream out, long asked, int status, String header, String body) throws IOException, InterruptedException {
        sleepUntil(asked, CHUNKS);
        out.write(ascii(HEAD.formatted(status, "Error", "application/json", header + "content-length: " + body.length()) + body));
    }

    /// @param finish why it ends, in the service's words; empty if the connection breaks before it has ended
    private static void stream(OutputStream out, long asked, String question, int chunks, String finish) throws IOException, InterruptedException {
        out.write(STREAM);
        for (int i = 0; i < chunks; i++) {
            sleepUntil(asked, i + 1);
            out.write(chunk("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"The town on the river opened its library in 18"
                    + (50 + i) + " and keeps a record of it. \"}}]}\n\n"));
        }
        sleepUntil(asked, CHUNKS);
        if (!finish.isEmpty()) {
            out.write(chunk("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + finish + "\"}],\"usage\":"
                    + "{\"prompt_tokens\":" + question.length() / 4 + ",\"completion_tokens\":80}}\n\ndata: [DONE]\n\n"));
            out.write(LAST);
        }
    }

    private static byte[] chunk(String data) {
        return ascii(Integer.toHexString(data.length()) + "\r\n" + data + "\r\n");
    }

    /// Until so many parts of the 200 ms are over, however late the parts before were: a service keeps its own time.
    private static void sleepUntil(long asked, int parts) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, asked + parts * 1_000_000L * MILLIS / CHUNKS - System.nanoTime())));
    }

    /// The body of the next request.
    private static String body(DataInputStream in) throws IOException {
        int length = 0;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        var bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /// What stands between this opening and the next quotation mark. Questions of a benchmark have none in them.
    private static String text(String body, String opening) {
        int from = body.indexOf(opening) + opening.length();
        return from < opening.length() ? "" : body.substring(from, body.indexOf('"', from));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
