package org.unsaid.ui;

/// The beginning or the end of a text.
public final class TextCut {

    private TextCut() {}

    /// @param longest in UTF-16 units; a pair that stands for one character is never cut in two
    public static String first(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /// @param longest in UTF-16 units, with a mark before them where something is left out; no pair is cut in two
    public static String last(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int from = text.length() - longest;
        return "… " + text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }
}
