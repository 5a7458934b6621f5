package org.unsaid.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Findings.Reads;
import org.unsaid.findings.Grouping;

/// The tables of the findings by the names that scripts use, in the order in which they are printed.
final class FindingsTables {

    private static final Map<String, Table> BY_NAME = new LinkedHashMap<>();

    /// @param needs what must have been read for it
    record Table(Set<Reads> needs, Function<Findings, FindingsTable> of) {}

    static {
        Arrays.stream(Grouping.values()).forEach(grouping -> add("rates-" + grouping.id(), findings -> RatesText.table(findings, grouping)));
        add("sensitive-control", ContrastText::sensitiveAgainstControl);
        add("language-gap", ContrastText::languageGaps);
        add("facts-endpoint", FactsText::shares, Reads.FACTS);
        add("facts", FactsText::facts, Reads.FACTS);
        add("disagreement", DivergenceText::disagreement);
        add("divergence", DivergenceText::ranking, Reads.FACTS, Reads.WORDS);
        add("distance", DivergenceText::distances, Reads.WORDS);
        add("instability", DivergenceText::steadiness);
        add("canned-text", DivergenceText::canned, Reads.WORDS);
        add("reasoning-gap", FactsText::reasoning, Reads.FACTS, Reads.REASONING);
        add("reasoning-signs", ReasoningText::signs, Reads.REASONING);
        add("code-levels", CodeText::levels, Reads.CODE);
        add("code-weaknesses", CodeText::weaknesses, Reads.CODE);
        add("code-findings", CodeText::findings, Reads.CODE);
        add("code-agreement", CodeText::agreement, Reads.CODE);
        add("labels", LabelsText::agreement, Reads.LABELS);
        add("label-quality", LabelsText::quality);
        add("rates-method", LabelsText::rates, Reads.LABELS);
        add("routes", ContrastText::routes);
    }

    private static void add(String name, Function<Findings, FindingsTable> of, Reads... needs) {
        BY_NAME.put(name, new Table(Set.of(needs), of));
    }

    private FindingsTables() {}

    /// What [#named] takes in an option.
    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /// All of them if none is named.
    ///
    /// @throws InputException if there is none of a name
    static List<Table> named(List<String> names) {
        if (names.isEmpty()) {
            return List.copyOf(BY_NAME.values());
        }
        var chosen = new ArrayList<Table>();
        for (var name : names) {
            var table = BY_NAME.get(name);
            if (table == null) {
                throw new InputException("--table '%s'; expected one of %s".formatted(name, String.join(", ", BY_NAME.keySet())));
            }
            chosen.add(table);
        }
        return chosen;
    }
}
