package org.unsaid.table;

/// Keeps a spreadsheet from taking a text for a formula: texts that could begin one get an apostrophe in front.
/// What was guarded can be restored exactly, also where the text had apostrophes of its own.
public final class FormulaGuard {

    private static final String STARTERS = "=+-@＝＋－＠﹢﹣﹦﹫−";

    private FormulaGuard() {}

    public static String guard(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    /// Takes away what [#guard] put there, and nothing else.
    public static String restore(String text) {
        return text.startsWith("'") && isRisky(text.substring(1)) ? text.substring(1) : text;
    }

    /// Whether, after any apostrophes, the text begins with a control character, or with a sign that begins a
    /// formula, also behind characters that a program may drop: spaces, byte order marks, invisible ones.
    static boolean isRisky(String text) {
        var at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        while (at < text.length()) {
            var character = text.codePointAt(at);
            if (Character.getType(character) == Character.CONTROL && character != '\n') {
                return true;
            }
            if (!isDroppable(character)) {
                return STARTERS.indexOf(character) >= 0;
            }
            at += Character.charCount(character);
        }
        return false;
    }

    private static boolean isDroppable(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character)
                || switch (Character.getType(character)) {
                    case Character.FORMAT, Character.NON_SPACING_MARK, Character.UNASSIGNED -> true;
                    default -> false;
                };
    }
}
