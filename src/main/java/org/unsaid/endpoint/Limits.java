package org.unsaid.endpoint;

import java.time.Duration;

/// How much of an answer is taken, and how long it may take. An answer beyond is kept as far as it came,
/// and counts as cut.
///
/// @param answer  bytes, decoded
/// @param line    bytes of one line of a stream
/// @param connect until a connection stands
/// @param silence without payload; comments and blank lines are none
/// @param call    from sending to the end
public record Limits(int answer, int line, Duration connect, Duration silence, Duration call) {

    public static final Limits STANDARD = new Limits(
            4 << 20, 64 << 10, Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMinutes(10));
}
