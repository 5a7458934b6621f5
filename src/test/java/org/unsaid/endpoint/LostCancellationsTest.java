package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A call that is cancelled just when its connection stands ends at once and sends nothing.
final class LostCancellationsTest {

    private final CompletableFuture<Call> made = new CompletableFuture<>();

    /// Of two addresses the first does not answer. When the second does, OkHttp gives the first up, at a moment at which no
    /// cancellation reaches the second.
    @ParameterizedTest
    @ValueSource(strings = {"https", "http"})
    void endsAndSendsNothing(String scheme) throws IOException {
        var asked = new AtomicBoolean();
        try (var server = new RawServer(_ -> asked.set(true))) {
            var client = new OkHttpClient.Builder()
                    .eventListener(new LostCancellations())
                    .retryOnConnectionFailure(false)
                    .dns(_ -> List.of(address(2), address(1)))
                    .socketFactory(new CancellingSockets())
                    .readTimeout(Duration.ofSeconds(20))
                    .build();
            var call = client.newCall(new Request.Builder().url("%s://two.test:%d/".formatted(scheme, server.port())).build());
            made.complete(call);

            long start = System.nanoTime();
            assertThrows(IOException.class, () -> call.execute().close());

            assertTrue(call.isCanceled());
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10, "waited for an answer");
            client.connectionPool().evictAll();
        }
        assertFalse(asked.get());
    }

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress("two.test", new byte[] {127, 0, 0, (byte) last});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private final class CancellingSockets extends PlainSockets {

        @Override
        public Socket createSocket() {
            return new Socket() {
                private final CountDownLatch closed = new CountDownLatch(1);

                @Override
                public void connect(SocketAddress address, int timeout) throws IOException {
                    if (address.toString().contains("127.0.0.2")) {
                        await();
                    }
                    super.connect(address, timeout);
                }

                private void await() throws SocketException {
                    try {
                        closed.await();
                        throw new SocketException("given up");
                    } catch (InterruptedException e) {
                        throw new SocketException("given up", e);
                    }
                }

                @Override
                public void close() throws IOException {
                    boolean first = closed.getCount() > 0 && !isConnected();
                    closed.countDown();
                    if (first) {
                        made.join().cancel();
                    }
                    super.close();
                }
            };
        }
    }

    private abstract static class PlainSockets extends SocketFactory {

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
