package org.unsaid.weakness;

import java.util.ArrayList;
import java.util.List;
import org.unsaid.weakness.Token.Kind;

/// Where in the code is being read, and the tokens read so far.
final class Cursor {

    final Language language;
    final String code;
    final List<Token> tokens = new ArrayList<>();
    int at;
    /// Whether the line holds no token yet.
    boolean lineEmpty = true;
    private int line;
    private int lineStart;

    Cursor(Language language, String code) {
        this.language = language;
        this.code = code;
    }

    /// Whether this text stands here.
    boolean starts(String text) {
        return code.startsWith(text, at);
    }

    /// Reads a word if one starts here.
    boolean word() {
        if (!Character.isJavaIdentifierStart(code.charAt(at))) {
            return false;
        }
        int start = at;
        while (at < code.length() && Character.isJavaIdentifierPart(code.charAt(at))) {
            at++;
        }
        add(Kind.WORD, code.substring(start, at), start, at);
        return true;
    }

    /// Reads a number if one starts here.
    boolean number() {
        if (!Character.isDigit(code.charAt(at))) {
            return false;
        }
        int start = at;
        while (at < code.length() && (Character.isLetterOrDigit(code.charAt(at)) || code.charAt(at) == '_'
                || (code.charAt(at) == '.' && at + 1 < code.length() && Character.isDigit(code.charAt(at + 1))))) {
            at++;
        }
        add(Kind.LITERAL, code.substring(start, at), start, at);
        return true;
    }

    /// Takes note of the line ends in a stretch that was read.
    void countLines(int from, int to) {
        for (int index = from; index < to; index++) {
            if (code.charAt(index) == '\n') {
                line++;
                lineStart = index + 1;
                lineEmpty = true;
            }
        }
    }

    void add(Kind kind, String text, int start, int end) {
        tokens.add(new Token(kind, text, start, end, line, lineEmpty ? start - lineStart : -1));
        lineEmpty = false;
    }
}
