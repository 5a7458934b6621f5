package org.unsaid.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The way that calls take to endpoints on other computers. Where it leads through a proxy that fails, the call
/// fails: no other way is tried.
public sealed interface Route {

    /// What [#parse] understands, for messages.
    String EXPECTED = "direct, tor, tor:9150, socks5://[NAME@]HOST:PORT or http://[NAME@]HOST:PORT";

    /// Provider that the password of a proxy is kept under, by the text of the way.
    String PROVIDER = "proxy";

    /// Variable that a password may stand in.
    String PASSWORD_VARIABLE = "UNSAID_PROXY_PASSWORD";

    record Direct() implements Route {}

    /// A proxy that is told a name and a port and passes on what is encrypted (HTTP `CONNECT`).
    ///
    /// @param user who we are to the proxy, if it wants to know; the password is a key of its own
    record HttpProxy(String host, int port, Optional<String> user) implements Route {}

    /// A SOCKS5 proxy. It is given names, so that it looks them up and nobody here does.
    ///
    /// @param user who we are to the proxy, if it wants to know; the password is a key of its own
    record Socks(String host, int port, Optional<String> user) implements Route {}

    /// Tor on this computer, which looks names up at the far end of its circuit.
    record Tor(int port) implements Route {}

    static Route direct() {
        return new Direct();
    }

    /// Tor as a service of the system.
    static Route tor() {
        return new Tor(9050);
    }

    /// Tor as the Tor Browser runs it.
    static Route torBrowser() {
        return new Tor(9150);
    }

    /// Reads what [#text] writes, and `socks5h://` besides. A password is not understood: it is no part of a way.
    static Optional<Route> parse(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("direct")) {
            return Optional.of(direct());
        }
        var tor = Pattern.compile("tor(?::(\\d{1,5}))?").matcher(word);
        if (tor.matches()) {
            return tor.group(1) == null ? Optional.of(tor()) : port(Integer.parseInt(tor.group(1))).map(Tor::new);
        }
        try {
            var address = new URI(text.strip().replaceFirst("/$", ""));
            var user = Optional.ofNullable(address.getUserInfo());
            boolean bare = address.getHost() != null && user.filter(name -> name.isEmpty() || name.contains(":")).isEmpty()
                    && address.getRawPath().isEmpty()
                    && address.getRawQuery() == null && address.getRawFragment() == null;
            return bare ? port(address.getPort()).flatMap(port -> proxy(address, port, user)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Route> proxy(URI address, int port, Optional<String> user) {
        var host = address.getHost().replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        return switch (String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) {
            case "http" -> Optional.of(new HttpProxy(host, port, user));
            case "socks5", "socks5h" -> Optional.of(new Socks(host, port, user));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> port(int number) {
        return number > 0 && number < 65_536 ? Optional.of(number) : Optional.empty();
    }

    /// As a person writes it.
    default String text() {
        return switch (this) {
            case Direct _ -> "direct";
            case HttpProxy(var host, var port, var user) -> "http://" + named(user) + bracketed(host) + ":" + port;
            case Socks(var host, var port, var user) -> "socks5://" + named(user) + bracketed(host) + ":" + port;
            case Tor(var port) -> port == 9050 ? "tor" : "tor:" + port;
        };
    }

    /// Who we are to the proxy, if it wants to know.
    default Optional<String> user() {
        return switch (this) {
            case HttpProxy(_, _, var user) -> user;
            case Socks(_, _, var user) -> user;
            case Direct _, Tor _ -> Optional.empty();
        };
    }

    default AskedFrom askedFrom() {
        return switch (this) {
            case Direct _ -> AskedFrom.DIRECT;
            case HttpProxy _, Socks _ -> AskedFrom.PROXY;
            case Tor _ -> AskedFrom.TOR;
        };
    }

    private static String named(Optional<String> user) {
        return user.map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20") + "@").orElse("");
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
