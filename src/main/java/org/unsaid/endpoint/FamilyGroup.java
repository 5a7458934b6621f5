package org.unsaid.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Endpoints that serve the same weights, as far as is known.
///
/// @param family empty for endpoints whose weights nobody knows by a name; nothing says that those are the same
public record FamilyGroup(Optional<FamilyName> family, List<Endpoint> endpoints) {

    public FamilyGroup {
        endpoints = List.copyOf(endpoints);
    }

    /// In the order in which the families first come up; those of no family are last, practice models in none.
    public static List<FamilyGroup> of(List<Endpoint> endpoints) {
        var byKey = new LinkedHashMap<String, List<Endpoint>>();
        var rest = new ArrayList<Endpoint>();
        for (var endpoint : endpoints) {
            if (endpoint.scripted()) {
                continue;
            }
            endpoint.family().map(family -> byKey.computeIfAbsent(family.key(), _ -> new ArrayList<>())).orElse(rest).add(endpoint);
        }
        var groups = new ArrayList<FamilyGroup>();
        byKey.values().forEach(routes -> groups.add(new FamilyGroup(routes.getFirst().family(), routes)));
        if (!rest.isEmpty()) {
            groups.add(new FamilyGroup(Optional.empty(), rest));
        }
        return groups;
    }

    /// Whether the same weights are reached by more than one road. An alias names no certain weights.
    public boolean severalRoutes() {
        return endpoints.size() > 1 && family.filter(name -> !name.alias()).isPresent();
    }
}
