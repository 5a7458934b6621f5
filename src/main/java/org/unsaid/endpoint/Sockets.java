package org.unsaid.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;
import org.unsaid.endpoint.Network.Reach;

/// Where sockets come from. In local-only mode there is no proxy, so that every connection starts with one of
/// these, and none of them connects to another computer. Safe for any thread.
final class Sockets extends SocketFactory {

    private final Reach reach;

    Sockets(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Socket createSocket() {
        return switch (reach) {
            case ANYWHERE -> new Socket(Proxy.NO_PROXY); // or Java would look for one of the system's
            case THIS_COMPUTER -> new LocalSocket();
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(SocketAddress address) throws IOException {
        var socket = createSocket();
        socket.connect(address);
        return socket;
    }

    private static final class LocalSocket extends Socket {

        LocalSocket() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            boolean here = endpoint instanceof InetSocketAddress address && !address.isUnresolved() && address.getAddress().isLoopbackAddress();
            if (!here) {
                throw new NotSentException("%s is not on this computer, and local-only mode is on".formatted(endpoint));
            }
            super.connect(endpoint, timeout);
        }
    }
}
