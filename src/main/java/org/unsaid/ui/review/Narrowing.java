package org.unsaid.ui.review;

import java.util.Locale;
import java.util.Optional;
import org.unsaid.review.Pool;

/// Which part of the queue is shown.
///
/// @param sample   of each model's answers in each language, in percent
/// @param language empty for all of them
record Narrowing(Pool pool, int sample, Optional<Locale> language, Which which) {

    /// What a reviewer has done themselves among it.
    enum Which { EVERY, LEFT, DONE }

    static final Narrowing FIRST = new Narrowing(Pool.ALL, 10, Optional.empty(), Which.EVERY);

    Narrowing with(Pool other) {
        return new Narrowing(other, sample, language, which);
    }

    Narrowing withSample(int percent) {
        return new Narrowing(pool, percent, language, which);
    }

    Narrowing withLanguage(Optional<Locale> other) {
        return new Narrowing(pool, sample, other, which);
    }

    Narrowing with(Which other) {
        return new Narrowing(pool, sample, language, other);
    }
}
