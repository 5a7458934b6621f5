package org.unsaid.endpoint;

import java.util.Optional;

/// How an answer is asked for. What is empty is not sent, so that the service's own default holds.
///
/// @param temperature from 0 to 2
/// @param maxTokens   longest answer, at least 1
public record Parameters(Optional<Double> temperature, Optional<Integer> maxTokens) {
    public static final Parameters DEFAULTS = new Parameters(Optional.empty(), Optional.empty());
}
