package org.unsaid.probe;

/// One thing that is wrong with a file, worded for the person who wrote it.
///
/// @param file     name of the file
/// @param place    line number or path within the file, for example `probes/3/pair`
/// @param value    the offending value, shortened
/// @param expected what was expected there
public record Problem(String file, String place, String value, String expected) {

    private static final int LONGEST = 120;

    /// A problem whose place and value come from a file and may hold anything, at any length.
    public static Problem of(String file, String place, String value, String expected) {
        return new Problem(file, shortened(place), shortened(value), expected);
    }

    @Override
    public String toString() {
        return "%s: %s: %s; expected %s".formatted(file, place, value.isEmpty() ? "missing" : "‘" + value + "’", expected);
    }

    /// One line that is safe to print, whatever the file holds.
    private static String shortened(String value) {
        var line = new StringBuilder();
        value.codePoints().limit(LONGEST).forEach(character ->
                line.appendCodePoint(isHarmless(character) ? character : Character.isWhitespace(character) ? ' ' : '\uFFFD'));
        return value.codePointCount(0, value.length()) > LONGEST ? line + "…" : line.toString();
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
