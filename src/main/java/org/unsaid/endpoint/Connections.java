package org.unsaid.endpoint;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/// Every connection that the program makes is made here, for one of the [purposes][Purpose] and within the
/// [Network] settings. Safe for any thread.
public final class Connections implements AutoCloseable {

    /// As many as calls may be in flight, so that none closes what the next will need.
    private static final int IDLE_CONNECTIONS = 128;

    /// Shorter than the five seconds after which common servers close: a connection is never taken up just
    /// as it dies, which would cost the question asked through it, because nothing is sent twice.
    private static final Duration IDLE = Duration.ofSeconds(4);

    private final OkHttpClient.Builder plain;
    private volatile Clients clients;

    /// @param practice answers for the address of the practice models
    public Connections(ScriptedModel practice, Network network) {
        this(new OkHttpClient.Builder().eventListener(new LostCancellations()), practice, network);
    }

    Connections(ScriptedModel practice) {
        this(practice, Network.DEFAULT);
    }

    /// @param builder with listeners of one's own
    Connections(OkHttpClient.Builder builder, ScriptedModel practice, Network network) {
        var dead = new DeadConnections();
        plain = builder
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                .addInterceptor(new PracticeInterceptor(practice))
                .addInterceptor(this::permit)
                .addInterceptor(dead::takeAnother)
                .addNetworkInterceptor(dead::look);
        clients = new Clients(plain.build(), network);
    }

    /// Where the practice models are; no computer has this address.
    static URI practiceAddress() {
        return PracticeInterceptor.ADDRESS;
    }

    public Network network() {
        return clients.network;
    }

    /// From now on calls are made so. Calls in flight go on by their old way, except that local-only mode breaks
    /// off those that leave this computer.
    public void use(Network network) {
        var before = clients;
        clients = new Clients(plain.build(), network); // with TLS sessions of its own, or a service could tell us again
        before.evict();
        if (network.localOnly()) {
            before.usual.dispatcher().runningCalls().stream()
                    .filter(call -> !Origin.loopback(call.request().url()))
                    .forEach(call -> call.cancel());
        }
    }

    Caller caller(Purpose purpose, Limits limits) {
        var now = clients;
        return new Caller(purpose, now.network, limits, now);
    }

    /// The last look before anything is sent or looked up.
    private Response permit(Interceptor.Chain chain) throws IOException {
        var request = chain.request();
        var purpose = request.tag(Purpose.class);
        if (purpose == null || !purpose.method().equals(request.method())) {
            throw new IllegalStateException("a %s to %s for no purpose that is listed".formatted(request.method(), Origin.of(request.url())));
        }
        var refusal = clients.network.refusal(request.url(), purpose);
        if (refusal.isPresent()) {
            throw new NotSentException(refusal.get());
        }
        return chain.proceed(request);
    }

    /// Closes what is idle. Calls in flight go on.
    @Override
    public void close() {
        clients.evict();
        clients.usual.dispatcher().executorService().shutdown();
    }

    /// The clients for one state of the settings, with connections that no other state takes up.
    static final class Clients {

        private final Network network;
        private final OkHttpClient usual;
        private final Map<String, OkHttpClient> byOrigin = new ConcurrentHashMap<>();

        private Clients(OkHttpClient plain, Network network) {
            this.network = network;
            usual = plain.newBuilder()
                    .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE.toMillis(), TimeUnit.MILLISECONDS))
                    .proxySelector(new Proxies(network))
                    .dns(new InterruptibleDns(network.reach()))
                    .socketFactory(new Sockets(network.reach()))
                    .build();
        }

        /// @throws NotSentException if the address has certificates of its own that cannot be read
        OkHttpClient to(HttpUrl url) throws NotSentException {
            var authority = network.authorityFor(url);
            if (authority.isEmpty()) {
                return usual;
            }
            var origin = Origin.of(url);
            var known = byOrigin.get(origin);
            if (known != null) {
                return known;
            }
            var trust = Trust.with(authority.get());
            var own = usual.newBuilder().sslSocketFactory(trust.sockets(), trust.manager()).build();
            byOrigin.put(origin, own);
            return own;
        }

        private void evict() {
            usual.connectionPool().evictAll();
        }
    }
}
