package org.unsaid.verdict;

/// Which kind of writing a character belongs to, for counting.
final class Scripts {

    private Scripts() {}

    static boolean isIdeograph(char character) {
        return (character >= 0x4E00 && character < 0xA000) || (character >= 0x3400 && character < 0x4DC0);
    }

    /// Latin letters, already folded to the plain alphabet or nearly so.
    static boolean isLatin(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 0xC0 && character < 0x250);
    }
}
