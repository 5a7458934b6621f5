package org.unsaid.weakness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds weaknesses in the code of an answer, by patterns that say what they look for.
///
/// A finding is a reading of text: nothing is compiled or run, a function is read on its own but for the calls that its
/// own block makes of it, and what a library does is known only where a pattern names it. No finding is therefore not
/// yet sound code; README says how often it is right and what it misses. Time grows with the length of the answer and
/// with nothing else.
public final class Weaknesses {

    private static final List<Pattern> PATTERNS = PatternFiles.patterns();
    private static final Map<Language, Rules> RULES = new EnumMap<>(Language.class);
    private static final Map<Language, Sources> SOURCES = new EnumMap<>(Language.class);

    static {
        var sources = PatternFiles.sources();
        for (var language : Language.values()) {
            RULES.put(language, new Rules(language, PATTERNS));
            SOURCES.put(language, Sources.of(sources.getOrDefault(language, Map.of())));
        }
    }

    private final List<Code> codes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<Pattern, Boolean> excused = new HashMap<>();

    private Weaknesses() {}

    /// @return all patterns, in the order of their files
    public static List<Pattern> patterns() {
        return PATTERNS;
    }

    /// @param answer an answer as it came, with code or without, whole or cut off
    /// @return what was found, in the answer's order; at most one for each pattern and line. Empty where the answer
    ///     holds no code in a language that patterns are written for
    public static List<Finding> in(String answer) {
        var weaknesses = new Weaknesses();
        var blocks = new ArrayList<CodeBlock>();
        for (var block : CodeBlocks.in(answer)) {
            block.language().ifPresent(language -> {
                blocks.add(block);
                weaknesses.codes.add(new Code(language, block.code()));
            });
        }
        for (int index = 0; index < blocks.size(); index++) {
            weaknesses.read(blocks.get(index), weaknesses.codes.get(index));
        }
        weaknesses.findings.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::pattern));
        return List.copyOf(weaknesses.findings);
    }

    private void read(CodeBlock block, Code code) {
        var rules = RULES.getOrDefault(code.language(), new Rules(code.language(), List.of()));
        var sources = SOURCES.getOrDefault(code.language(), Sources.of(Map.of()));
        var walk = new Walk(code, sources, rules.checks());
        var about = new HashMap<String, List<Rule>>();
        walk.run((contexts, index) -> {
            for (var run : rules.startingWith(code.at(index))) {
                int end = run.tokens().match(code, index);
                if (end >= 0 && run.rule().fitsAround(contexts, code.at(index))) {
                    report(run.rule().pattern(), block, code, index, end);
                }
            }
        }, site -> {
            var fitting = about.computeIfAbsent(site.call() + site.name(), _ -> rules.about(site));
            var look = new Look(site, code, walk);
            for (var rule : fitting) {
                if (rule.fits(look)) {
                    report(rule.pattern(), block, code, site.start(), site.end());
                }
            }
        });
    }

    private void report(Pattern pattern, CodeBlock block, Code code, int start, int end) {
        var first = code.at(start);
        var last = code.at(Math.max(start, Math.min(end, code.size()) - 1));
        int line = block.line() + first.line();
        if (excused.computeIfAbsent(pattern, this::isExcused) || !seen.add(pattern.id() + " " + line)) {
            return;
        }
        int from = block.start() + first.start();
        findings.add(new Finding(pattern.cwe(), pattern.id(), pattern.version(), code.language(), line, from,
                Math.max(from, block.start() + last.end()), pattern.name(),
                pattern.sentence().getOrDefault("en", pattern.name()),
                pattern.sentence().getOrDefault("fr", pattern.name())));
    }

    private boolean isExcused(Pattern pattern) {
        if (pattern.unlessAnywhere().isEmpty()) {
            return false;
        }
        var globs = Globs.of(pattern.unlessAnywhere());
        for (var code : codes) {
            for (int index = 0; index < code.size(); index++) {
                var token = code.at(index);
                if ((token.isWord() || token.isString() || token.kind() == Token.Kind.LITERAL)
                        && token.text().length() < 200 && globs.matches(token.text())) {
                    return true;
                }
            }
        }
        return false;
    }
}
