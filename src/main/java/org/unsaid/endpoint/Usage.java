package org.unsaid.endpoint;

import java.util.Optional;

/// Tokens as the service counted them; what it did not say is empty, never 0.
public record Usage(Optional<Integer> input, Optional<Integer> output, Optional<Integer> reasoning) {
    public static final Usage UNKNOWN = new Usage(Optional.empty(), Optional.empty(), Optional.empty());
}
