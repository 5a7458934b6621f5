package org.unsaid.endpoint;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Makes calls for one purpose, by the network settings that hold when it is made. Safe for any thread.
final class Caller {

    private final Purpose purpose;
    private final Network network;
    private final Limits limits;
    private final Connections.Clients clients;

    Caller(Purpose purpose, Network network, Limits limits, Connections.Clients clients) {
        this.purpose = purpose;
        this.network = network;
        this.limits = limits;
        this.clients = clients;
    }

    Network network() {
        return network;
    }

    /// @throws NotSentException if a rule of ours forbids the call; then no packet left for it
    ///
    /// @param keys where the password of a proxy is, if the way leads through one that wants it
    Response call(Request request, Keys keys) throws IOException {
        var client = within(clients.to(request.url()), network.routeTo(request.url()), keys);
        return Interruptible.cancellable(client.newCall(request.newBuilder().tag(Purpose.class, purpose).build())).execute();
    }

    private OkHttpClient within(OkHttpClient client, Route route, Keys keys) {
        var password = ProxyAccount.password(route, keys);
        var builder = client.newBuilder();
        switch (route) {
            case Route.HttpProxy(_, _, var user) when user.isPresent() && password.isPresent() ->
                builder.proxyAuthenticator(new ProxyAccount(user.get(), password.get()));
            case Route.Socks socks -> SocksAccounts.use(socks, password);
            case Route.Direct _, Route.Tor _, Route.HttpProxy _ -> { }
        }
        return builder
                .connectTimeout(limits.connect())
                .writeTimeout(limits.silence())
                .readTimeout(limits.silence())
                .callTimeout(limits.call())
                .build();
    }
}
