package org.unsaid.session;

import java.time.Instant;
import java.util.Optional;
import org.unsaid.verdict.FactVerdict;

/// What a judge or a person said of a fact, or that a person took back what a person said of it last. Events are only ever
/// added.
///
/// @param fact id within its probe
/// @param set  empty where something was taken back
/// @param by   a person, or a method with its version
public record FactEvent(String fact, Optional<FactVerdict> set, String by, Instant at) {

    public static FactEvent of(FactVerdict verdict) {
        return new FactEvent(verdict.fact(), Optional.of(verdict), verdict.version(), verdict.at());
    }
}
