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
    Response call(Request request) throws IOException {
        return within(clients.to(request.url())).newCall(request.newBuilder().tag(Purpose.class, purpose).build()).execute();
    }

    private OkHttpClient within(OkHttpClient client) {
        return client.newBuilder()
                .connectTimeout(limits.connect())
                .writeTimeout(limits.silence())
                .readTimeout(limits.silence())
                .callTimeout(limits.call())
                .build();
    }
}
