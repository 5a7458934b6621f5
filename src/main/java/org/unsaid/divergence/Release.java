package org.unsaid.divergence;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.unsaid.endpoint.Endpoint;

/// What stood behind the name of an endpoint in one session, as far as it was told.
///
/// @param models  names that the service gave the model with its answers, in alphabetical order
/// @param weights as the server told them when the session was set up
public record Release(Set<String> models, Endpoint.Weights weights) {

    public static final Release UNKNOWN = new Release(Set.of(), Endpoint.Weights.UNKNOWN);

    /// A date or a release in a model's name; a name without one may mean another model next month.
    private static final Pattern DATED = Pattern.compile("\\d{4}");

    public Release {
        models = Collections.unmodifiableSet(new TreeSet<>(models));
    }

    /// Whether the service named the model otherwise, or both told of weights that are not the same.
    public boolean differs(Release other) {
        return !models.equals(other.models)
                || differ(weights.digest(), other.weights.digest())
                || differ(weights.quantisation(), other.weights.quantisation());
    }

    /// Whether a digest or a dated name tells which version it was.
    public boolean versioned() {
        return weights.digest().isPresent() || models.stream().anyMatch(name -> DATED.matcher(name).find());
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
