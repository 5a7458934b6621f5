package org.unsaid.endpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Keeps a question from being lost on a connection that the server has closed already. llama.cpp promises to
/// keep connections and closes each after a streamed answer; a question written to it would fail without
/// having been read. The look comes before a byte is sent, so that every question is still sent exactly once.
/// A busy server closes later than one looks: where a connection was found dead, or died of its second question,
/// no connection is used twice any more, and one that has kept many is believed and not looked at. Safe for any thread.
final class DeadConnections {

    private static final class Dead extends IOException {
        private static final long serialVersionUID = 1L;

        Dead() {
            super("the server closed the connection while it was idle");
        }
    }

    private static final int BELIEVED_AFTER = 32;

    private final Set<Connection> used = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final Set<String> unkept = ConcurrentHashMap.newKeySet(); // origins
    private final Map<String, AtomicInteger> kept = new ConcurrentHashMap<>(); // origins, with how often

    /// Looks at a connection that is used again. For the network's side of the client.
    Response look(Interceptor.Chain chain) throws IOException {
        var connection = chain.connection();
        if (connection == null || used.add(connection)) {
            return chain.proceed(chain.request());
        }
        var origin = Origin.of(chain.request().url());
        if (unkept.contains(origin) || (!isBelieved(origin) && dead(connection.socket()))) {
            unkept.add(origin);
            connection.socket().close();
            throw new Dead();
        }
        try {
            return chain.proceed(chain.request());
        } catch (IOException broken) {
            if (!(broken instanceof InterruptedIOException) && !chain.call().isCanceled()) {
                unkept.add(origin);
            }
            throw broken;
        }
    }

    /// A look takes a millisecond, in which nothing is sent.
    private boolean isBelieved(String origin) {
        return kept.computeIfAbsent(origin, _ -> new AtomicInteger()).getAndIncrement() >= BELIEVED_AFTER;
    }

    /// Takes another connection where one was dead. For the application's side of the client.
    Response takeAnother(Interceptor.Chain chain) throws IOException {
        while (true) { // each dead one is closed, so that this ends with a new one
            try {
                return chain.proceed(chain.request());
            } catch (Dead next) {
                chain.call().timeout().throwIfReached();
            }
        }
    }

    /// On an idle connection nothing may come but its end.
    private static boolean dead(Socket socket) throws IOException {
        if (socket instanceof SSLSocket) {
            return false; // a look could tear a record, and hosted services keep what they promise
        }
        int patience = socket.getSoTimeout();
        try {
            socket.setSoTimeout(1);
            socket.getInputStream().read();
            return true; // its end, or a byte that nobody asked for
        } catch (SocketTimeoutException alive) {
            return false;
        } catch (SocketException reset) {
            if (Thread.currentThread().isInterrupted()) {
                throw reset;
            }
            return true;
        } finally {
            if (!socket.isClosed()) {
                socket.setSoTimeout(patience);
            }
        }
    }
}
