package org.unsaid.export;

import java.util.Locale;
import java.util.Optional;

/// How an export is made, beside what it holds.
///
/// @param language  of headings, notes and labels; English where there are no words in it
/// @param delimiter between the fields of CSV
/// @param program   version of the program that writes; empty if it has none
/// @param head      last hash of the session's chain of records; empty if it has none
/// @param namedHead the one that the file named in which a session without a chain came: told in the row of an answer, since it
///                  stood there, and nowhere as a fingerprint, since nobody can verify it
/// @param chained   false where it is known that the session has no chain
public record Edition(Locale language, char delimiter, String program, Optional<String> head, Optional<String> namedHead, boolean chained) {

    /// Empty where the program was not packaged.
    private static final String PROGRAM = Optional.ofNullable(Edition.class.getPackage().getImplementationVersion()).orElse("");

    public static final Edition PLAIN = new Edition(Locale.ENGLISH, ',', PROGRAM, Optional.empty(), Optional.empty(), true);

    public Edition in(Locale other) {
        return new Edition(other, delimiter, program, head, namedHead, chained);
    }

    public Edition withDelimiter(char other) {
        return new Edition(language, other, program, head, namedHead, chained);
    }

    /// @param hash empty if the session has no chain
    public Edition withHead(Optional<String> hash) {
        return new Edition(language, delimiter, program, hash, namedHead, hash.isPresent());
    }

    public Edition withNamedHead(Optional<String> hash) {
        return new Edition(language, delimiter, program, head, hash, chained);
    }
}
