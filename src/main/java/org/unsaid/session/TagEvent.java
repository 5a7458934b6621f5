package org.unsaid.session;

import java.time.Instant;
import java.util.Optional;

/// A tag was put on an answer, or taken off. Events are only ever added.
///
/// @param tag short free words of a person
/// @param set whether it was put on
public record TagEvent(String tag, boolean set, String by, Instant at) {

    /// Characters of the longest tag.
    public static final int LONGEST = 60;

    /// A tag as it is kept: one line, single spaces. Empty if nothing is left of it, or it is too long.
    public static Optional<String> clean(String typed) {
        var words = typed.codePoints().map(point -> Character.isISOControl(point) || Character.isWhitespace(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip().replaceAll(" {2,}", " ");
        return words.isEmpty() || words.length() > LONGEST ? Optional.empty() : Optional.of(words);
    }
}
