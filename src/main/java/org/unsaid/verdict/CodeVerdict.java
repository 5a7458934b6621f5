package org.unsaid.verdict;

import java.time.Instant;
import java.util.List;

/// What a judge says of the code in an answer. Nothing is overwritten: a new one stands beside.
///
/// @param weaknesses in the order in which it named them, each once; none where it sees none
/// @param version    which judge, as [JudgeName] writes it
public record CodeVerdict(List<Weakness> weaknesses, String version, Instant at) {

    /// @param cwe  number in the Common Weakness Enumeration
    /// @param line of the answer, from 1
    public record Weakness(int cwe, int line) {}

    public CodeVerdict {
        weaknesses = List.copyOf(weaknesses);
    }

    /// The judge, whatever it is to the model that it judged.
    public String judge() {
        return JudgeName.read(version).map(JudgeName::spec).orElse(version);
    }

    public boolean names(int cwe) {
        return weaknesses.stream().anyMatch(weakness -> weakness.cwe() == cwe);
    }
}
