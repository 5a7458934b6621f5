package org.unsaid.ui;

/// How long a text is, as people count.
public final class TextLength {

    private TextLength() {}

    /// Words of a script that spaces them, characters of Chinese and Japanese.
    public static int of(String text) {
        int han = (int) text.codePoints().filter(Character::isIdeographic).count();
        if (han > text.length() / 3) {
            return han;
        }
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
