package org.unsaid.endpoint;

import java.util.Optional;
import java.util.stream.Stream;

/// What two models have in common, as far as the catalogue knows: who judges its own kind is not trusted blindly.
public enum Kinship {
    NONE,
    /// The same weights, whatever the road and the quantisation, or weights that were made out of the others.
    SAME_FAMILY,
    SAME_MAKER,
    /// Of one of them, nobody here knows who made it.
    UNKNOWN;

    public static Kinship of(Endpoint one, Endpoint other, ModelCatalogue models) {
        var first = family(one);
        var second = family(other);
        boolean same = one.spec().equals(other.spec()) || (first.isPresent() && first.equals(second))
                || descends(first, second, models) || descends(second, first, models);
        if (same) {
            return SAME_FAMILY;
        }
        if (one.maker().isEmpty() || other.maker().isEmpty()) {
            return UNKNOWN;
        }
        return one.maker().equals(other.maker()) ? SAME_MAKER : NONE;
    }

    private static Optional<String> family(Endpoint endpoint) {
        return endpoint.family().map(FamilyName::id);
    }

    /// Whether training went on from the other's weights, or learnt from its answers.
    private static boolean descends(Optional<String> from, Optional<String> other, ModelCatalogue models) {
        return other.isPresent() && from.flatMap(models::family)
                .filter(family -> Stream.of(family.basedOn(), family.distilledFrom()).anyMatch(other::equals)).isPresent();
    }
}
