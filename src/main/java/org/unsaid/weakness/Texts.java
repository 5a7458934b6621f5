package org.unsaid.weakness;

import java.util.ArrayDeque;
import java.util.Deque;
import org.unsaid.weakness.Token.Kind;

/// Reads strings, one part after the other, and keeps which strings and holes in them are open.
final class Texts {

    /// Bounds on looking ahead, so that what is never closed costs no product of lengths.
    private static final int LONGEST_KEY = 80;

    private final Cursor cursor;
    private final Deque<Mode> modes = new ArrayDeque<>();

    /// A string being read, or a hole in one.
    private static final class Mode {
        /// What ends the string.
        private final String close;
        private final boolean hole;
        private final boolean manyLines;
        private final boolean filled;
        private int braces;

        Mode(String close, boolean hole, boolean manyLines, boolean filled) {
            this.close = close;
            this.hole = hole;
            this.manyLines = manyLines;
            this.filled = filled;
        }
    }

    Texts(Cursor cursor) {
        this.cursor = cursor;
    }

    /// Reads on in the string that is open, up to its end or to a hole in it.
    ///
    /// @return false if code is to be read here
    boolean read() {
        var mode = modes.peek();
        if (mode == null || mode.hole) {
            return false;
        }
        string(mode);
        return true;
    }

    /// Closes what may not go on in the next line: strings of one line with a hole that was never closed.
    void endLine() {
        while (!modes.isEmpty() && modes.peek().hole && !modes.peek().manyLines) {
            modes.pop();
            modes.pop();
        }
    }

    /// Counts braces in a hole.
    ///
    /// @return whether the sign closed the hole, and was taken
    boolean closesHole(char sign) {
        var mode = modes.peek();
        if (mode == null) {
            return false;
        }
        if (sign == '}' && mode.braces == 0) {
            cursor.add(Kind.CLOSE_HOLE, "}", cursor.at, cursor.at + 1);
            cursor.at++;
            modes.pop();
            return true;
        }
        mode.braces += sign == '{' ? 1 : sign == '}' ? -1 : 0;
        return false;
    }

    /// Opens a string if one starts here.
    boolean open() {
        int start = cursor.at;
        int letters = cursor.at;
        while (cursor.language == Language.PYTHON && letters < cursor.code.length() && letters - cursor.at < 2
                && "rRbBuUfF".indexOf(cursor.code.charAt(letters)) >= 0) {
            letters++;
        }
        char sign = letters < cursor.code.length() ? cursor.code.charAt(letters) : ' ';
        boolean backtick = sign == '`' && (cursor.language == Language.JAVASCRIPT || cursor.language == Language.PHP);
        if (sign != '"' && sign != '\'' && !backtick) {
            return cursor.language == Language.PHP && cursor.starts("<<<") && heredoc();
        }
        var prefix = cursor.code.substring(cursor.at, letters);
        var one = String.valueOf(sign);
        boolean triple = (cursor.language == Language.PYTHON || (cursor.language == Language.JAVA && sign == '"'))
                && cursor.code.startsWith(one.repeat(3), letters);
        boolean filled = switch (cursor.language) {
            case PYTHON -> prefix.contains("f") || prefix.contains("F");
            case JAVASCRIPT -> backtick;
            case PHP -> sign != '\'';
            case JAVA -> false;
        };
        if (backtick && cursor.language == Language.PHP) { // a command for the shell
            cursor.add(Kind.WORD, "shell_exec", start, start);
            cursor.add(Kind.SIGN, "(", start, start);
        }
        cursor.at = letters + (triple ? 3 : 1);
        modes.push(new Mode(triple ? one.repeat(3) : one, false,
                triple || backtick || cursor.language == Language.PHP, filled));
        return true;
    }

    private boolean heredoc() {
        int name = cursor.at + 3;
        boolean raw = name < cursor.code.length() && cursor.code.charAt(name) == '\'';
        int from = name + (raw || (name < cursor.code.length() && cursor.code.charAt(name) == '"') ? 1 : 0);
        int to = from;
        while (to < cursor.code.length() && Character.isJavaIdentifierPart(cursor.code.charAt(to))) {
            to++;
        }
        int body = cursor.code.indexOf('\n', to);
        if (to == from || body < 0) {
            return false;
        }
        cursor.at = body;
        modes.push(new Mode("\n" + cursor.code.substring(from, to), false, true, !raw));
        return true;
    }

