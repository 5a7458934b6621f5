package org.unsaid.endpoint;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/// Every connection that the program makes is made here. Safe for any thread.
public final class Connections implements AutoCloseable {

    /// As many as calls may be in flight, so that none closes what the next will need.
    private static final int IDLE_CONNECTIONS = 128;

    /// Shorter than the five seconds after which common servers close: a connection is never taken up just
    /// as it dies, which would cost the question asked through it, because nothing is sent twice.
    private static final Duration IDLE = Duration.ofSeconds(4);

    private final OkHttpClient http;

    /// @param practice answers for the address of the practice models
    public Connections(ScriptedModel practice) {
        this(new OkHttpClient.Builder(), practice);
    }

    Connections(OkHttpClient.Builder builder, ScriptedModel practice) {
        var dead = new DeadConnections();
        http = builder
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE.toMillis(), TimeUnit.MILLISECONDS))
                .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                .dns(new InterruptibleDns())
                .addInterceptor(new PracticeInterceptor(practice))
                .addInterceptor(dead::takeAnother)
                .addNetworkInterceptor(dead::look)
                .build();
    }

    /// Where the practice models are; no computer has this address.
    static URI practiceAddress() {
        return PracticeInterceptor.ADDRESS;
    }

    OkHttpClient within(Limits limits) {
        return http.newBuilder()
                .connectTimeout(limits.connect())
                .writeTimeout(limits.silence())
                .readTimeout(limits.silence())
                .build();
    }

    /// Closes what is idle. Calls in flight go on.
    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }
}
