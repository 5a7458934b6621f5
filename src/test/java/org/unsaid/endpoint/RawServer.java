package org.unsaid.endpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/// A server on loopback that sends exactly the bytes it is told to, and closes when it is told to.
final class RawServer implements AutoCloseable {

    /// What is done with a connection after its request was read; then it is closed.
    interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Answer answer;
    private final boolean readsFirst;
    private final Semaphore closed = new Semaphore(0);

    RawServer(Answer answer) throws IOException {
        this(answer, true);
    }

    private RawServer(Answer answer, boolean readsFirst) throws IOException {
        this.readsFirst = readsFirst;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread.ofVirtual().start(this::accept);
    }

    /// One that speaks first, whatever it is sent: what a client greets it with need not be a request.
    static RawServer greeting(String words) throws IOException {
        return new RawServer(out -> write(out, words), false);
    }

    int port() {
        return socket.getLocalPort();
    }

    String base() {
        return "http://127.0.0.1:" + port() + "/v1";
    }

    /// Waits until one more connection was closed.
    void awaitClosed() throws InterruptedException {
        closed.acquire();
    }

    /// Head of a response whose body ends when the connection does.
    static void head(OutputStream out, String mediaType) throws IOException {
        out.write("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nConnection: close\r\n\r\n".formatted(mediaType).getBytes(ISO_8859_1));
        out.flush();
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            if (readsFirst) {
                readRequest(connection.getInputStream());
            }
            answer.write(connection.getOutputStream());
            if (!readsFirst) { // closing on bytes nobody read would reset the connection, and the words with it
                connection.shutdownOutput();
                connection.getInputStream().readAllBytes();
            }
        } catch (IOException | InterruptedException gone) {
            // the client went away, which is what some tests are about
        } finally {
            closed.release();
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int letter = in.read();
            if (letter < 0) {
                throw new IOException("no request");
            }
            head.append((char) letter);
        }
        var lower = head.toString().toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:");
        if (at >= 0) {
            int length = Integer.parseInt(lower.substring(at + 15, lower.indexOf('\r', at)).strip());
            new DataInputStream(in).readFully(new byte[length]);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
