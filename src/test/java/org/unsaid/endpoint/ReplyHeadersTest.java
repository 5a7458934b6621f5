package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.endpoint.Exchange.Header;

class ReplyHeadersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            name           | value                         | milliseconds
            retry-after    | 7                             | 7000
            Retry-After    | 0.5                           | 500
            Retry-After-Ms | 1500                          | 1500
            Retry-After    | Sun, 01 Mar 2026 12:00:30 GMT | 30000
            Retry-After    | Sun, 01 Mar 2026 11:00:00 GMT | 0
            Retry-After    | -3                            |
            Retry-After    | NaN                           |
            Retry-After    | 1e99                          |
            Retry-After    | soon                          |
            """)
    void readsHowLongToWait(String name, String value, Long milliseconds) {
        var headers = new ReplyHeaders(List.of(new Header(name, value)));

        assertEquals(Optional.ofNullable(milliseconds).map(Duration::ofMillis), headers.retryAfter(NOW));
    }

    @Test
    void aDateIsReadByTheServicesOwnClock() {
        var headers = new ReplyHeaders(List.of(
                new Header("Date", "Sun, 01 Mar 2026 09:00:00 GMT"), new Header("Retry-After", "Sun, 01 Mar 2026 09:01:00 GMT")));

        assertEquals(Optional.of(Duration.ofMinutes(1)), headers.retryAfter(NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Please retry in 46.1s.                 | 46100
            Rate limit. Please try again in 250ms. | 250
            Try again after 3 seconds              | 3000
            Please retry later                     |
            """)
    void readsItFromWordsToo(String message, Long milliseconds) {
        assertEquals(Optional.ofNullable(milliseconds).map(Duration::ofMillis), ReplyHeaders.retryAfterInWords(message));
    }
}
