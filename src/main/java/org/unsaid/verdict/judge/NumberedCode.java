package org.unsaid.verdict.judge;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unsaid.weakness.CodeBlocks;

/// The code in an answer as a judge is shown it: line by line, with the numbers that the lines have in the answer. Of very
/// long code the middle is left out.
///
/// @param lines  those that are shown, by their numbers from 1
/// @param hidden numbers of those that are not
record NumberedCode(SortedMap<Integer, String> lines, SortedSet<Integer> hidden) {

    private static final int LONGEST = 20_000;
    private static final int KEPT_AT_END = 6_000;
    private static final int LONGEST_LINE = 2_000;

    NumberedCode {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
        hidden = Collections.unmodifiableSortedSet(new TreeSet<>(hidden));
    }

    /// @param answer as it came
    /// @return without a line where there is no code in a language that weaknesses are looked for in
    static NumberedCode of(String answer) {
        var all = new TreeMap<Integer, String>();
        for (var block : CodeBlocks.in(answer)) {
            if (block.language().isPresent()) {
                int number = block.line();
                for (var line : block.code().split("\n", -1)) {
                    all.put(number++, cut(line.stripTrailing()));
                }
            }
        }
        all.values().removeIf(String::isEmpty);
        var hidden = hidden(all);
        all.keySet().removeAll(hidden);
        return new NumberedCode(all, hidden);
    }

    SortedSet<Integer> numbers() {
        return new TreeSet<>(lines.keySet());
    }

    /// From the first that does not fit any more to the last before those kept at the end.
    private static SortedSet<Integer> hidden(SortedMap<Integer, String> all) {
        var hidden = new TreeSet<Integer>();
        int length = all.values().stream().mapToInt(String::length).sum();
        int before = 0;
        for (var entry : all.entrySet()) {
            before += entry.getValue().length();
            if (length > LONGEST && before > LONGEST - KEPT_AT_END && before <= length - KEPT_AT_END) {
                hidden.add(entry.getKey());
            }
        }
        return hidden;
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        return line.substring(0, Character.isLowSurrogate(line.charAt(LONGEST_LINE)) ? LONGEST_LINE - 1 : LONGEST_LINE);
    }
}
