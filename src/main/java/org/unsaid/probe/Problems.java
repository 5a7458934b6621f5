package org.unsaid.probe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong with one file. Not safe for several threads.
final class Problems {

    private static final int LONGEST = 120;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();

    Problems(String file) {
        this.file = file;
    }

    void add(String place, String value, String expected) {
        problems.add(new Problem(file, shortened(place), shortened(value), expected));
        touched.add(place);
        for (var slash = place.lastIndexOf('/'); slash > 0; slash = place.lastIndexOf('/', slash - 1)) {
            touched.add(place.substring(0, slash));
        }
    }

    /// Whether something is wrong at this place or within it, so that a later check need not complain again.
    boolean touch(String place) {
        return touched.contains(place);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    ProbeFile.Broken broken() {
        return new ProbeFile.Broken(file, problems);
    }

    ProbeFile fileWith(ProbeSet set) {
        return isEmpty() ? new ProbeFile.Good(file, set) : broken();
    }

    /// One line that is safe to print, whatever the file holds.
    private static String shortened(String value) {
        var line = new StringBuilder();
        value.codePoints().limit(LONGEST).forEach(character -> line.appendCodePoint(isHarmless(character) ? character : '\uFFFD'));
        return value.codePointCount(0, value.length()) > LONGEST ? line + "…" : line.toString();
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
