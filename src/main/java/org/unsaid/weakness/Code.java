package org.unsaid.weakness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// The tokens of one block, with brackets paired and the ways to read around in them. Not safe for more than one thread.
final class Code {

    /// How far is looked ahead from any place, in tokens: bounds the cost of code nested without end.
    static final int REACH = 160;

    private static final Set<String> LINKS = Set.of(".", "->", "?->", "?.", "::");
    private static final Set<String> GOES_ON = Set.of(".", "?.", "->", "?->", "+", "?", ":", "||", "&&", "??", "|", "=",
            "*", "-", ",", "==", "===", "=>", "%", "+=", ".=", "?:");

    private final Language language;
    private final List<Token> tokens;
    private final int[] partner;
    private final int[] around;

    // where the last search for an end went: the next one mostly begins within, and need not go over it again
    private Stretch lastStatement = new Stretch(0, 0);
    private Stretch lastElement = new Stretch(0, 0);

    private record Stretch(int from, int to) {}

    Code(Language language, String text) {
        this.language = language;
        this.tokens = Tokenizer.tokens(language, text);
        this.partner = new int[tokens.size()];
        this.around = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int index = 0; index < tokens.size(); index++) {
            partner[index] = -1;
            around[index] = open.isEmpty() ? -1 : open.peek();
            if (opens(index)) {
                open.push(index);
            } else if (closes(index) && !open.isEmpty()) {
                int start = open.pop();
                partner[start] = index;
                partner[index] = start;
            }
        }
    }

    Language language() {
        return language;
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    boolean is(int index, String text) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(text);
    }

    boolean isAny(int index, Set<String> texts) {
        return index >= 0 && index < tokens.size() && !tokens.get(index).isString()
                && texts.contains(tokens.get(index).text());
    }

    boolean isWord(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isWord();
    }

    boolean isString(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isString();
    }

    boolean isLink(int index) {
        return isAny(index, LINKS) && !(language == Language.PHP && is(index, "."));
    }

    boolean opens(int index) {
        var token = tokens.get(index);
        return token.kind() == Token.Kind.OPEN_HOLE || token.is("(") || token.is("[")
                || (token.is("{") && token.kind() == Token.Kind.SIGN);
    }

    boolean closes(int index) {
        var token = tokens.get(index);
        return token.kind() == Token.Kind.CLOSE_HOLE || token.is(")") || token.is("]") || token.is("}");
    }

    /// @return the bracket that belongs to this one; where it is missing, the block's end for an opening one and
    ///     the bracket itself for a closing one
    int partner(int index) {
        int other = partner[index];
        return other >= 0 ? other : opens(index) ? tokens.size() : index;
    }

    /// @return the bracket that the token stands in, or -1
    int around(int index) {
        return around[index];
    }

    /// @return index after the last token of the statement or element that goes on at `start`
    int expressionEnd(int start, boolean atComma) {
        int stop = Math.min(tokens.size(), start + REACH);
        var before = atComma ? lastElement : lastStatement;
        boolean goesOn = before.from() <= start && start < before.to() && before.to() <= stop && around(before.from()) == around(start);
        int index = goesOn ? before.to() : start;
        while (index < stop && !ends(index, atComma) && !(index > start && tokens.get(index).first() && newStatement(index))) {
            index = opens(index) ? partner(index) + 1 : index + 1;
        }
        int end = Math.min(index, tokens.size());
        if (atComma) {
            lastElement = new Stretch(start, end);
        } else {
            lastStatement = new Stretch(start, end);
        }
        return end;
    }

    private boolean ends(int index, boolean atComma) {
        return is(index, ";") || closes(index) || (atComma && is(index, ","));
    }

    private boolean newStatement(int index) {
        if (language == Language.PYTHON) {
            return true; // inside brackets the jump over them has passed the line's end already
        }
        return language == Language.JAVASCRIPT && !isAny(index, GOES_ON) && !isAny(index - 1, GOES_ON);
    }

    /// @return the parts of a bracket's contents between commas, each as first index and index after the last
    List<int[]> parts(int open) {
        var parts = new ArrayList<int[]>();
        int close = Math.min(partner(open), open + REACH);
        int start = open + 1;
        int index = start;
        while (index < close) {
            if (is(index, ",")) {
                parts.add(new int[] {start, index});
                start = index + 1;
            }
            index = opens(index) ? partner(index) + 1 : index + 1;
        }
        if (close > start) {
            parts.add(new int[] {start, Math.min(close, tokens.size())});
        }
        return parts;
    }

    /// What is called before an opening bracket, with what it is called on: `db.query`, `new Random`, or empty.
    String callee(int open) {
        int index = open - 1;
        if (!isWord(index)) {
            return "";
        }
        var path = new StringBuilder(at(index).text());
        int steps = 0;
        while (isLink(index - 1) && steps++ < 12) {
            int before = index - 2;
            while (before > 0 && closes(before) && partner(before) < before && steps++ < 12) {
                before = partner(before) - 1;
            }
            if (!isWord(before)) {
                return path.insert(0, ".").toString();
            }
            path.insert(0, at(before).text() + ".");
            index = before;
        }
        return is(index - 1, "new") ? "new " + path : path.toString();
    }

    /// @return index after a path that starts at a word: names, links and keys in brackets, up to a call
    int pathEnd(int start) {
        int index = start + 1;
        int stop = Math.min(tokens.size(), start + 24);
        while (index < stop) {
            if (isLink(index) && isWord(index + 1)) {
                index += 2;
            } else if (is(index, "[") && isString(index + 1) && is(index + 2, "]")) {
                index += 3;
            } else {
                break;
            }
        }
        return index;
    }

    /// @return the names on a path, joined by dots
    String path(int start, int end) {
        var path = new StringBuilder();
        for (int index = start; index < end; index++) {
            if (isWord(index) || isString(index)) {
                path.append(path.isEmpty() ? "" : ".").append(at(index).text());
            }
        }
        return path.toString();
    }

    /// The tokens as text, with strings in quotes and a space between any two.
    String text(int start, int end) {
        var text = new StringBuilder();
        int stop = Math.min(end, Math.min(size(), start + REACH));
        for (int index = start; index < stop; index++) {
            text.append(text.isEmpty() ? "" : " ").append(isString(index) ? '"' + at(index).text() + '"' : at(index).text());
        }
        return text.toString();
    }
}
