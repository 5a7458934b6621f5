package org.unsaid.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an answer is asked for. What is empty is not sent, so that the service's own default holds.
///
/// @param temperature from 0 to 2
/// @param maxTokens   longest answer, at least 1
public record Parameters(Optional<Double> temperature, Optional<Integer> maxTokens) {
    public static final Parameters DEFAULTS = new Parameters(Optional.empty(), Optional.empty());

    /// Names of those that are sent, as exports have them.
    public List<String> sent() {
        var names = new ArrayList<String>(2);
        maxTokens.ifPresent(_ -> names.add("max_tokens"));
        temperature.ifPresent(_ -> names.add("temperature"));
        return names;
    }
}
