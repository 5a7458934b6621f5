package org.unsaid.ui;

/// The beginning of a text.
public final class TextCut {

    private TextCut() {}

    /// @param longest in UTF-16 units; a pair that stands for one character is never cut in two
    public static String first(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
