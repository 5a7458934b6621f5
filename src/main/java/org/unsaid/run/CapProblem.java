package org.unsaid.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Cap;
import org.unsaid.session.Setup;

/// Why the caps of a setup cannot be kept as it stands.
public sealed interface CapProblem {

    /// Nothing bounds the answers, and so what they cost.
    ///
    /// @param endpoints that are charged for
    record NoLongestAnswer(List<Endpoint> endpoints) implements CapProblem {}

    /// What the endpoint charges is in a currency in which that scope has no cap.
    record NoCapInCurrency(Endpoint endpoint, String currency, Cap.Scope scope) implements CapProblem {}

    /// Every one; none if there is no cap.
    static List<CapProblem> of(Setup setup) {
        var problems = new ArrayList<CapProblem>();
        var paid = setup.endpoints().stream().filter(endpoint -> endpoint.price().isPresent()).toList();
        if (!setup.caps().isEmpty() && !paid.isEmpty() && setup.parameters().maxTokens().isEmpty()) {
            problems.add(new NoLongestAnswer(paid));
        }
        for (var scope : setup.caps().stream().map(Cap::scope).distinct().toList()) {
            var capped = new HashSet<String>();
            setup.caps().stream().filter(cap -> cap.scope() == scope).forEach(cap -> capped.add(cap.money().currency()));
            for (var endpoint : paid) {
                var currency = endpoint.price().orElseThrow().currency();
                if (capped.add(currency)) { // named once for each currency
                    problems.add(new NoCapInCurrency(endpoint, currency, scope));
                }
            }
        }
        return problems;
    }
}
