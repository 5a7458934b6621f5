package org.unsaid.endpoint;

import java.util.List;

/// Splits reasoning that a model writes in tags before its answer from the answer, piece by piece. An
/// opening tag counts at the very start only; a closing tag without an opening one makes reasoning of
/// everything before it, because some templates open the tag in the prompt. Not safe for more than one
/// thread.
final class ThinkTags {

    /// @param open  for example `<think>`
    /// @param close for example `</think>`
    record Pair(String open, String close) {}

    /// Where the parts go.
    interface Parts {
        void text(String words);

        void reasoning(String words);

        /// What was taken for text was reasoning.
        void textWasReasoning();
    }

    private enum State { START, REASONING, AFTER, TEXT, PLAIN }

    private final List<Pair> pairs;
    private final Parts parts;
    private String close = "";
    private String held = "";
    private char last = '\n';
    private State state = State.START;

    ThinkTags(List<Pair> pairs, Parts parts) {
        this.pairs = pairs;
        this.parts = parts;
    }

    void feed(String piece) {
        var words = held.isEmpty() ? piece : held + piece;
        held = "";
        while (!words.isEmpty()) {
            words = switch (state) {
                case START -> start(words);
                case REASONING -> reasoning(words);
                case AFTER -> after(words);
                case TEXT -> text(words);
                case PLAIN -> plain(words);
            };
        }
    }

    /// Tells that the service sends reasoning apart, so that a closing tag in the answer is only a word.
    void reasoningComesApart() {
        if (state == State.TEXT) {
            plain(held);
            held = "";
            state = State.PLAIN;
        }
    }

    /// Gives out what was held back as a possible beginning of a tag.
    void end() {
        var rest = held;
        held = "";
        if (state == State.REASONING) {
            parts.reasoning(rest);
        } else if (!rest.isEmpty()) {
            parts.text(rest);
        }
    }

    private String start(String words) {
        var ink = words.stripLeading();
        for (var pair : pairs) {
            if (ink.startsWith(pair.open())) {
                close = pair.close();
                state = State.REASONING;
                return ink.substring(pair.open().length());
            }
        }
        if (pairs.stream().anyMatch(pair -> pair.open().startsWith(ink))) {
            held = words;
            return "";
        }
        state = State.TEXT;
        return words;
    }

    private String reasoning(String words) {
        int at = words.indexOf(close);
        if (at >= 0) {
            parts.reasoning(words.substring(0, at));
            state = State.AFTER;
            return words.substring(at + close.length());
        }
        int kept = words.length() - beginning(words, close);
        if (kept > 0) {
            parts.reasoning(words.substring(0, kept));
        }
        held = words.substring(kept);
        return "";
    }

    private String after(String words) {
        var ink = words.stripLeading();
        if (!ink.isEmpty()) {
            state = State.PLAIN;
        }
        return ink;
    }

    private String text(String words) {
        int kept = words.length();
        for (var pair : pairs) {
            int at = words.indexOf(pair.close());
            if (at >= 0 && (at > 0 ? words.charAt(at - 1) : last) != '`') {
                parts.text(words.substring(0, at));
                parts.textWasReasoning();
                state = State.AFTER;
                return words.substring(at + pair.close().length());
            }
            kept = Math.min(kept, words.length() - beginning(words, pair.close()));
        }
        plain(words.substring(0, kept));
        held = words.substring(kept);
        return "";
    }

    private String plain(String words) {
        if (!words.isEmpty()) {
            last = words.charAt(words.length() - 1);
            parts.text(words);
        }
        return "";
    }

    /// How many letters at the end of the words may be the beginning of the tag.
    private static int beginning(String words, String tag) {
        for (int length = Math.min(words.length(), tag.length() - 1); length > 0; length--) {
            if (words.regionMatches(words.length() - length, tag, 0, length)) {
                return length;
            }
        }
        return 0;
    }
}
