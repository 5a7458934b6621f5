package org.unsaid.practice;

import java.time.Duration;

/// How fast practice models speak.
///
/// @param first before the first words
/// @param word  before each of the following
public record Tempo(Duration first, Duration word) {

    /// About the speed of a good hosted service.
    public static final Tempo LIFELIKE = new Tempo(Duration.ofMillis(350), Duration.ofMillis(22));

    /// For tests: no waiting at all.
    public static final Tempo INSTANT = new Tempo(Duration.ZERO, Duration.ZERO);
}
