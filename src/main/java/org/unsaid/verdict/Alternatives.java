package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writes out `i (can't|cannot) (help|assist)` as the four phrases it stands for. Brackets nest; an empty
/// alternative is allowed.
final class Alternatives {

    private static final String BRACKETS = "(|)";
    private static final Pattern BLANKS = Pattern.compile(" +");

    private final String written;
    private int position;

    private Alternatives(String written) {
        this.written = written;
    }

    static List<String> of(String written) {
        var reader = new Alternatives(written);
        var all = reader.choice();
        if (reader.position != written.length()) {
            throw new IllegalArgumentException("unbalanced brackets in '%s'".formatted(written));
        }
        return all.stream().map(phrase -> (phrase.contains("  ") ? BLANKS.matcher(phrase).replaceAll(" ") : phrase).strip()).distinct().toList();
    }

    private List<String> choice() {
        var all = new ArrayList<>(sequence());
        while (position < written.length() && written.charAt(position) == '|') {
            position++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<String> sequence() {
        List<String> all = List.of("");
        while (position < written.length() && written.charAt(position) != '|' && written.charAt(position) != ')') {
            all = followed(all, part());
        }
        return all;
    }

    /// What stands in the next brackets, or up to them.
    private List<String> part() {
        int start = position;
        while (position < written.length() && BRACKETS.indexOf(written.charAt(position)) < 0) {
            position++;
        }
        if (position > start) {
            return List.of(written.substring(start, position));
        }
        position++;
        var inside = choice();
        if (position == written.length()) {
            throw new IllegalArgumentException("unbalanced brackets in '%s'".formatted(written));
        }
        position++;
        return inside;
    }

    private static List<String> followed(List<String> starts, List<String> ends) {
        var all = new ArrayList<String>(starts.size() * ends.size());
        starts.forEach(start -> ends.forEach(end -> all.add(start + end)));
        return all;
    }
}
