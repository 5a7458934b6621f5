package org.unsaid.endpoint;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unsaid.endpoint.Exchange.Header;

/// What a service says is left of its limits, and when there will be more.
///
/// @see <a href="https://platform.openai.com/docs/guides/rate-limits">OpenAI: headers with the time left, as in `6m0s`</a>
/// @see <a href="https://docs.anthropic.com/en/api/rate-limits">Anthropic: headers with a date</a>
/// @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">the IETF's draft: seconds</a>
public final class Allowance {

    private static final List<String> PREFIXES = List.of("x-ratelimit", "anthropic-ratelimit", "ratelimit");
    private static final List<String> KINDS = List.of("", "-requests", "-tokens", "-input-tokens", "-output-tokens");
    private static final Pattern NOTHING = Pattern.compile("0+(?:\\.0+)?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h|d)");
    private static final Pattern SPANS = Pattern.compile("(?:" + SPAN.pattern() + ")+");
    private static final Duration LONGEST_WAIT = Duration.ofDays(31);
    private static final long FIRST_EPOCH_SECOND = 1_000_000_000L;
    private static final long FIRST_EPOCH_MILLI = 1_000_000_000_000L;

    private Allowance() {}

    /// How long to wait before asking this service again, where the headers of an exchange say that nothing is left of
    /// a limit and when there will be more.
    public static Optional<Duration> exhausted(Exchange exchange) {
        var headers = new ReplyHeaders(exchange.headers());
        if (exchange.headers().stream().noneMatch(Allowance::isOne)) {
            return Optional.empty(); // most services name no limit, and every answer is asked
        }
        Supplier<Instant> now = () -> headers.date().orElse(exchange.sentAt().plus(exchange.duration()));
        return PREFIXES.stream()
                .flatMap(prefix -> KINDS.stream().flatMap(kind -> wait(headers, prefix, kind, now)))
                .filter(wait -> wait.isPositive() && wait.compareTo(LONGEST_WAIT) <= 0)
                .max(Duration::compareTo);
    }

    private static boolean isOne(Header header) {
        return PREFIXES.stream().anyMatch(prefix -> header.name().regionMatches(true, 0, prefix, 0, prefix.length()));
    }

    /// Anthropic puts the kind before `remaining`, everybody else behind it.
    private static Stream<Duration> wait(ReplyHeaders headers, String prefix, String kind, Supplier<Instant> now) {
        return Stream.of(
                        new String[] {prefix + "-remaining" + kind, prefix + "-reset" + kind},
                        new String[] {prefix + kind + "-remaining", prefix + kind + "-reset"})
                .filter(names -> headers.first(names[0]).filter(left -> NOTHING.matcher(left.strip()).matches()).isPresent())
                .flatMap(names -> headers.first(names[1]).flatMap(reset -> until(reset.strip(), now.get())).stream());
    }

    private static Optional<Duration> until(String reset, Instant now) {
        if (SPANS.matcher(reset).matches()) {
            return Optional.of(SPAN.matcher(reset).results()
                    .map(part -> span(Double.parseDouble(part.group(1)), part.group(2))).reduce(Duration.ZERO, Duration::plus));
        }
        try {
            return Optional.of(reset.indexOf('T') > 0 ? Duration.between(now, Instant.parse(reset)) : number(Double.parseDouble(reset), now));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /// A small number is seconds from now; a large one a time since 1970, in seconds or milliseconds.
    private static Duration number(double reset, Instant now) {
        if (!(reset >= 0) || reset > Long.MAX_VALUE / 2.0) {
            return Duration.ZERO;
        }
        if (reset >= FIRST_EPOCH_MILLI) {
            return Duration.between(now, Instant.ofEpochMilli((long) reset));
        }
        return reset >= FIRST_EPOCH_SECOND ? Duration.between(now, Instant.ofEpochSecond((long) reset)) : span(reset, "s");
    }

    private static Duration span(double count, String unit) {
        double millis = switch (unit) {
            case "ms" -> count;
            case "s" -> count * 1_000;
            case "m" -> count * 60_000;
            case "h" -> count * 3_600_000;
            default -> count * 86_400_000;
        };
        return Duration.ofMillis((long) Math.ceil(millis));
    }
}
