package org.unsaid.cli;

import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.Discovery;
import org.unsaid.endpoint.Endpoint;

/// What servers on this computer say of their models: the digest of the weights, how they were quantised, whether the
/// question is passed on to another computer. A spec alone does not say it.
final class LocalServers {

    private LocalServers() {}

    /// The same endpoints, with what their servers say. One that cannot be found stays as it is.
    static List<Endpoint> described(List<Endpoint> endpoints, Discovery discovery) throws InterruptedException {
        if (endpoints.stream().noneMatch(LocalServers::unknown)) {
            return endpoints;
        }
        var offered = discovery.localServers().stream().flatMap(server -> server.models().stream()).toList();
        return endpoints.stream()
                .map(endpoint -> unknown(endpoint) ? find(endpoint, offered).map(found -> described(endpoint, found)).orElse(endpoint) : endpoint)
                .toList();
    }

    /// Of a local server known by name, such as Ollama; addresses are not looked at unasked.
    private static boolean unknown(Endpoint endpoint) {
        return endpoint.onThisComputer() && !endpoint.scripted()
                && !endpoint.generic() && endpoint.weights().equals(Endpoint.Weights.UNKNOWN);
    }

    private static Optional<Endpoint> find(Endpoint endpoint, List<Endpoint> offered) {
        return offered.stream()
                .filter(found -> found.spec().equals(endpoint.spec()) || found.spec().equals(endpoint.spec() + ":latest"))
                .findFirst();
    }

    private static Endpoint described(Endpoint endpoint, Endpoint found) {
        return new Endpoint(
                endpoint.spec(), endpoint.provider(), endpoint.address(), endpoint.model(), endpoint.maker(), endpoint.makerPlace(),
                found.servedIn(), found.servedBasis(), found.family(), found.channel(), found.weights(), endpoint.concurrency(), endpoint.price());
    }
}
