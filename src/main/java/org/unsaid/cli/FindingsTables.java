package org.unsaid.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Grouping;

/// The tables of the findings by the names that scripts use, in the order in which they are printed.
final class FindingsTables {

    private static final Map<String, Function<Findings, FindingsTable>> BY_NAME = new LinkedHashMap<>();

    static {
        Arrays.stream(Grouping.values()).forEach(grouping ->
                BY_NAME.put("rates-" + grouping.id(), findings -> RatesText.table(findings, grouping)));
        BY_NAME.put("sensitive-control", ContrastText::sensitiveAgainstControl);
        BY_NAME.put("language-gap", ContrastText::languageGaps);
        BY_NAME.put("facts-endpoint", FactsText::shares);
        BY_NAME.put("facts", FactsText::facts);
        BY_NAME.put("disagreement", DivergenceText::disagreement);
        BY_NAME.put("divergence", DivergenceText::ranking);
        BY_NAME.put("distance", DivergenceText::distances);
        BY_NAME.put("instability", DivergenceText::steadiness);
        BY_NAME.put("canned-text", DivergenceText::canned);
        BY_NAME.put("reasoning-gap", FactsText::reasoning);
        BY_NAME.put("labels", LabelsText::agreement);
        BY_NAME.put("label-quality", LabelsText::quality);
        BY_NAME.put("routes", ContrastText::routes);
    }

    private FindingsTables() {}

    /// What [#named] takes in an option.
    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /// All of them if none is named.
    ///
    /// @throws InputException if there is none of a name
    static List<Function<Findings, FindingsTable>> named(List<String> names) {
        if (names.isEmpty()) {
            return List.copyOf(BY_NAME.values());
        }
        var chosen = new ArrayList<Function<Findings, FindingsTable>>();
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
