package org.unsaid.endpoint;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unsaid.endpoint.Exchange.Header;

/// The headers of a response. Names are compared without regard to case.
record ReplyHeaders(List<Header> all) {

    static final ReplyHeaders NONE = new ReplyHeaders(List.of());

    private static final Duration LONGEST_WAIT = Duration.ofDays(31);
    private static final Pattern WAIT_IN_WORDS =
            Pattern.compile("(?:retry|try again) (?:in|after) (\\d{1,9}(?:\\.\\d{1,9})?) ?(ms|s|sec|seconds)\\b", Pattern.CASE_INSENSITIVE);

    Optional<String> first(String name) {
        return all.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).findFirst();
    }

    /// How long the service asked us to wait: in milliseconds, seconds, or until a date by its own clock.
    ///
    /// @param now used only where the service sent no date of its own
    Optional<Duration> retryAfter(Instant now) {
        return first("retry-after-ms").flatMap(text -> seconds(text, 1_000))
                .or(() -> first("retry-after").flatMap(text -> seconds(text, 1).or(() -> untilDate(text, now))));
    }

    /// What error messages say in words, for example `Please retry in 46.1s`.
    static Optional<Duration> retryAfterInWords(String message) {
        var found = WAIT_IN_WORDS.matcher(message);
        return found.find() ? seconds(found.group(1), found.group(2).equalsIgnoreCase("ms") ? 1_000 : 1) : Optional.empty();
    }

    /// The service's own time.
    Optional<Instant> date() {
        return first("date").flatMap(ReplyHeaders::date);
    }

    private Optional<Duration> untilDate(String text, Instant now) {
        return date(text).map(until -> Duration.between(date().orElse(now), until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> seconds(String text, int parts) {
        try {
            double seconds = Double.parseDouble(text.strip()) / parts;
            return seconds >= 0 && seconds <= LONGEST_WAIT.toSeconds()
                    ? Optional.of(Duration.ofMillis(Math.round(Math.ceil(seconds * 1_000))))
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
