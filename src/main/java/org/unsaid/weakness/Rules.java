package org.unsaid.weakness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The rules for one language, found by the words they are about, so that a place costs only those that can fit.
final class Rules {

    private final Map<String, List<Rule>> calls = new HashMap<>();
    private final List<Rule> anyCall = new ArrayList<>();
    private final List<Rule> assigns = new ArrayList<>();
    private final Map<String, List<Run>> runs = new HashMap<>();
    private final List<Run> strings = new ArrayList<>();
    private final Globs checks;

    record Run(Rule rule, TokenRun tokens) {}

    Rules(Language language, List<Pattern> patterns) {
        var allChecks = new ArrayList<String>();
        for (var pattern : patterns) {
            if (pattern.languages().contains(language)) {
                allChecks.addAll(pattern.checkedBy());
                pattern.find().stream()
                        .filter(clue -> clue.languages() == null || clue.languages().contains(language))
                        .forEach(clue -> add(new Rule(pattern, clue)));
            }
        }
        checks = Globs.of(allChecks);
    }

    private void add(Rule rule) {
        var tokens = rule.clue().tokens();
        if (tokens != null) {
            var run = new Run(rule, TokenRun.of(tokens));
            if (run.tokens().firsts().isEmpty()) {
                strings.add(run);
            }
            run.tokens().firsts().forEach(first -> runs.computeIfAbsent(first, _ -> new ArrayList<>()).add(run));
        } else if (rule.clue().assign() != null) {
            assigns.add(rule);
        } else if (rule.names().isEmpty()) {
            anyCall.add(rule);
        } else {
            rule.names().forEach(name -> calls.computeIfAbsent(last(name), _ -> new ArrayList<>()).add(rule));
        }
    }

    private static String last(String path) {
        var plain = path.replace("^", "").replace("new ", "");
        return plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    Globs checks() {
        return checks;
    }

    /// @return the rules that are about places of this name, each once
    List<Rule> about(Site site) {
        var candidates = site.call() ? calls.getOrDefault(last(site.name()), List.of()) : assigns;
        return Stream.concat(candidates.stream(), site.call() ? anyCall.stream() : Stream.of())
                .distinct().filter(rule -> rule.isAbout(site)).toList();
    }

    List<Run> startingWith(Token token) {
        return token.isString() ? strings : runs.getOrDefault(token.text(), List.of());
    }
}
