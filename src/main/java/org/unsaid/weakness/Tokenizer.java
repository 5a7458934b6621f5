package org.unsaid.weakness;

import java.util.List;
import java.util.Set;
import org.unsaid.weakness.Token.Kind;

/// Cuts code into tokens, with what is put into f-strings, templates and PHP's strings as tokens between holes.
///
/// Never fails: what is not closed ends with its line or with the text, as in an answer that was cut off. Reads each
/// character a bounded number of times, and nests on a stack of its own.
final class Tokenizer {

    private static final List<String> SIGNS = List.of("===", "!==", "...", "**=", "??=", "||=", "&&=", "?->", "<=>",
            "=>", "->", "::", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", ".=", "|=", "&&", "||", "??", "?.", ":=", "?:");
    private static final Set<String> BEFORE_REGEX = Set.of("return", "typeof", "case", "in", "of", "await");

    /// Bound on looking ahead, so that what is never closed costs no product of lengths.
    private static final int LONGEST_REGEX = 500;

    private final Cursor cursor;
    private final Texts texts;
    private boolean page;

    private Tokenizer(Cursor cursor) {
        this.cursor = cursor;
        this.texts = new Texts(cursor);
        this.page = cursor.language == Language.PHP && (cursor.code.contains("<?php") || cursor.code.contains("<?="));
    }

    static List<Token> tokens(Language language, String code) {
        var cursor = new Cursor(language, code);
        var tokenizer = new Tokenizer(cursor);
        while (cursor.at < code.length()) {
            tokenizer.next();
        }
        return cursor.tokens;
    }

    private void next() {
        if (texts.read()) {
            return;
        }
        if (page) {
            html();
        } else {
            code();
        }
    }

    private void html() {
        int open = cursor.code.indexOf("<?", cursor.at);
        int stop = open < 0 ? cursor.code.length() : open;
        cursor.countLines(cursor.at, stop);
        cursor.at = stop;
        if (open >= 0) {
            page = false;
            if (cursor.code.startsWith("<?php", open)) {
                cursor.at += 5;
            } else if (cursor.code.startsWith("<?=", open)) {
                cursor.add(Kind.WORD, "echo", cursor.at, cursor.at + 3);
                cursor.at += 3;
            } else {
                cursor.at += 2;
            }
        }
    }

    private void code() {
        char sign = cursor.code.charAt(cursor.at);
        if (sign == '\n') {
            cursor.countLines(cursor.at, cursor.at + 1);
            cursor.at++;
            texts.endLine();
        } else if (Character.isWhitespace(sign)) {
            cursor.at++;
        } else if (!comment() && !texts.open() && !cursor.word() && !cursor.number() && !regex()) {
            sign();
        }
    }

    private boolean comment() {
        boolean hash = cursor.language == Language.PYTHON || cursor.language == Language.PHP;
        boolean slashes = cursor.language != Language.PYTHON;
        if ((hash && cursor.code.charAt(cursor.at) == '#' && !cursor.starts("#[")) || (slashes && cursor.starts("//"))) {
            while (cursor.at < cursor.code.length() && cursor.code.charAt(cursor.at) != '\n'
                    && !(cursor.language == Language.PHP && cursor.starts("?>"))) {
                cursor.at++;
            }
            return true;
        }
        if (slashes && cursor.starts("/*")) {
            int end = cursor.code.indexOf("*/", cursor.at + 2);
            end = end < 0 ? cursor.code.length() : end + 2;
            cursor.countLines(cursor.at, end);
            cursor.at = end;
            return true;
        }
        return false;
    }

    private boolean regex() {
        if (cursor.language != Language.JAVASCRIPT || cursor.code.charAt(cursor.at) != '/') {
            return false;
        }
        var before = cursor.tokens.isEmpty() ? null : cursor.tokens.getLast();
        if (before != null && (before.kind() != Kind.SIGN || before.is(")") || before.is("]") || before.is("}"))
                && before.kind() != Kind.OPEN_HOLE && !BEFORE_REGEX.contains(before.text())) {
            return false;
        }
        boolean set = false;
        int stop = Math.min(cursor.code.length(), cursor.at + LONGEST_REGEX);
        for (int end = cursor.at + 1; end < stop && cursor.code.charAt(end) != '\n'; end++) {
            char sign = cursor.code.charAt(end);
            if (sign == '\\') {
                end++;
            } else if (sign == '[') {
                set = true;
            } else if (sign == ']') {
                set = false;
            } else if (sign == '/' && !set) {
                while (end + 1 < cursor.code.length() && Character.isLetter(cursor.code.charAt(end + 1))) {
                    end++;
                }
                cursor.add(Kind.LITERAL, cursor.code.substring(cursor.at, end + 1), cursor.at, end + 1);
                cursor.at = end + 1;
                return true;
            }
        }
        return false;
    }

    private void sign() {
        if (cursor.language == Language.PHP && cursor.starts("?>")) {
            cursor.add(Kind.SIGN, ";", cursor.at, cursor.at + 2);
            cursor.at += 2;
            page = true;
            return;
        }
        char sign = cursor.code.charAt(cursor.at);
        if (texts.closesHole(sign)) {
            return;
        }
        for (var candidate : SIGNS) {
            if (cursor.starts(candidate)) {
                cursor.add(Kind.SIGN, candidate, cursor.at, cursor.at + candidate.length());
                cursor.at += candidate.length();
                return;
            }
        }
        cursor.add(Kind.SIGN, String.valueOf(sign), cursor.at, cursor.at + 1);
        cursor.at++;
    }
}
