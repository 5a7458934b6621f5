package org.unsaid.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Alternatives as shells write them: `gpt-4{,-0613}` is `gpt-4` and `gpt-4-0613`.
final class Braces {

    private static final Pattern GROUP = Pattern.compile("\\{([^{}]*)\\}");

    private Braces() {}

    /// @throws IllegalArgumentException if a brace has no partner
    static List<String> expand(String pattern) {
        var group = GROUP.matcher(pattern);
        if (!group.find()) {
            if (pattern.indexOf('{') >= 0 || pattern.indexOf('}') >= 0) {
                throw new IllegalArgumentException("a brace without its partner");
            }
            return List.of(pattern);
        }
        var expanded = new ArrayList<String>();
        for (var alternative : group.group(1).split(",", -1)) {
            expanded.addAll(expand(group.replaceFirst(Matcher.quoteReplacement(alternative))));
        }
        return expanded;
    }
}
