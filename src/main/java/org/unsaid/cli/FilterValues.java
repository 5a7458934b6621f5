package org.unsaid.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Values by which a command is narrowed: written in lower case, one of those that the session has; none means all.
final class FilterValues {

    private FilterValues() {}

    static boolean has(Collection<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    /// Adds a problem for each value that is not known.
    static void check(String option, List<String> given, Stream<String> known, List<String> problems) {
        var all = known.distinct().toList();
        given.stream().filter(value -> !all.contains(value)).forEach(value -> problems.add(
                "%s '%s'; expected one of %s".formatted(option, value, String.join(", ", all))));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
