package org.unsaid.probe;

/// Which two and three characters stand in a row in a text, so that most of what it does not hold need not be looked for:
/// a text is held against hundreds of words, of which it has a few.
final class Grams {

    private static final int BITS = 1 << 12;
    private static final int SPREAD = 0x9E3779B1; // Knuth's multiplicative hashing
    private static final int SHIFT = Integer.SIZE - 12;

    private final long[] seen = new long[BITS / Long.SIZE];

    private Grams() {}

    static Grams of(String text) {
        var grams = new Grams();
        for (int i = 1; i < text.length(); i++) {
            grams.add(pair(text, i - 1));
            if (i > 1) {
                grams.add(triple(text, i - 2));
            }
        }
        return grams;
    }

    /// @return false only if the text does not hold it
    boolean mayHold(String wanted) {
        int length = wanted.length();
        return length > 2 ? has(triple(wanted, 0)) && has(triple(wanted, length - 3)) : length < 2 || has(pair(wanted, 0));
    }

    private void add(int gram) {
        seen[gram / Long.SIZE] |= 1L << gram;
    }

    private boolean has(int gram) {
        return (seen[gram / Long.SIZE] & (1L << gram)) != 0;
    }

    private static int pair(String text, int at) {
        return slot((text.charAt(at) << 16) | text.charAt(at + 1));
    }

    private static int triple(String text, int at) {
        return slot((text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2));
    }

    private static int slot(int characters) {
        return (characters * SPREAD) >>> SHIFT;
    }
}
