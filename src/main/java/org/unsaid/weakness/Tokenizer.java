package org.unsaid.weakness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unsaid.weakness.Token.Kind;

/// Cuts code into tokens, with what is put into f-strings, templates and PHP's strings as tokens between holes.
///
/// Never fails: what is not closed ends with its line or with the text, as in an answer that was cut off. Reads each
/// character a bounded number of times, and nests on a stack of its own.
final class Tokenizer {

    private static final List<String> SIGNS = List.of("===", "!==", "...", "**=", "??=", "||=", "&&=", "?->", "<=>",
            "=>", "->", "::", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", ".=", "|=", "&&", "||", "??", "?.", ":=", "?:");
    private static final Set<String> BEFORE_REGEX = Set.of("return", "typeof", "case", "in", "of", "await");

    /// Bounds on looking ahead, so that what is never closed costs no product of lengths.
    private static final int LONGEST_KEY = 80;
    private static final int LONGEST_REGEX = 500;

    private final Language language;
    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Mode> modes = new ArrayDeque<>();
    private int at;
    private int line;
    private int lineStart;
    private boolean lineEmpty = true;
    private boolean page;

    /// A string being read, or a hole in one.
    private static final class Mode {
        /// What ends the string; of a hole the string's, for the end of a line.
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

    private Tokenizer(Language language, String code) {
        this.language = language;
        this.code = code;
        this.page = language == Language.PHP && (code.contains("<?php") || code.contains("<?="));
    }

    static List<Token> tokens(Language language, String code) {
        var tokenizer = new Tokenizer(language, code);
        while (tokenizer.at < code.length()) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        var mode = modes.peek();
        if (mode != null && !mode.hole) {
            string(mode);
        } else if (page) {
            html();
        } else {
            code(mode);
        }
    }

    private void html() {
        int open = code.indexOf("<?", at);
        int stop = open < 0 ? code.length() : open;
        countLines(at, stop);
        at = stop;
        if (open >= 0) {
            page = false;
            if (code.startsWith("<?php", open)) {
                at += 5;
            } else if (code.startsWith("<?=", open)) {
                add(Kind.WORD, "echo", at, at + 3);
                at += 3;
            } else {
                at += 2;
            }
        }
    }

    private void code(@Nullable Mode mode) {
        char sign = code.charAt(at);
        if (sign == '\n') {
            countLines(at, at + 1);
            at++;
            while (mode != null && mode.hole && !mode.manyLines) { // a hole that was never closed
                modes.pop();
                modes.pop();
                mode = modes.peek();
            }
        } else if (Character.isWhitespace(sign)) {
            at++;
        } else if (!comment() && !quote() && !word() && !number() && !regex()) {
            sign(mode);
        }
    }

    private boolean comment() {
        boolean hash = language == Language.PYTHON || language == Language.PHP;
        boolean slashes = language != Language.PYTHON;
        if (hash && code.charAt(at) == '#' && !starts("#[") || slashes && starts("//")) {
            while (at < code.length() && code.charAt(at) != '\n' && !(language == Language.PHP && starts("?>"))) {
                at++;
            }
            return true;
        }
        if (slashes && starts("/*")) {
            int end = code.indexOf("*/", at + 2);
            end = end < 0 ? code.length() : end + 2;
            countLines(at, end);
            at = end;
            return true;
        }
        return false;
    }

    private boolean quote() {
        int start = at;
        int letters = at;
        while (language == Language.PYTHON && letters < code.length() && letters - at < 2
                && "rRbBuUfF".indexOf(code.charAt(letters)) >= 0) {
            letters++;
        }
        char sign = letters < code.length() ? code.charAt(letters) : ' ';
        boolean backtick = sign == '`' && (language == Language.JAVASCRIPT || language == Language.PHP);
        if (sign != '"' && sign != '\'' && !backtick) {
            return language == Language.PHP && starts("<<<") && heredoc();
        }
        var prefix = code.substring(at, letters);
        var one = String.valueOf(sign);
        boolean triple = (language == Language.PYTHON || language == Language.JAVA && sign == '"')
                && code.startsWith(one.repeat(3), letters);
        boolean filled = switch (language) {
            case PYTHON -> prefix.contains("f") || prefix.contains("F");
            case JAVASCRIPT -> backtick;
            case PHP -> sign != '\'';
            case JAVA -> false;
        };
        if (backtick && language == Language.PHP) { // a command for the shell
            add(Kind.WORD, "shell_exec", start, start);
            add(Kind.SIGN, "(", start, start);
        }
        at = letters + (triple ? 3 : 1);
        modes.push(new Mode(triple ? one.repeat(3) : one, false,
                triple || backtick || language == Language.PHP, filled));
        return true;
    }

    private boolean heredoc() {
        int name = at + 3;
        boolean raw = name < code.length() && code.charAt(name) == '\'';
        int from = name + (raw || name < code.length() && code.charAt(name) == '"' ? 1 : 0);
        int to = from;
        while (to < code.length() && Character.isJavaIdentifierPart(code.charAt(to))) {
            to++;
        }
        int body = code.indexOf('\n', to);
        if (to == from || body < 0) {
            return false;
        }
        at = body;
        modes.push(new Mode("\n" + code.substring(from, to), false, true, !raw));
        return true;
    }

    private void string(Mode mode) {
        int start = at;
        var text = new StringBuilder();
        while (at < code.length()) {
            char sign = code.charAt(at);
            if (mode.close.charAt(0) == '\n' ? closesHeredoc(mode.close) : code.startsWith(mode.close, at)) {
                add(Kind.STRING, text.toString(), start, at);
                int end = code.indexOf(mode.close.strip(), at) + mode.close.strip().length();
                countLines(start, end);
                lineEmpty = false;
                at = end;
                modes.pop();
                if (mode.close.equals("`") && language == Language.PHP) {
                    add(Kind.SIGN, ")", at, at);
                }
                return;
            }
            if (sign == '\n' && !mode.manyLines) {
                break;
            }
            if (sign == '\\' && at + 1 < code.length() && code.charAt(at + 1) != '\n') {
                text.append(code.charAt(at + 1));
                at += 2;
            } else if (mode.filled && opensHole(mode, start, text)) {
                return;
            } else {
                text.append(sign);
                at++;
            }
        }
        add(Kind.STRING, text.toString(), start, at);
        countLines(start, at);
        modes.pop();
    }

    private boolean closesHeredoc(String close) {
        if (code.charAt(at) != '\n') {
            return false;
        }
        int word = at + 1;
        while (word < code.length() && (code.charAt(word) == ' ' || code.charAt(word) == '\t')) {
            word++;
        }
        return code.startsWith(close.substring(1), word);
    }

    private boolean opensHole(Mode mode, int start, StringBuilder text) {
        int length = switch (language) {
            case JAVASCRIPT -> starts("${") ? 2 : 0;
            case PYTHON -> starts("{") && !starts("{{") ? 1 : 0;
            case PHP -> starts("{$") ? 1 : starts("${") ? 2 : 0;
            case JAVA -> 0;
        };
        if (language == Language.PYTHON && (starts("{{") || starts("}}"))) {
            at++; // the second is taken for itself
            return false;
        }
        boolean variable = language == Language.PHP && length == 0 && starts("$") && at + 1 < code.length()
                && Character.isJavaIdentifierStart(code.charAt(at + 1)) && code.charAt(at + 1) != '$';
        if (length == 0 && !variable) {
            return false;
        }
        add(Kind.STRING, text.toString(), start, at);
        countLines(start, at);
        lineEmpty = false;
        add(Kind.OPEN_HOLE, "{", at, at + length);
        at += length;
        if (variable) {
            plainVariable();
        } else {
            modes.push(new Mode(mode.close, true, mode.manyLines, true));
        }
        return true;
    }

    /// `$name`, `$name[key]` and `$name->property` in a PHP string.
    private void plainVariable() {
        word();
        if (starts("->") && at + 2 < code.length() && Character.isJavaIdentifierStart(code.charAt(at + 2))) {
            add(Kind.SIGN, "->", at, at + 2);
            at += 2;
            word();
        } else if (starts("[")) {
            int end = at;
            while (end < code.length() && end - at < LONGEST_KEY && code.charAt(end) != ']') {
                end++;
            }
            if (end < code.length() && code.charAt(end) == ']') {
                add(Kind.SIGN, "[", at, at + 1);
                add(Kind.STRING, code.substring(at + 1, end).replace("'", ""), at + 1, end);
                add(Kind.SIGN, "]", end, end + 1);
                at = end + 1;
            }
        }
        add(Kind.CLOSE_HOLE, "}", at, at);
    }

    private boolean word() {
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

    private boolean number() {
        if (!Character.isDigit(code.charAt(at))) {
            return false;
        }
        int start = at;
        while (at < code.length() && (Character.isLetterOrDigit(code.charAt(at)) || code.charAt(at) == '_'
                || code.charAt(at) == '.' && at + 1 < code.length() && Character.isDigit(code.charAt(at + 1)))) {
            at++;
        }
        add(Kind.LITERAL, code.substring(start, at), start, at);
        return true;
    }

    private boolean regex() {
        if (language != Language.JAVASCRIPT || code.charAt(at) != '/') {
            return false;
        }
        var before = tokens.isEmpty() ? null : tokens.getLast();
        if (before != null && (before.kind() != Kind.SIGN || before.is(")") || before.is("]") || before.is("}"))
                && before.kind() != Kind.OPEN_HOLE && !BEFORE_REGEX.contains(before.text())) {
            return false;
        }
        boolean set = false;
        int stop = Math.min(code.length(), at + LONGEST_REGEX);
        for (int end = at + 1; end < stop && code.charAt(end) != '\n'; end++) {
            char sign = code.charAt(end);
            if (sign == '\\') {
                end++;
            } else if (sign == '[') {
                set = true;
            } else if (sign == ']') {
                set = false;
            } else if (sign == '/' && !set) {
                while (end + 1 < code.length() && Character.isLetter(code.charAt(end + 1))) {
                    end++;
                }
                add(Kind.LITERAL, code.substring(at, end + 1), at, end + 1);
                at = end + 1;
                return true;
            }
        }
        return false;
    }

    private void sign(@Nullable Mode mode) {
        if (language == Language.PHP && starts("?>")) {
            add(Kind.SIGN, ";", at, at + 2);
            at += 2;
            page = true;
            return;
        }
        char sign = code.charAt(at);
        if (mode != null && mode.hole && sign == '}' && mode.braces == 0) {
            add(Kind.CLOSE_HOLE, "}", at, at + 1);
            at++;
            modes.pop();
            return;
        }
        if (mode != null && mode.hole) {
            mode.braces += sign == '{' ? 1 : sign == '}' ? -1 : 0;
        }
        for (var candidate : SIGNS) {
            if (starts(candidate)) {
                add(Kind.SIGN, candidate, at, at + candidate.length());
                at += candidate.length();
                return;
            }
        }
        add(Kind.SIGN, String.valueOf(sign), at, at + 1);
        at++;
    }

    private boolean starts(String text) {
        return code.startsWith(text, at);
    }

    private void countLines(int from, int to) {
        for (int index = from; index < to; index++) {
            if (code.charAt(index) == '\n') {
                line++;
                lineStart = index + 1;
                lineEmpty = true;
            }
        }
    }

    private void add(Kind kind, String text, int start, int end) {
        tokens.add(new Token(kind, text, start, end, line, lineEmpty ? start - lineStart : -1));
        lineEmpty = false;
    }
}
