package org.unsaid.endpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A proxy on loopback, SOCKS5 or HTTP, that brings every name to one port of this computer. It can be killed.
final class TestProxy implements AutoCloseable {

    private static final String WANTS_PASSWORD = """
            HTTP/1.1 407 Proxy Authentication Required\r
            Proxy-Authenticate: Basic realm="proxy"\r
            Content-Length: 0\r
            Connection: close\r
            \r
            """;

    private final ServerSocket socket;
    private final boolean socks;
    private final int target;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Queue<String> names = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<String> heads = new ConcurrentLinkedQueue<>();
    private volatile String answer = "HTTP/1.1 200 Connected\r\n\r\n";
    private volatile boolean refusing;
    private volatile boolean silent;
    private volatile Optional<String> user = Optional.empty();
    private volatile Optional<String> password = Optional.empty();

    private TestProxy(boolean socks, int target) throws IOException {
        this.socks = socks;
        this.target = target;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static TestProxy socks(int target) throws IOException {
        return new TestProxy(true, target);
    }

    static TestProxy http(int target) throws IOException {
        return new TestProxy(false, target);
    }

    int port() {
        return socket.getLocalPort();
    }

    Route route() {
        return socks ? new Route.Socks("127.0.0.1", port(), user) : new Route.HttpProxy("127.0.0.1", port(), user);
    }

    /// What was asked for, as it was said: `name:port`.
    List<String> asked() {
        return List.copyOf(asked);
    }

    /// User names that were given to it.
    List<String> names() {
        return List.copyOf(names);
    }

    /// All that a client says to an HTTP proxy itself.
    String heard() {
        return String.join("", heads);
    }

    /// From now on its route names this user.
    TestProxy named(String name) {
        user = Optional.of(name);
        return this;
    }

    /// From now on it lets nobody through but with that name and this password.
    void demand(String name, String secret) {
        password = Optional.of(name + ":" + secret);
    }

    /// From now on it reaches nothing.
    void refuse() {
        refuse("503 Service Unavailable");
    }

    /// @param status what an HTTP proxy says to that
    void refuse(String status) {
        refusing = true;
        answer = "HTTP/1.1 %s\r\nContent-Length: 0\r\nLocation: https://elsewhere.test/\r\nProxy-Authenticate: Basic\r\n\r\n".formatted(status);
    }

    /// From now on it takes connections and says nothing.
    void fallSilent() {
        silent = true;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        open.add(client);
        try (client) {
            while (silent && !socket.isClosed()) {
                Thread.sleep(5);
            }
            boolean granted = socks ? greetSocks(client) : greetHttp(client);
            if (granted) {
                try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                    open.add(server);
                    var back = Thread.ofVirtual().start(() -> carry(server, client));
                    carry(client, server);
                    back.join();
                }
            }
        } catch (IOException | InterruptedException gone) {
            // one of the ends went away
        } finally {
            open.remove(client);
        }
    }

    private boolean greetSocks(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = client.getOutputStream();
        in.readByte();
        in.readFully(new byte[in.readByte()]);
        out.write(new byte[] {5, 2}); // wants a name, as Tor does where it may
        in.readByte();
        var name = text(in);
        names.add(name);
        boolean welcome = password.isEmpty() || password.get().equals(name + ":" + text(in));
        if (password.isEmpty()) {
            text(in);
        }
        out.write(new byte[] {1, (byte) (welcome ? 0 : 1)});
        if (!welcome) {
            return false;
        }
        in.readFully(new byte[3]);
        int kind = in.readByte();
        var host = switch (kind) {
            case 3 -> text(in);
            case 1 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress() + " (looked up)";
            default -> InetAddress.getByAddress(in.readNBytes(16)).getHostAddress() + " (looked up)";
        };
        asked.add(host + ":" + in.readUnsignedShort());
        out.write(new byte[] {5, (byte) (refusing ? 4 : 0), 0, 1, 0, 0, 0, 0, 0, 0});
        return !refusing;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), ISO_8859_1);
    }

    private boolean greetHttp(Socket client) throws IOException {
        var head = head(client.getInputStream());
        asked.add(head.split(" ")[1]);
        heads.add(head);
        boolean welcome = password.isEmpty() || head.contains(
                "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(password.get().getBytes(ISO_8859_1)) + "\r\n");
        if (!welcome) {
            client.getOutputStream().write(WANTS_PASSWORD.getBytes(ISO_8859_1));
            return false;
        }
        client.getOutputStream().write(answer.getBytes(ISO_8859_1));
        return !refusing && head.startsWith("CONNECT ");
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int letter = in.read();
            if (letter < 0) {
                throw new IOException("no request");
            }
            head.append((char) letter);
        }
        return head.toString();
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // the other direction notices too
        }
    }

    @Override
    public void close() throws IOException {
        kill();
    }

    /// Breaks everything off.
    void kill() throws IOException {
        socket.close();
        for (var connection : open) {
            connection.close();
        }
    }
}
