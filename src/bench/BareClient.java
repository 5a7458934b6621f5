import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/// A client that asks the same, reads every answer to its end, asks again where it got none, and keeps nothing: what HTTP takes
/// on the machine of the day, beside which the program's own time is seen.
final class BareClient {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration BEFORE_ANOTHER = Duration.ofMillis(100);
    private static final int TOO_MANY_REQUESTS = 429;

    private BareClient() {}

    /// @param arguments the service's address, how many calls, how many models, calls in flight for each
    public static void main(String[] arguments) {
        int models = Integer.parseInt(arguments[2]);
        int inFlight = Integer.parseInt(arguments[3]);
        int questions = Integer.parseInt(arguments[1]) / models;
        var client = new OkHttpClient.Builder().retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(models * inFlight, 1, TimeUnit.MINUTES)).build();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int model = 0; model < models; model++) {
                var name = "model-" + model;
                var next = new AtomicInteger();
                for (int place = 0; place < inFlight; place++) {
                    threads.execute(() -> {
                        for (int question = next.getAndIncrement(); question < questions; question = next.getAndIncrement()) {
                            ask(client, arguments[0] + "/chat/completions", name, question);
                        }
                    });
                }
            }
        }
    }

    private static void ask(OkHttpClient client, String address, String model, int question) {
        var body = "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"When did the library of town number %d open?\"}],\"stream\":true}"
                .formatted(model, question);
        var request = new Request.Builder().url(address).post(RequestBody.create(body, JSON)).build();
        while (!isAnswered(client, request)) {
            try {
                Thread.sleep(BEFORE_ANOTHER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isAnswered(OkHttpClient client, Request request) {
        try (var response = client.newCall(request).execute()) {
            response.body().bytes();
            return response.code() < TOO_MANY_REQUESTS;
        } catch (IOException cut) {
            return false;
        }
    }
}
