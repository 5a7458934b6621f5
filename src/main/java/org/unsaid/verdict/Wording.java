package org.unsaid.verdict;

import java.util.Arrays;

/// The runs of one to three words, or Chinese characters, with which a text begins and ends, each as the number of a
/// bucket. A refusal shows there, and the middle would cost time and teach the subject, not the manner.
final class Wording {

    static final int BUCKETS = 1 << 16;

    private static final int OPENING = 300;
    private static final int CLOSING = 120;
    private static final int LONGEST_RUN = 3;
    private static final int USUAL_RUNS = 256;
    private static final int AT_THE_VERY_BEGINNING = 0x51ED27;
    private static final int AT_THE_BEGINNING = 0x2545F491;
    private static final int AT_THE_END = 0x1B873593;

    private final int[] buckets;
    private final int[] starts;
    private final int[] ends;
    private final int count;

    private Wording(Collector some) {
        buckets = some.buckets;
        starts = some.starts;
        ends = some.ends;
        count = some.count;
    }

    /// How many runs.
    int count() {
        return count;
    }

    /// From 0 to [#BUCKETS] − 1; the same run at the end has another.
    int bucket(int run) {
        return buckets[run];
    }

    /// Where a run begins in the text.
    int start(int run) {
        return starts[run];
    }

    /// After its last character.
    int end(int run) {
        return ends[run];
    }

    static Wording of(PlainText text) {
        int length = text.length();
        var some = new Collector(text);
        int opening = Math.min(length, OPENING);
        some.read(0, opening, AT_THE_BEGINNING);
        some.first();
        if (length > OPENING) {
            some.read(Math.max(opening, length - CLOSING), length, AT_THE_END);
        }
        return new Wording(some);
    }

    private static final class Collector {
        private final PlainText text;
        private int[] buckets = new int[USUAL_RUNS];
        private int[] starts = new int[USUAL_RUNS];
        private int[] ends = new int[USUAL_RUNS];
        private int count;
        private final int[] words = new int[OPENING];
        private final int[] from = new int[OPENING];
        private final int[] to = new int[OPENING];
        private int known;

        Collector(PlainText text) {
            this.text = text;
        }

        void read(int start, int end, int place) {
            tokens(start, end);
            for (int i = 0; i < known; i++) {
                int run = place;
                for (int j = i; j < Math.min(known, i + LONGEST_RUN); j++) {
                    run = (run ^ words[j]) * 0x9E3779B1;
                    run ^= run >>> 15;
                    add(run, from[i], to[j]);
                }
            }
        }

        /// The first one, two, three and four words count once more, as the first.
        void first() {
            int run = AT_THE_VERY_BEGINNING;
            for (int i = 0; i < Math.min(known, LONGEST_RUN + 1); i++) {
                run = (run ^ words[i]) * 0x85EBCA6B;
                run ^= run >>> 13;
                add(run, from[0], to[i]);
            }
        }

        private void add(int run, int start, int end) {
            if (count == buckets.length) {
                buckets = Arrays.copyOf(buckets, count * 2);
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            buckets[count] = ((run * 0x9E3779B1) >>> 16) & (BUCKETS - 1);
            starts[count] = start;
            ends[count] = end;
            count++;
        }

        /// A word of letters and digits, or any other character that is seen.
        private void tokens(int start, int end) {
            known = 0;
            int i = start;
            while (i < end) {
                char character = text.charAt(i);
                if (character == ' ' || character == '\n') {
                    i++;
                    continue;
                }
                int begin = i;
                int word = character;
                i++;
                if (Scripts.isSpaced(character)) {
                    while (i < end && (Scripts.isSpaced(text.charAt(i)) || text.charAt(i) == '\'')) {
                        word = word * 31 + text.charAt(i++);
                    }
                }
                words[known] = word * 0xC2B2AE35;
                from[known] = begin;
                to[known] = i;
                known++;
            }
        }
    }
}
