package org.unsaid.endpoint;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Scheme, host and port: what a key belongs to.
final class Origin {

    /// Written so that no resolver can read it otherwise.
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}|::1");

    private Origin() {}

    /// For example `https://api.deepseek.com`; a port is named where it is not the scheme's own.
    static String of(HttpUrl url) {
        var host = url.host().indexOf(':') >= 0 ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? url.scheme() + "://" + host : url.scheme() + "://" + host + ":" + url.port();
    }

    static @Nullable String of(URI address) {
        var url = HttpUrl.parse(address.toString());
        return url == null ? null : of(url);
    }

    static boolean loopback(HttpUrl url) {
        return LOOPBACK.matcher(url.host().toLowerCase(Locale.ROOT)).matches();
    }
}
