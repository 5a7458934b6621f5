package org.unsaid.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unsaid.endpoint.Network;
import org.unsaid.endpoint.Network.Reach;
import org.unsaid.endpoint.Route;
import picocli.CommandLine.Option;

/// By which way a command reaches its endpoints. What it does not say is as in the preferences.
final class NetworkOption {

    @Option(
            names = "--proxy",
            paramLabel = "[ORIGIN=]WAY",
            description = "Way to models on other computers: socks5://HOST:PORT, http://HOST:PORT, tor (127.0.0.1:9050), "
                    + "tor:9150 or direct; names are looked up by the proxy. One that wants a name: http://NAME@HOST:PORT, with "
                    + "its password in " + Route.PASSWORD_VARIABLE + " or kept. With ORIGIN, such as "
                    + "https://api.deepseek.com=tor, for that address alone. If the proxy fails, the call fails.")
    private List<String> ways = List.of();

    @Option(
            names = "--ca",
            paramLabel = "ORIGIN=FILE",
            description = "Certificates (PEM) of an authority to trust for this address, beside the system's.")
    private List<String> authorities = List.of();

    @Option(names = "--local-only", description = "Send nothing that would leave this computer.")
    private boolean localOnly;

    /// Makes the connections of this command so.
    void apply(CommandServices services) {
        if (!ways.isEmpty() || !authorities.isEmpty() || localOnly) {
            services.connections().use(over(services.connections().network()));
        }
    }

    private Network over(Network preferred) {
        var problems = new ArrayList<String>();
        var network = localOnly ? preferred.withReach(Reach.THIS_COMPUTER) : preferred;
        for (var text : ways) { // one for all comes before those for one
            if (!text.contains("=")) {
                var route = route(text, text, problems);
                network = new Network(network.reach(), route.orElse(network.route()), Map.of(), network.authorities());
            }
        }
        for (var text : ways) {
            int equals = text.lastIndexOf('=');
            if (equals >= 0) {
                var origin = origin("--proxy", text, equals, problems);
                var route = route(text, text.substring(equals + 1), problems);
                network = origin.isPresent() && route.isPresent() ? network.withRoute(origin.get(), route.get()) : network;
            }
        }
        for (var text : authorities) {
            int equals = text.indexOf('=');
            var origin = origin("--ca", text, equals, problems);
            network = origin.isPresent() ? network.withAuthority(origin.get(), file(text.substring(equals + 1))) : network;
        }
        InputException.throwIfAny(problems);
        return network;
    }

    private static Optional<Route> route(String whole, String text, List<String> problems) {
        var route = Route.parse(text);
        if (route.isEmpty()) {
            // not repeated: it may hold the password of a proxy
            problems.add("--proxy%s; expected %s, with a password in %s".formatted(
                    whole.contains("@") ? "" : " '" + whole + "'", Route.EXPECTED, Route.PASSWORD_VARIABLE));
        }
        return route;
    }

    private static Optional<String> origin(String option, String text, int equals, List<String> problems) {
        var origin = equals < 0 ? Optional.<String>empty() : Network.origin(text.substring(0, equals));
        if (origin.isEmpty()) {
            problems.add("%s: expected ORIGIN=%s, for example https://models.example.org=…".formatted(
                    option, option.equals("--ca") ? "FILE" : "WAY"));
        }
        return origin;
    }

    private static Path file(String name) {
        var file = WorkspaceOption.path("--ca", name);
        if (!Files.isReadable(file)) {
            throw new InputException("--ca '%s': there is no such file; expected certificates in PEM".formatted(file));
        }
        return file;
    }
}
