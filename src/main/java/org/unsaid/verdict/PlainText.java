package org.unsaid.verdict;

import java.util.Arrays;

/// A text made comparable, with the way back to the text as received.
///
/// Labels are found on this copy, so that invisible characters, look-alike forms or stray emphasis hide nothing,
/// and evidence is shown on the original, which is never changed.
final class PlainText implements CharSequence {

    private char[] characters;
    private int[] origins;
    private int length;

    private PlainText(int capacity) {
        characters = new char[capacity];
        origins = new int[capacity + 1];
    }

    static PlainText of(String text) {
        var plain = new PlainText(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < 0x80) {
                plain.addAscii(character, i, text);
            } else if (Character.isHighSurrogate(character) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                plain.add(Folding.ofSupplementary(text.codePointAt(i)), i);
                i++;
            } else {
                plain.add(Folding.of(character), i);
            }
        }
        plain.origins[plain.length] = text.length();
        return plain;
    }

    /// The stretch of the original that a stretch of the copy stands for.
    Span span(int start, int end, String reason) {
        int from = origins[start];
        int to = end == start ? from : origins[end - 1] + 1;
        // a character that expanded or a pair of surrogates ends where the next one begins
        while (end < length && end > start && origins[end] == origins[end - 1]) {
            end++;
        }
        return new Span(from, Math.max(to, Math.min(origins[end], to + 1)), reason);
    }

    /// How often a character occurs.
    int count(char wanted) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += characters[i] == wanted ? 1 : 0;
        }
        return count;
    }

    int origin(int index) {
        return origins[index];
    }

    /// Where a place of the original is in the copy.
    int indexOf(int origin) {
        int found = Arrays.binarySearch(origins, 0, length, origin);
        return found >= 0 ? found : Math.min(length, -found - 1);
    }

    char[] characters() {
        return characters;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public String subSequence(int start, int end) {
        return new String(characters, start, end - start);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }

    private void addAscii(char character, int index, String text) {
        if (character >= 'A' && character <= 'Z') {
            put((char) (character + 32), index);
        } else if (character == '\n') {
            put('\n', index);
        } else if (character == ' ' || character == '\t' || character == '\r') {
            space(index);
        } else if (character == '*') {
            emphasis(index, text);
        } else if (character == '`') {
            put('\'', index);
        } else if (character >= ' ' && character != 0x7F) {
            put(character, index);
        }
    }

    /// Stars around words are emphasis and go; a star that opens a line is a list and stays.
    private void emphasis(int index, String text) {
        boolean opensLine = length == 0 || characters[length - 1] == '\n';
        if (opensLine && index + 1 < text.length() && text.charAt(index + 1) == ' ') {
            put('-', index);
        }
    }

    private void space(int index) {
        if (length > 0 && characters[length - 1] != ' ' && characters[length - 1] != '\n') {
            put(' ', index);
        }
    }

    private void add(String folded, int index) {
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == ' ') {
                space(index);
            } else {
                put(folded.charAt(i), index);
            }
        }
    }

    private void put(char character, int index) {
        if (length == characters.length) {
            characters = Arrays.copyOf(characters, length * 2);
            origins = Arrays.copyOf(origins, length * 2 + 1);
        }
        characters[length] = character;
        origins[length] = index;
        length++;
    }
}
