package org.unsaid.verdict;

import java.util.Arrays;
import java.util.List;

/// Where the sentences of a [PlainText] begin. What follows ", but" is taken as a sentence of its own: it is there
/// that an answer turns from excuse to substance.
final class Sentences {

    private static final List<String> TURNS = List.of(" but ", " however", " mais ", "但", "不过", "然而");

    private final int[] starts;
    private final int count;
    private final int length;
    private final boolean[] listItems;

    private Sentences(int[] starts, int count, int length, boolean[] listItems) {
        this.starts = starts;
        this.count = count;
        this.length = length;
        this.listItems = listItems;
    }

    static Sentences of(PlainText text) {
        int[] starts = new int[32];
        boolean[] listItems = new boolean[32];
        int count = 0;
        int length = text.length();
        boolean fresh = true;
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (fresh && character != ' ' && character != '\n') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                    listItems = Arrays.copyOf(listItems, count * 2);
                }
                listItems[count] = opensLine(text, i) && isListMark(text, i);
                starts[count++] = i;
                fresh = false;
            }
            fresh |= ends(text, i);
        }
        return new Sentences(starts, count, length, listItems);
    }

    int count() {
        return count;
    }

    int start(int sentence) {
        return starts[sentence];
    }

    int end(int sentence) {
        return sentence + 1 < count ? starts[sentence + 1] : length;
    }

    boolean isListItem(int sentence) {
        return listItems[sentence];
    }

    /// The sentence that holds a character; the first one before any.
    int at(int index) {
        int found = Arrays.binarySearch(starts, 0, count, index);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private static boolean opensLine(PlainText text, int index) {
        int i = index - 1;
        while (i >= 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    /// `1.`, `2)`, `-`, `•`, `#`: the line is an item or a heading.
    private static boolean isListMark(PlainText text, int start) {
        char first = text.charAt(start);
        if (first == '-' || first == '•' || first == '#' || first == '·' || first == '+') {
            return true;
        }
        int i = start;
        while (i < text.length() && i < start + 3 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        if (i > start && i < text.length()) {
            char mark = text.charAt(i);
            return mark == '.' || mark == ')' || mark == '、' || mark == ':';
        }
        return false;
    }

    private static boolean ends(PlainText text, int index) {
        char character = text.charAt(index);
        return switch (character) {
            case '\n', '!', '?', '。', ';' -> true;
            case '.' -> {
                boolean last = index + 1 >= text.length();
                char next = last ? ' ' : text.charAt(index + 1);
                char before = index > 0 ? text.charAt(index - 1) : ' ';
                // "1." and "U.S." end nothing
                boolean abbreviation = Character.isDigit(before)
                        || (index > 1 && !Character.isLetter(text.charAt(index - 2)));
                yield (next == ' ' || next == '\n' || next == '"' || next == ')') && !abbreviation;
            }
            case ',' -> turns(text, index + 1);
            default -> false;
        };
    }

    private static boolean turns(PlainText text, int start) {
        for (var turn : TURNS) {
            if (follows(text, start, turn)) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(PlainText text, int start, String word) {
        if (start + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(start + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
