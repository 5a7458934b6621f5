package org.unsaid.verdict.judge;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.unsaid.verdict.Span;

/// The letters and digits of a text in their plainest form, with the way back: two texts with the same ones are spelled
/// alike, whatever accents, widths, blanks, marks and invisible characters stand between them.
final class Spelling {

    private final StringBuilder letters;
    private int[] starts;
    private int[] ends;

    private Spelling(int capacity) {
        letters = new StringBuilder(capacity);
        starts = new int[Math.max(16, capacity)];
        ends = new int[Math.max(16, capacity)];
    }

    static Spelling of(String text) {
        var spelling = new Spelling(text.length());
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            spelling.add(point, at, next);
            at = next;
        }
        return spelling;
    }

    String letters() {
        return letters.toString();
    }

    /// Where a quotation stands in the text, at its first place.
    ///
    /// @return empty if it stands nowhere, or has neither letter nor digit
    Optional<Span> find(String quote, String reason) {
        var wanted = of(quote).letters();
        int at = wanted.isEmpty() ? -1 : letters.indexOf(wanted);
        return at < 0 ? Optional.empty() : Optional.of(new Span(starts[at], ends[at + wanted.length() - 1], reason));
    }

    private void add(int point, int start, int end) {
        if (point < 0x80) {
            if (point >= 'A' && point <= 'Z') {
                put((char) (point + 32), start, end);
            } else if ((point >= 'a' && point <= 'z') || (point >= '0' && point <= '9')) {
                put((char) point, start, end);
            }
            return;
        }
        var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(letter -> {
            for (char unit : Character.toChars(letter)) {
                put(unit, start, end);
            }
        });
    }

    private void put(char letter, int start, int end) {
        int place = letters.length();
        if (place == starts.length) {
            starts = Arrays.copyOf(starts, place * 2);
            ends = Arrays.copyOf(ends, place * 2);
        }
        starts[place] = start;
        ends[place] = end;
        letters.append(letter);
    }
}
