package org.unsaid.ui.endpoints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyGroup;
import org.unsaid.endpoint.FamilyName;

/// Models that have something in common.
sealed interface ModelGroup {

    List<Endpoint> endpoints();

    /// @param family empty where nobody knows it
    record OfFamily(Optional<FamilyName> family, List<Endpoint> endpoints) implements ModelGroup {}

    /// @param place ISO 3166-1 alpha-2; empty where the maker is not known
    record OfPlace(Optional<String> place, List<Endpoint> endpoints) implements ModelGroup {}

    /// Those with several routes first.
    static List<ModelGroup> byFamily(List<Endpoint> endpoints) {
        return FamilyGroup.of(endpoints).stream().sorted(Comparator.comparing(group -> !group.severalRoutes())).<ModelGroup>map(group -> new OfFamily(group.family(), group.endpoints())).toList();
    }

    /// In the order of the codes, which is no order of rank; unknown last.
    static List<ModelGroup> byPlace(Collection<Endpoint> endpoints) {
        var byPlace = new TreeMap<String, List<Endpoint>>();
        var unknown = new ArrayList<Endpoint>();
        endpoints.forEach(endpoint -> endpoint.makerPlace()
                .map(place -> byPlace.computeIfAbsent(place, _ -> new ArrayList<>())).orElse(unknown).add(endpoint));
        var groups = new ArrayList<ModelGroup>();
        byPlace.forEach((place, members) -> groups.add(new OfPlace(Optional.of(place), List.copyOf(members))));
        if (!unknown.isEmpty()) {
            groups.add(new OfPlace(Optional.empty(), List.copyOf(unknown)));
        }
        return groups;
    }
}
