package org.unsaid.cli;

/// Text of strangers, made fit for a terminal. What models, servers and files say could otherwise move the cursor,
/// change the title or hide words.
final class SafeText {

    private SafeText() {}

    /// The text without control characters; what may stand in lines of text stays, line breaks and tabs too.
    static String lines(String text) {
        return keep(text, "\n\t");
    }

    /// The same on one line: line breaks and tabs become spaces.
    static String line(String text) {
        return keep(text.replaceAll("\\s+", " "), "").strip();
    }

    private static String keep(String text, String controls) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> controls.indexOf(character) >= 0 || !dangerous(character))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// Joiners stay, because scripts need them; what turns the direction of text does not.
    private static boolean dangerous(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            default -> false;
        };
    }
}
