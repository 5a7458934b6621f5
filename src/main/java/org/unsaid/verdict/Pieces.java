package org.unsaid.verdict;

/// The wording of a text in pieces, each once: two ideographs, or five characters of a script with spaces. Kept as numbers in
/// a table, for every answer is held against dozens of quotes.
final class Pieces {

    private static final int IDEOGRAPHS = 2;
    private static final int LETTERS = 5;
    private static final int BITS = 12; // five characters fit into a number, those under U+1000 without loss
    private static final int IDEOGRAPH_BITS = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] table;
    private final long[] each;
    private int size;

    private Pieces(int atMost) {
        table = new long[Integer.highestOneBit(Math.max(1, atMost)) * 4];
        each = new long[atMost];
    }

    static Pieces of(CharSequence text) {
        var pieces = new Pieces(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean ideograph = Scripts.isIdeograph(text.charAt(i));
            int length = ideograph ? IDEOGRAPHS : LETTERS;
            if (i + length <= text.length()) {
                pieces.add(number(text, i, length, ideograph ? IDEOGRAPH_BITS : BITS));
            }
        }
        return pieces;
    }

    /// How much of this wording is there too, 0 to 1.
    double shareIn(Pieces other) {
        int shared = 0;
        for (int i = 0; i < size; i++) {
            shared += other.has(each[i]) ? 1 : 0;
        }
        return size == 0 ? 0 : (double) shared / size;
    }

    private static long number(CharSequence text, int at, int length, int bits) {
        long number = length;
        for (int i = at; i < at + length; i++) {
            number = (number << bits) ^ text.charAt(i);
        }
        return number;
    }

    private void add(long piece) {
        int slot = slot(piece);
        if (table[slot] == 0) {
            table[slot] = piece;
            each[size++] = piece;
        }
    }

    private boolean has(long piece) {
        return table[slot(piece)] == piece;
    }

    /// Where it stands, or would.
    private int slot(long piece) {
        int slot = (int) ((piece * SPREAD) >>> Integer.SIZE) & (table.length - 1);
        while (table[slot] != 0 && table[slot] != piece) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
