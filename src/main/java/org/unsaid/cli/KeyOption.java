package org.unsaid.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.endpoint.Keys;
import picocli.CommandLine.Option;

/// Which environment variable holds the key of an address.
final class KeyOption {

    @Option(
            names = "--key-from",
            paramLabel = "ORIGIN=VARIABLE",
            description = "Environment variable with the key of an address, for example "
                    + "http://127.0.0.1:8080=MY_KEY. Known providers have their usual variables.")
    private List<String> given = List.of();

    /// All keys there are; those of the variables named here come first.
    Keys keys(CommandServices services, Terminal terminal) {
        var variables = new LinkedHashMap<String, String>();
        var problems = new ArrayList<String>();
        for (var text : given) {
            int equals = text.lastIndexOf('=');
            var origin = equals < 0 ? Optional.<String>empty() : origin(text.substring(0, equals));
            if (origin.isEmpty()) {
                problems.add("--key-from: expected ORIGIN=VARIABLE, for example http://127.0.0.1:8080=MY_KEY");
            } else if (services.environment().getOrDefault(text.substring(equals + 1), "").isBlank()) {
                // not named: somebody may have put the key itself there
                problems.add("--key-from %s: the environment has no such variable; expected the name of one that holds the key"
                        .formatted(origin.get()));
            } else {
                variables.put(origin.get(), text.substring(equals + 1));
            }
        }
        InputException.throwIfAny(problems);
        var ring = services.keys(new TerminalPassphrases(services.environment(), terminal));
        variables.forEach((origin, variable) -> ring.use(origin, new ApiKey(services.environment().getOrDefault(variable, ""))));
        return ring;
    }

    private static Optional<String> origin(String address) {
        try {
            return Keys.origin(new URI(address.strip()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
