package org.unsaid.endpoint;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/// The one proxy for an address, or none where the way is direct; never one after the other. What the system or
/// Java's properties say of proxies counts for nothing. Safe for any thread.
final class Proxies extends ProxySelector {

    static {
        SocksAccounts.install();
    }

    private final Network network;

    Proxies(Network network) {
        this.network = network;
    }

    @Override
    public List<Proxy> select(URI uri) {
        var url = Objects.requireNonNull(HttpUrl.get(uri));
        return List.of(network.localOnly() ? Proxy.NO_PROXY : proxy(network.routeTo(url)));
    }

    private static Proxy proxy(Route route) {
        return switch (route) {
            case Route.Direct _ -> Proxy.NO_PROXY;
            case Route.HttpProxy(var host, var port, _) -> new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
            case Route.Socks(var host, var port, _) -> new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved(host, port));
            case Route.Tor(var port) -> new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("127.0.0.1", port));
        };
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the call fails, and there is no other way to remember
    }
}
