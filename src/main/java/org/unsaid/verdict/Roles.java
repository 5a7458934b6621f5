package org.unsaid.verdict;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Where "I" is somebody else: characters of a dialogue, who writes a letter, a poem's voice. Who refuses there does so in a play.
final class Roles {

    private static final int LONGEST_NAME = 24;
    private static final int FEWEST_TURNS = 3;
    private static final String A_DASH = "-";
    private static final int FIRST_WORDS_IN_CHARACTERS = 120;
    private static final int FEWEST_VERSES = 4;
    private static final int LONGEST_VERSE = 70;
    private static final int LONGEST_VERSE_IN_IDEOGRAPHS = 20;
    private static final Pattern LINES = Pattern.compile("\\n+| / ");

    private Roles() {}

    /// Whether it greets somebody at its beginning and signs off after that.
    static boolean isLetter(Signs signs) {
        return signs.hasBetween(Sign.SALUTES, 0, FIRST_WORDS_IN_CHARACTERS) && signs.has(Sign.SIGNS_OFF)
                && signs.inOrder(Sign.SALUTES).getFirst().start() < signs.inOrder(Sign.SIGNS_OFF).getLast().start();
    }

    /// Whether it is set in short lines, or lines with strokes between them.
    static boolean isVerse(PlainText text) {
        var lines = LINES.splitAsStream(text.toString().strip()).toList();
        return lines.size() >= FEWEST_VERSES && lines.stream().allMatch(line -> line.length() <= longestVerse(line));
    }

    private static int longestVerse(String line) {
        return line.chars().anyMatch(character -> Scripts.isIdeograph((char) character)) ? LONGEST_VERSE_IN_IDEOGRAPHS : LONGEST_VERSE;
    }

    /// Characters from the first turn on to the end of the line of the last; none where nobody speaks twice.
    static BitSet of(PlainText text, Sentences sentences) {
        Map<String, Integer> turns = new HashMap<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentences.count(); i++) {
            var speaker = speaker(text, sentences.start(i));
            if (!speaker.isEmpty()) {
                turns.merge(speaker, 1, Integer::sum);
                first = first < 0 ? sentences.start(i) : first;
                last = sentences.start(i);
            }
        }
        var spoken = new BitSet();
        boolean dialogue = turns.values().stream().mapToInt(Integer::intValue).sum() >= FEWEST_TURNS
                && turns.values().stream().anyMatch(count -> count > 1);
        if (dialogue) {
            spoken.set(first, endOfLine(text, last));
        }
        return spoken;
    }

    /// Who speaks from here on; empty if nobody is named.
    private static String speaker(PlainText text, int start) {
        if (text.charAt(start) == '-' && start + 1 < text.length() && text.charAt(start + 1) == ' ') {
            return A_DASH;
        }
        for (int i = start; i < Math.min(text.length(), start + LONGEST_NAME); i++) {
            char character = text.charAt(i);
            if (character == ':') {
                return text.subSequence(start, i).toString();
            }
            if (!Scripts.isWord(character) && character != ' ') {
                return "";
            }
        }
        return "";
    }

    private static int endOfLine(PlainText text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }
}
