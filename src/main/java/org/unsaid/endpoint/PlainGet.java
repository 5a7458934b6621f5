package org.unsaid.endpoint;

import com.google.gson.JsonNull;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.unsaid.endpoint.Reply.Kind;

/// Fetches what is no answer of a model: lists, properties. Safe for any thread.
final class PlainGet {

    private static final int LARGEST = 8 << 20; // routers list thousands of models with their prices

    private final Caller caller;
    private final Keys keys;

    PlainGet(Caller caller, Keys keys) {
        this.caller = caller;
        this.keys = keys;
    }

    sealed interface Result {}

    /// @param json   null value if it is none
    /// @param sentKey whether a key went with it
    record Got(int status, String mediaType, String server, String location, JsonElement json, Duration took, boolean sentKey) implements Result {}

    record Failed(Cause cause) implements Result {}

    Result get(URI address, String path, Dialect dialect) throws InterruptedException {
        var url = HttpUrl.parse(address + path);
        if (url == null) {
            return new Failed(new Cause.RefusedHere("'%s' is not an address; expected http:// or https://".formatted(address)));
        }
        var origin = Origin.of(url);
        var key = keys.keyFor(dialect.name(), origin).filter(ApiKey::sendable);
        var request = new Request.Builder().url(url).header("Accept", "application/json");
        key.ifPresent(secret -> request.header(dialect.key().header(), dialect.key().value(secret)));
        dialect.family().headers().forEach(request::header);
        var clean = new Redactor(keys.known());
        long started = System.nanoTime();
        try (var response = caller.call(request.build(), keys)) {
            var took = Duration.ofNanos(System.nanoTime() - started);
            var source = response.body().source();
            source.request(LARGEST);
            var body = clean.redact(source.getBuffer().readString(Math.min(LARGEST, source.getBuffer().size()), StandardCharsets.UTF_8));
            return new Got(
                    response.code(),
                    header(response, "Content-Type", clean),
                    header(response, "Server", clean),
                    header(response, "Location", clean),
                    Objects.requireNonNullElse(Json.parse(body), JsonNull.INSTANCE),
                    took,
                    key.isPresent());
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("call stopped");
            }
            return new Failed(cause(Trouble.telling(e), url, caller.network().routeTo(url), Duration.ofNanos(System.nanoTime() - started)));
        }
    }

    private static String header(Response response, String name, Redactor clean) {
        return clean.redact(Objects.requireNonNullElse(response.header(name), ""));
    }

    private Cause cause(IOException e, HttpUrl url, Route route, Duration after) {
        var origin = Origin.of(url);
        var trouble = Trouble.of(e, url, route);
        if (trouble.kind() == Kind.PROXY) {
            return new Cause.ProxyPassword(route);
        }
        if (trouble.byProxy()) {
            return new Cause.ProxyFailed(route, trouble.message());
        }
        return switch (e) {
            case NotSentException _ when url.isHttps() && caller.network().localOnly() -> new Cause.LocalOnly(origin);
            case NotSentException _ -> new Cause.RefusedHere(trouble.message());
            case java.net.UnknownHostException _, java.net.NoRouteToHostException _ -> new Cause.UnknownHost(url.host());
            case java.net.ConnectException _ -> new Cause.NothingListening(origin);
            default -> switch (trouble.kind()) {
                case TLS -> new Cause.TlsFailure(origin, Trouble.whyNotSecure(Trouble.telling(e)));
                case TIMEOUT -> new Cause.TimedOut(origin, after);
                default -> new Cause.Other(Kind.NETWORK, 0, trouble.message());
            };
        };
    }
}
