package org.unsaid.probe;

/// Which two and three characters stand in a row in a text, so that most of what it does not hold need not be looked for:
/// a text is held against hundreds of words, of which it has a few.
public final class Grams {

    private static final int SPREAD = 0x9E3779B1; // Knuth's multiplicative hashing
    private static final int PLACES_A_CHARACTER = 32; // so that hardly one in ten is taken, and a text of tiny sentences takes no more
    private static final int FEWEST = Long.SIZE;
    private static final int MOST = 1 << 20;

    private final long[] seen;
    private final int shift;

    private Grams(int length) {
        int places = Integer.highestOneBit(Math.clamp((long) length * PLACES_A_CHARACTER, FEWEST, MOST));
        seen = new long[places / Long.SIZE];
        shift = Integer.numberOfLeadingZeros(places) + 1;
    }

    /// Of a whole text, in the form that cues are compared in.
    public static Grams ofWhole(String text) {
        return of(Folding.fold(text));
    }

    /// @param text folded
    static Grams of(String text) {
        var grams = new Grams(text.length());
        for (int i = 1; i < text.length(); i++) {
            grams.add(grams.pair(text, i - 1));
            if (i > 1) {
                grams.add(grams.triple(text, i - 2));
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

    private int pair(String text, int at) {
        return slot((text.charAt(at) << 16) | text.charAt(at + 1));
    }

    private int triple(String text, int at) {
        return slot((text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2));
    }

    private int slot(int characters) {
        return (characters * SPREAD) >>> shift;
    }
}
