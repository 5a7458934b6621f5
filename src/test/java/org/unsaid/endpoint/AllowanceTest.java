package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.endpoint.Exchange.Header;

class AllowanceTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "x-ratelimit-remaining-requests: 0; x-ratelimit-reset-requests: 6m0s,               360000",
        "x-ratelimit-remaining-tokens: 0; x-ratelimit-reset-tokens: 1h2m3.5s,               3723500",
        "x-ratelimit-remaining-requests: 0; x-ratelimit-reset-requests: 17ms,               17",
        "x-ratelimit-remaining-requests: 1; x-ratelimit-reset-requests: 6m0s,               none",
        "x-ratelimit-remaining-requests: 0,                                                 none",
        "anthropic-ratelimit-tokens-remaining: 0; anthropic-ratelimit-tokens-reset: 2026-01-01T12:00:30Z, 30000",
        "anthropic-ratelimit-tokens-remaining: 0; anthropic-ratelimit-tokens-reset: 2026-01-01T11:00:00Z, none",
        "X-RateLimit-Remaining: 0; X-RateLimit-Reset: 1767268860000,                        60000",
        "X-RateLimit-Remaining: 0; X-RateLimit-Reset: 1767268860,                           60000",
        "RateLimit-Remaining: 0; RateLimit-Reset: 5,                                        5000",
        "RateLimit-Remaining: 0; RateLimit-Reset: -5,                                       none",
        "RateLimit-Remaining: 0; RateLimit-Reset: NaN,                                      none",
        "RateLimit-Remaining: 0; RateLimit-Reset: soon,                                     none",
        "RateLimit-Remaining: 0; RateLimit-Reset: 99999999999999999999,                     none",
        "x-ratelimit-remaining-requests: 0; x-ratelimit-reset-requests: 1s; x-ratelimit-remaining-tokens: 0; x-ratelimit-reset-tokens: 2s, 2000"
    })
    void readsWhatIsLeftAndWhenThereWillBeMore(String headers, Long millis) {
        assertEquals(Optional.ofNullable(millis).map(Duration::ofMillis), Allowance.exhausted(exchange(headers)));
    }

    private static Exchange exchange(String lines) {
        var headers = new ArrayList<Header>(List.of(new Header("Date", "Thu, 1 Jan 2026 12:00:00 GMT")));
        for (var line : lines.split("; ")) {
            var colon = line.indexOf(':');
            headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        var reply = new Reply.Answered("", "", "stop", Usage.UNKNOWN, Set.of());
        return new Exchange(NOON, Duration.ZERO, "", List.of(), 200, headers, new byte[0], List.of(), reply, Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }
}
