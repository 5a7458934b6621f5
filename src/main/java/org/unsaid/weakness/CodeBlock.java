package org.unsaid.weakness;

import java.util.Optional;

/// A stretch of code in an answer.
///
/// @param language by the tag of its fence, else by its look; empty where it is none that patterns are written for
/// @param code     as many characters as the answer has from `start` to `end`, with quote marks, and of a page what is
///                 not script, replaced by spaces: an index in it plus `start` is an index in the answer
/// @param start    first character in the answer, as an index of the Java string (UTF-16)
/// @param end      after the last character
/// @param line     line of the answer on which it starts, from 1
/// @param whole    false where the answer ended before its fence was closed
public record CodeBlock(Optional<Language> language, String code, int start, int end, int line, boolean whole) {

    public CodeBlock {
        if (code.length() != end - start) {
            throw new IllegalArgumentException("%d characters from %d to %d".formatted(code.length(), start, end));
        }
    }
}
