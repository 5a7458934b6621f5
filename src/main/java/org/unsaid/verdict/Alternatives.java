package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes out `i (can't|cannot) (help|assist)` as the four phrases it stands for. Brackets nest; an empty
/// alternative is allowed.
final class Alternatives {

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
        return all.stream().map(phrase -> phrase.replaceAll(" +", " ").strip()).distinct().toList();
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
            List<String> next;
            if (written.charAt(position) == '(') {
                position++;
                next = choice();
                if (position == written.length()) {
                    throw new IllegalArgumentException("unbalanced brackets in '%s'".formatted(written));
                }
                position++;
            } else {
                next = List.of(String.valueOf(written.charAt(position++)));
            }
            var ends = next;
            all = all.stream().flatMap(start -> ends.stream().map(end -> start + end)).collect(Collectors.toList());
        }
        return all;
    }

}
