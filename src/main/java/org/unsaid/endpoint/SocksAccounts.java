package org.unsaid.endpoint;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Names and passwords for SOCKS proxies, which Java asks for in one place of the process, whoever makes the call. A
/// proxy is told the account of the latest way that leads through it. Safe for any thread.
final class SocksAccounts extends Authenticator {

    private static final SocksAccounts ONLY = new SocksAccounts();

    private final Map<String, PasswordAuthentication> byProxy = new ConcurrentHashMap<>();

    private SocksAccounts() {}

    /// Makes Java ask here, and nowhere else.
    static void install() {
        setDefault(ONLY);
    }

    /// @param password empty if nothing is kept; the proxy is then told the name alone
    static void use(Route.Socks route, Optional<ApiKey> password) {
        var proxy = proxy(route.host(), route.port());
        if (route.user().isPresent()) {
            var secret = password.map(ApiKey::secret).orElse("").toCharArray();
            ONLY.byProxy.put(proxy, new PasswordAuthentication(route.user().get(), secret));
        } else {
            ONLY.byProxy.remove(proxy);
        }
    }

    private static String proxy(String host, int port) {
        return host + ":" + port;
    }

    /// Java greets a proxy that asks for a name, and Tor does, with that of the user of this computer; hence a name of
    /// nobody where there is no account.
    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
        var known = byProxy.get(proxy(String.valueOf(getRequestingHost()), getRequestingPort()));
        return known == null ? new PasswordAuthentication("unsaid", "unsaid".toCharArray()) : known;
    }
}
