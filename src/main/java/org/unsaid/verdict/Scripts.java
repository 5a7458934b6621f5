package org.unsaid.verdict;

/// Which kind of writing a folded character belongs to.
final class Scripts {

    private Scripts() {}

    static boolean isIdeograph(char character) {
        return (character >= 0x4E00 && character < 0xA000) || (character >= 0x3400 && character < 0x4DC0);
    }

    static boolean isLatin(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 0xC0 && character < 0x250);
    }

    static boolean isDigit(char character) {
        return character < 0x80 ? character >= '0' && character <= '9' : Character.isDigit(character);
    }

    /// A letter or digit of a script that puts spaces between words.
    static boolean isSpaced(char character) {
        return character < 0x80 ? isWord(character) : character < 0x2E80 && Character.isLetterOrDigit(character);
    }

    /// A letter or digit of any script.
    static boolean isWord(char character) {
        return character < 0x80
                ? (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')
                : Character.isLetterOrDigit(character);
    }
}