    private void string(Mode mode) {
        int start = cursor.at;
        var text = new StringBuilder();
        while (cursor.at < cursor.code.length()) {
            char sign = cursor.code.charAt(cursor.at);
            if (mode.close.charAt(0) == '\n' ? closesHeredoc(mode.close) : cursor.code.startsWith(mode.close, cursor.at)) {
                cursor.add(Kind.STRING, text.toString(), start, cursor.at);
                int end = cursor.code.indexOf(mode.close.strip(), cursor.at) + mode.close.strip().length();
                cursor.countLines(start, end);
                cursor.lineEmpty = false;
                cursor.at = end;
                modes.pop();
                if (mode.close.equals("`") && cursor.language == Language.PHP) {
                    cursor.add(Kind.SIGN, ")", cursor.at, cursor.at);
                }
                return;
            }
            if (sign == '\n' && !mode.manyLines) {
                break;
            }
            if (sign == '\\' && cursor.at + 1 < cursor.code.length() && cursor.code.charAt(cursor.at + 1) != '\n') {
                text.append(cursor.code.charAt(cursor.at + 1));
                cursor.at += 2;
            } else if (mode.filled && opensHole(mode, start, text)) {
                return;
            } else {
                text.append(sign);
                cursor.at++;
            }
        }
        cursor.add(Kind.STRING, text.toString(), start, cursor.at);
        cursor.countLines(start, cursor.at);
        modes.pop();
    }

    private boolean closesHeredoc(String close) {
        if (cursor.code.charAt(cursor.at) != '\n') {
            return false;
        }
        int word = cursor.at + 1;
        while (word < cursor.code.length() && (cursor.code.charAt(word) == ' ' || cursor.code.charAt(word) == '\t')) {
            word++;
        }
        return cursor.code.startsWith(close.substring(1), word);
    }

    private boolean opensHole(Mode mode, int start, StringBuilder text) {
        int length = switch (cursor.language) {
            case JAVASCRIPT -> cursor.starts("${") ? 2 : 0;
            case PYTHON -> cursor.starts("{") && !cursor.starts("{{") ? 1 : 0;
            case PHP -> cursor.starts("{$") ? 1 : cursor.starts("${") ? 2 : 0;
            case JAVA -> 0;
        };
        if (cursor.language == Language.PYTHON && (cursor.starts("{{") || cursor.starts("}}"))) {
            cursor.at++; // the second is taken for itself
            return false;
        }
        boolean variable = cursor.language == Language.PHP && length == 0 && cursor.starts("$")
                && cursor.at + 1 < cursor.code.length() && Character.isJavaIdentifierStart(cursor.code.charAt(cursor.at + 1)) && cursor.code.charAt(cursor.at + 1) != '$';
        if (length == 0 && !variable) {
            return false;
        }
        cursor.add(Kind.STRING, text.toString(), start, cursor.at);
        cursor.countLines(start, cursor.at);
        cursor.lineEmpty = false;
        cursor.add(Kind.OPEN_HOLE, "{", cursor.at, cursor.at + length);
        cursor.at += length;
        if (variable) {
            plainVariable();
        } else {
            modes.push(new Mode(mode.close, true, mode.manyLines, true));
        }
        return true;
    }

    private void plainVariable() {
        cursor.word();
        if (cursor.starts("->") && cursor.at + 2 < cursor.code.length() && Character.isJavaIdentifierStart(cursor.code.charAt(cursor.at + 2))) {
            cursor.add(Kind.SIGN, "->", cursor.at, cursor.at + 2);
            cursor.at += 2;
            cursor.word();
        } else if (cursor.starts("[")) {
            int end = cursor.at;
            while (end < cursor.code.length() && end - cursor.at < LONGEST_KEY && cursor.code.charAt(end) != ']') {
                end++;
            }
            if (end < cursor.code.length() && cursor.code.charAt(end) == ']') {
                cursor.add(Kind.SIGN, "[", cursor.at, cursor.at + 1);
                cursor.add(Kind.STRING, cursor.code.substring(cursor.at + 1, end).replace("'", ""), cursor.at + 1, end);
                cursor.add(Kind.SIGN, "]", end, end + 1);
                cursor.at = end + 1;
            }
        }
        cursor.add(Kind.CLOSE_HOLE, "}", cursor.at, cursor.at);
    }
}
