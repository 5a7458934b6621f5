package org.unsaid.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.probe.Role;
import org.unsaid.session.Tally;

/// One question put to weights of one family by several routes, and what that tells of who withholds: the weights
/// themselves, or a service in front of them.
///
/// @param family  title of the family
/// @param sides   local weights first, then the maker's service, then others
/// @param reasons why nothing can be told, and what limits what is told
public record ModelOrService(
        String family, Question question, Role role, Scope scope, List<Side> sides, Conclusion conclusion, List<Doubt> reasons) {

    public enum Road { LOCAL, MAKER, OTHER, UNKNOWN }

    public enum Conclusion {
        /// Nowhere is most of it withheld.
        NOTHING_WITHHELD,
        /// The weights withhold with nothing in front of them.
        MODEL,
        /// The weights answer elsewhere; the maker's service does not let them.
        SERVICE,
        CANNOT_TELL
    }

    /// What stands against a conclusion.
    public enum Doubt {
        NO_LOCAL_WEIGHTS, NO_MAKER_SERVICE, NO_THIRD_HOST,
        /// Some route withholds about half of its answers, or two of one kind differ.
        MIXED,
        /// With so few answers the difference can be chance.
        FEW_ANSWERS,
        /// Quantised weights are not quite the maker's.
        QUANTISED,
        /// A router may have changed the host from call to call.
        UNPINNED,
        /// Only the weights at home withhold.
        ONLY_LOCAL,
        /// The third host withholds too, while the weights at home answer.
        THIRD_WITHHOLDS
    }

    /// @param byLanguage in the order of the session
    public record Side(Endpoint endpoint, Road road, Map<Locale, Tally> byLanguage) {

        public Tally tally() {
            return Tally.sum(byLanguage.values());
        }

        boolean quantised() {
            return endpoint.family().flatMap(FamilyName::quantisation).isPresent();
        }
    }

    public ModelOrService {
        sides = List.copyOf(sides);
        reasons = List.copyOf(reasons);
    }

    static List<ModelOrService> of(Contrasts contrasts) {
        var families = new LinkedHashMap<String, List<Endpoint>>();
        contrasts.setup().endpoints().stream().filter(endpoint -> !endpoint.scripted()).forEach(endpoint -> endpoint.family()
                .filter(family -> !family.alias())
                .ifPresent(family -> families.computeIfAbsent(family.id(), _ -> new ArrayList<>()).add(endpoint)));
        return families.values().stream().filter(endpoints -> endpoints.size() > 1)
                .flatMap(endpoints -> of(contrasts, endpoints)).toList();
    }

    private static Stream<ModelOrService> of(Contrasts contrasts, List<Endpoint> endpoints) {
        Map<Question, List<Cell>> byQuestion = contrasts.cells().stream()
                .filter(cell -> endpoints.contains(cell.endpoint()) && cell.counts())
                .collect(Collectors.groupingBy(Cell::question, LinkedHashMap::new, Collectors.toList()));
        return byQuestion.values().stream().map(cells -> of(contrasts, endpoints, cells)).filter(row -> row.sides().size() > 1);
    }

    private static ModelOrService of(Contrasts contrasts, List<Endpoint> endpoints, List<Cell> cells) {
        Map<Endpoint, List<Cell>> byEndpoint = cells.stream().collect(Collectors.groupingBy(Cell::endpoint));
        var shared = byEndpoint.values().stream().map(some -> some.stream().map(Cell::circumstances).collect(Collectors.toSet()))
                .reduce(ModelOrService::both).orElse(Set.of());
        var sides = endpoints.stream().filter(byEndpoint::containsKey)
                .map(endpoint -> side(endpoint, byEndpoint.getOrDefault(endpoint, List.of()), shared))
                .filter(side -> !side.byLanguage().isEmpty())
                .sorted(Comparator.comparing(Side::road)).toList();
        var told = new RouteReading(sides);
        return new ModelOrService(endpoints.getFirst().family().map(FamilyName::title).orElse(""), cells.getFirst().question(),
                cells.getFirst().role(), Scope.of(cells, contrasts.measured()), sides, told.conclusion(), told.doubts());
    }

    private static Side side(Endpoint endpoint, List<Cell> cells, Set<Object> shared) {
        var byLanguage = new LinkedHashMap<Locale, Tally>();
        cells.stream().filter(cell -> shared.contains(cell.circumstances())).forEach(cell ->
                byLanguage.merge(cell.language(), cell.tally(), (one, other) -> Tally.sum(List.of(one, other))));
        return new Side(endpoint, road(endpoint), byLanguage);
    }

    private static Road road(Endpoint endpoint) {
        return endpoint.channel().map(channel -> switch (channel) {
            case THIS_COMPUTER -> Road.LOCAL;
            case MAKER -> Road.MAKER;
            case HOST, PINNED_ROUTER, UNPINNED_ROUTER -> Road.OTHER;
            case PRACTICE, ADDRESS -> Road.UNKNOWN;
        }).orElse(Road.UNKNOWN);
    }

    private static Set<Object> both(Set<Object> one, Set<Object> other) {
        var both = new LinkedHashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
