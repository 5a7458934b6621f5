package org.unsaid.run;

import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.time.Duration;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Reply;

/// How often, and for how long, a technical failure is tried again. A block or a refusal never is.
///
/// @param tries    sendings at most, the first one included
/// @param first    wait before the second; each later one is [#GROWTH] times as long
/// @param longest  wait between two at most, unless the service names a longer one
/// @param patience from the first sending to the last at most
public record RetryBudget(int tries, Duration first, Duration longest, Duration patience) {

    public static final RetryBudget DEFAULT =
            new RetryBudget(6, Duration.ofMillis(200), Duration.ofSeconds(30), Duration.ofMinutes(10));

    /// A first wait is short, since most faults pass at once; six tries still span a quarter of a minute.
    private static final double GROWTH = 2.5;

    static boolean worthAnotherTry(Reply reply) {
        return reply instanceof Reply.TechnicalFailure failure && failure.retryable();
    }

    boolean isPatientFor(Duration wait) {
        return wait.compareTo(patience) <= 0;
    }

    RetryPolicyBuilder<Exchange> policy() {
        return RetryPolicy.<Exchange>builder()
                .handleResultIf(exchange -> worthAnotherTry(exchange.reply()))
                .abortOn(InterruptedException.class)
                .abortIf(exchange -> !isPatientFor(named(exchange.reply())))
                .withMaxAttempts(tries)
                .withMaxDuration(patience)
                .withBackoff(first, longest, GROWTH)
                .withJitter(0.2)
                .withDelayFn(context -> context.getLastResult() == null ? NOT_NAMED : named(context.getLastResult().reply()));
    }

    /// Failsafe takes its own backoff where a delay is negative.
    private static final Duration NOT_NAMED = Duration.ofSeconds(-1);

    private static Duration named(Reply reply) {
        return switch (reply) {
            case Reply.TechnicalFailure failure -> failure.retryAfter().orElse(NOT_NAMED);
            case Reply.Answered _, Reply.BlockedByService _ -> NOT_NAMED;
        };
    }
}
