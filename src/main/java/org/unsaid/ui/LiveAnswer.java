package org.unsaid.ui;

import java.time.Duration;

/// An answer that is arriving. Not final and not stored: its trial, once there, takes its place.
///
/// @param attempt how many times it was sent, this time included
/// @param since   by [System#nanoTime]
/// @param waiting how long until it is tried again; zero while it is being asked
public record LiveAnswer(String text, String reasoning, int attempt, long since, Duration waiting) {

    static LiveAnswer asked(int attempt) {
        return new LiveAnswer("", "", attempt, System.nanoTime(), Duration.ZERO);
    }

    LiveAnswer withText(String words) {
        return new LiveAnswer(text + words, reasoning, attempt, since, Duration.ZERO);
    }

    LiveAnswer withReasoning(String words) {
        return new LiveAnswer(text, reasoning + words, attempt, since, Duration.ZERO);
    }

    LiveAnswer waiting(Duration delay) {
        return new LiveAnswer("", "", attempt, since, delay);
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
