package org.unsaid.verdict.judge;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/// Sets texts apart from what a judge is told: each stands between two tags with a mark that was drawn for this call and
/// stands in none of the texts, is made [Neutral], and is cut in its middle if it is very long.
///
/// @param mark 24 hexadecimal digits
record Fence(String mark) {

    /// Longer texts cost more to judge than they add; what decides is mostly at their beginning or end.
    private static final int LONGEST = 20_000;
    private static final int KEPT_AT_END = 6_000;

    private static final int BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// @param texts that will be fenced
    static Fence around(List<String> texts) {
        return around(texts, () -> {
            var bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        });
    }

    /// @param marks draws them, until one stands in no text in any spelling
    static Fence around(List<String> texts, Supplier<String> marks) {
        var spelled = texts.stream().map(text -> Spelling.of(text).letters()).toList();
        var mark = marks.get();
        while (holdsAny(spelled, mark)) {
            mark = marks.get();
        }
        return new Fence(mark);
    }

    private static boolean holdsAny(List<String> texts, String mark) {
        var letters = Spelling.of(mark).letters();
        return texts.stream().anyMatch(text -> text.contains(letters));
    }

    String opening(String name) {
        return "<%s-%s>".formatted(name, mark);
    }

    String closing(String name) {
        return "</%s-%s>".formatted(name, mark);
    }

    /// The text between its tags, three lines or more.
    String fenced(String name, String text) {
        return "%s\n%s\n%s".formatted(opening(name), shown(text), closing(name));
    }

    /// The code between its tags, with the number of each of its lines before the bar.
    String fenced(String name, NumberedCode code) {
        var shown = new StringBuilder(opening(name)).append('\n');
        boolean told = code.hidden().isEmpty();
        for (var line : code.lines().entrySet()) {
            if (!told && line.getKey() > code.hidden().first()) {
                told = true;
                shown.append("(%,d lines are not shown here)\n".formatted(code.hidden().size()));
            }
            shown.append(line.getKey()).append(Neutral.of(line.getValue())).append('\n');
        }
        return shown.append(closing(name)).toString();
    }

    /// That part of it is not shown is said on a line without a bar, which no text can write.
    private static String shown(String text) {
        if (text.length() <= LONGEST) {
            return Neutral.of(text);
        }
        int from = boundary(text, LONGEST - KEPT_AT_END);
        int to = boundary(text, text.length() - KEPT_AT_END);
        return "%s\n(%,d characters are not shown here)\n%s".formatted(Neutral.of(text.substring(0, from)), to - from, Neutral.of(text.substring(to)));
    }

    private static int boundary(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
