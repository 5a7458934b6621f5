package org.unsaid.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How an export is made, beside what it holds.
///
/// @param language  of headings, notes and labels; English where there are no words in it
/// @param delimiter between the fields of CSV
/// @param program   version of the program that writes; empty if it has none
/// @param head      last hash of the session's chain of records; empty if it has none
/// @param figures   charts for the report, in their order
public record Edition(Locale language, char delimiter, String program, Optional<String> head, List<Figure> figures) {

    /// Empty where the program was not packaged.
    private static final String PROGRAM = Optional.ofNullable(Edition.class.getPackage().getImplementationVersion()).orElse("");

    public static final Edition PLAIN = new Edition(Locale.ENGLISH, ',', PROGRAM, Optional.empty(), List.of());

    public Edition {
        figures = List.copyOf(figures);
    }

    /// A chart that stands in a report.
    ///
    /// @param svg  one `svg` element of our own making, without script or anything from outside
    /// @param says what it shows and what not, in a sentence
    public record Figure(String title, String svg, String says) {}

    public Edition in(Locale other) {
        return new Edition(other, delimiter, program, head, figures);
    }

    public Edition withDelimiter(char other) {
        return new Edition(language, other, program, head, figures);
    }

    public Edition withHead(Optional<String> hash) {
        return new Edition(language, delimiter, program, hash, figures);
    }

    public Edition withFigures(List<Figure> charts) {
        return new Edition(language, delimiter, program, head, charts);
    }
}
