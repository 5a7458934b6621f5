package org.unsaid.weakness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the code in an answer: fences of backticks or tildes, however far indented, closed or cut off; where there is
/// none, indented code, or an answer that is code from its first line of code to its last.
///
/// No library for Markdown: by its standard a fence in a list ends where a line is indented less than the list, and the
/// prose that follows becomes code. Models often write such lists.
public final class CodeBlocks {

    private final String answer;
    private final List<Line> lines = new ArrayList<>();
    private final List<CodeBlock> blocks = new ArrayList<>();

    /// @param text from `start` to `end` of the answer, without the line's end
    private record Line(int start, int end, String text) {
        int indent() {
            int column = 0;
            while (column < text.length() && (text.charAt(column) == ' ' || text.charAt(column) == '\t')) {
                column++;
            }
            return column;
        }
    }

    /// @param sign   '`' or '~'
    /// @param length how many of them
    /// @param tag    first word after them, or empty
    private record Fence(char sign, int length, String tag) {}

    private CodeBlocks(String answer) {
        this.answer = answer;
        int start = 0;
        while (start <= answer.length()) {
            int end = answer.indexOf('\n', start);
            end = end < 0 ? answer.length() : end;
            int stop = end > start && answer.charAt(end - 1) == '\r' ? end - 1 : end;
            lines.add(new Line(start, end, answer.substring(start, stop)));
            start = end + 1;
        }
    }

    /// @return the blocks in their order; empty where the answer holds no code
    public static List<CodeBlock> in(String answer) {
        var found = new CodeBlocks(answer);
        found.fenced();
        if (found.blocks.isEmpty()) {
            found.allCode();
        }
        if (found.blocks.isEmpty()) {
            found.indented();
        }
        return List.copyOf(found.blocks);
    }

    private void fenced() {
        int index = 0;
        while (index < lines.size()) {
            var fence = fence(lines.get(index).text());
            index++;
            if (fence.isEmpty()) {
                continue;
            }
            int first = index;
            while (index < lines.size() && !closes(lines.get(index).text(), fence.get())) {
                index++;
            }
            add(first, index, fence.get().tag(), index < lines.size());
            index++;
        }
    }

    private static Optional<Fence> fence(String text) {
        int at = afterMarkers(text);
        char sign = at < text.length() ? text.charAt(at) : ' ';
        int length = run(text, at);
        if ((sign != '`' && sign != '~') || length < 3) {
            return Optional.empty();
        }
        var info = text.substring(at + length).strip();
        if (sign == '`' && info.indexOf('`') >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Fence(sign, length, info.replaceAll("[^A-Za-z0-9+#].*", "")));
    }

    private static boolean closes(String text, Fence fence) {
        int at = afterMarkers(text);
        return at < text.length() && text.charAt(at) == fence.sign() && run(text, at) >= fence.length()
                && text.substring(at + run(text, at)).isBlank();
    }

    /// Where a line's own text starts, after quote marks, list marks and spaces.
    private static int afterMarkers(String text) {
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            boolean list = (sign == '-' || sign == '*' || sign == '.' || sign == ')')
                    && at + 1 < text.length() && text.charAt(at + 1) == ' ';
            if (sign != ' ' && sign != '\t' && sign != '>' && !Character.isDigit(sign) && !list) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static int run(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end - at;
    }

    /// The whole from the first line of code to the last, if hardly a line between reads as prose.
    private void allCode() {
        int first = -1;
        int last = -1;
        int code = 0;
        int other = 0;
        int pending = 0;
        for (int index = 0; index < lines.size(); index++) {
            var text = lines.get(index).text().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (LanguageGuess.codeLike(text)) {
                first = first < 0 ? index : first;
                last = index;
                code++;
                other += pending;
                pending = 0;
            } else if (first >= 0) {
                pending += lines.get(index).indent() > 0 ? 0 : 1;
            }
        }
        if (code >= 3 && other * 4 <= code && LanguageGuess.of(join(first, last + 1)).isPresent()) {
            add(first, last + 1, "", true);
        }
    }

    private void indented() {
        int index = 0;
        while (index < lines.size()) {
            int first = index;
            int last = -1;
            while (index < lines.size() && (lines.get(index).text().isBlank() || lines.get(index).indent() >= 4
                    || lines.get(index).text().startsWith("\t"))) {
                boolean blank = lines.get(index).text().isBlank();
                last = blank ? last : index;
                first = blank && last < 0 ? index + 1 : first;
                index++;
            }
            if (last >= first && LanguageGuess.of(join(first, last + 1)).isPresent()) {
                add(first, last + 1, "", true);
            }
            index++;
        }
    }

    private String join(int first, int end) {
        return answer.substring(lines.get(first).start(), lines.get(end - 1).end());
    }

    private void add(int first, int end, String tag, boolean whole) {
        if (first >= end) {
            return;
        }
        var code = withoutQuoteMarks(first, end);
        Optional<Language> language = Language.ofTag(tag);
        var folded = tag.toLowerCase(Locale.ROOT);
        boolean page = folded.equals("html") || folded.equals("vue") || folded.equals("ejs");
        if (page && code.contains("<?php")) {
            language = Optional.of(Language.PHP);
        } else if (page) {
            code = Scripts.only(code);
            language = Optional.of(Language.JAVASCRIPT);
        } else if (tag.isEmpty() || folded.equals("text") || folded.equals("code")) {
            language = LanguageGuess.of(code);
        }
        int start = lines.get(first).start();
        blocks.add(new CodeBlock(language, code, start, start + code.length(), first + 1, whole));
    }

    private String withoutQuoteMarks(int first, int end) {
        var code = join(first, end);
        for (int index = first; index < end; index++) {
            var text = lines.get(index).text().strip();
            if (!text.isEmpty() && !text.startsWith(">")) {
                return code;
            }
        }
        var plain = new StringBuilder(code);
        for (int index = first; index < end; index++) {
            int mark = answer.indexOf('>', lines.get(index).start());
            if (mark >= 0 && mark < lines.get(index).end()) {
                plain.setCharAt(mark - lines.get(first).start(), ' ');
            }
        }
        return plain.toString();
    }
}
