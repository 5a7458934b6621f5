package org.unsaid.weakness;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Names and texts with `*` for any characters and `?` for one, several separated by `|`; letter case does not matter, unless it is said.
///
/// No regular expressions, so that none can take exponential time on a hostile answer.
final class Globs {

    private final List<String> globs;
    private final boolean exact;

    private Globs(List<String> globs, boolean exact) {
        this.globs = globs;
        this.exact = exact;
    }

    /// The same, but letter case matters.
    static Globs exact(String alternatives) {
        return new Globs(Stream.of(alternatives.split("\\|")).filter(glob -> !glob.isEmpty()).toList(), true);
    }

    static Globs of(String alternatives) {
        return of(List.of(alternatives.split("\\|")));
    }

    static Globs of(List<String> globs) {
        return new Globs(globs.stream().map(glob -> glob.toLowerCase(Locale.ROOT)).filter(glob -> !glob.isEmpty()).toList(), false);
    }

    boolean isEmpty() {
        return globs.isEmpty();
    }

    boolean matches(String text) {
        if (globs.isEmpty()) {
            return false;
        }
        var folded = folded(text);
        for (var glob : globs) {
            if (matches(glob, folded)) {
                return true;
            }
        }
        return false;
    }

    /// Whether any glob is the path or its end after a dot; `^` before a glob asks for the whole path.
    boolean matchesPath(String path) {
        if (globs.isEmpty()) {
            return false;
        }
        var folded = folded(path);
        var last = folded.substring(folded.lastIndexOf('.') + 1);
        for (var glob : globs) {
            boolean whole = glob.startsWith("^");
            var plain = whole ? glob.substring(1) : glob;
            boolean fits = (!whole && plain.indexOf('.') < 0 && !plain.startsWith("new ")) ? matches(plain, last)
                    : matches(plain, folded) || (!whole && matches("*." + plain, folded));
            if (fits) {
                return true;
            }
        }
        return false;
    }

    private String folded(String text) {
        return exact ? text : text.toLowerCase(Locale.ROOT);
    }

    /// Takes the shortest for each `*`, and longer only for the last one: at most length times length.
    private static boolean matches(String glob, String text) {
        int inGlob = 0;
        int inText = 0;
        int star = -1;
        int resume = 0;
        while (inText < text.length()) {
            char sign = inGlob < glob.length() ? glob.charAt(inGlob) : '\0';
            if (sign == '*') {
                star = inGlob++;
                resume = inText;
            } else if (inGlob < glob.length() && (sign == '?' || sign == text.charAt(inText))) {
                inGlob++;
                inText++;
            } else if (star >= 0) {
                inGlob = star + 1;
                inText = ++resume;
            } else {
                return false;
            }
        }
        while (inGlob < glob.length() && glob.charAt(inGlob) == '*') {
            inGlob++;
        }
        return inGlob == glob.length();
    }
}
