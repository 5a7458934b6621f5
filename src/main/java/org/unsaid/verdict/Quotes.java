package org.unsaid.verdict;

import java.util.BitSet;

/// What stands between quotation marks, a paragraph at a time so that a mark left open does no harm beyond it.
final class Quotes {

    static final Quotes NONE = new Quotes(new BitSet());

    private final BitSet quoted;

    private Quotes(BitSet quoted) {
        this.quoted = quoted;
    }

    static Quotes of(PlainText text) {
        var quoted = new BitSet();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                if (open >= 0) {
                    quoted.set(open, i + 1);
                    open = -1;
                } else {
                    open = i;
                }
            } else if (character == '\n') {
                open = -1;
            }
        }
        return new Quotes(quoted);
    }

    /// With other characters that are somebody's words.
    Quotes and(BitSet spoken) {
        var both = (BitSet) quoted.clone();
        both.or(spoken);
        return new Quotes(both);
    }

    boolean contains(int index) {
        return quoted.get(index);
    }

    /// Characters of quotations longer than so many.
    BitSet longerThan(int length) {
        var longer = new BitSet();
        for (int start = quoted.nextSetBit(0); start >= 0; start = quoted.nextSetBit(start)) {
            int end = quoted.nextClearBit(start);
            if (end - start > length) {
                longer.set(start, end);
            }
            start = end;
        }
        return longer;
    }
}
