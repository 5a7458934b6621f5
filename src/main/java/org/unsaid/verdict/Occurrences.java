package org.unsaid.verdict;

import java.util.Arrays;

/// Where the phrases of each list were found in one text, and which sequences of lists that makes.
final class Occurrences {

    private static final int[] NONE = {};

    private final int[][] spans;
    private final int[] counts;

    Occurrences(int lists) {
        spans = new int[lists][];
        counts = new int[lists];
        Arrays.fill(spans, NONE);
    }

    interface Matched {
        /// @return whether it counts; if not, the same end may be reported again from a nearer start
        boolean at(int start, int end);
    }

    void add(int list, int start, int end) {
        if (counts[list] == spans[list].length) {
            spans[list] = Arrays.copyOf(spans[list], Math.max(8, counts[list] * 2));
        }
        spans[list][counts[list]++] = start;
        spans[list][counts[list]++] = end;
    }

    /// Reports every place where the lists stand one after the other.
    ///
    /// @param reach most characters after each part but the last
    void match(int[] parts, int[] reach, Matched matched) {
        int[] first = spans[parts[0]];
        int[] cursors = new int[parts.length];
        int reported = -1;
        for (int i = 0; i < counts[parts[0]]; i += 2) {
            int end = first[i + 1];
            for (int part = 1; part < parts.length && end >= 0; part++) {
                end = next(parts[part], end, reach[part - 1], cursors, part);
            }
            // several phrases of a list may end at one place: once is enough
            if (end >= 0 && (end > reported || parts.length == 1) && matched.at(first[i], end)) {
                reported = end;
            }
        }
    }

    /// Whether each of the lists was found at all.
    boolean hasAll(int[] parts) {
        for (int part : parts) {
            if (counts[part] == 0) {
                return false;
            }
        }
        return true;
    }

    /// End of the first phrase of a list that begins within reach of `from`; -1 if there is none. What lies
    /// behind is behind for good, since the ends of the part before only grow.
    private int next(int list, int from, int within, int[] cursors, int part) {
        int[] found = spans[list];
        int i = cursors[part];
        while (i < counts[list] && found[i] < from) {
            i += 2;
        }
        cursors[part] = Math.max(0, i - 2);
        return i < counts[list] && found[i] - from <= within ? found[i + 1] : -1;
    }
}
