package org.unsaid.findings;

import java.util.List;
import java.util.Optional;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.CodeVote;
import org.unsaid.weakness.Finding;

/// A weakness in the code of one answer.
///
/// @param cwe      number in the Common Weakness Enumeration
/// @param line     of the answer, from 1
/// @param pattern  what a pattern found; empty where judges named it
/// @param judges   versions of the verdicts of those that name it; none where a pattern found it
/// @param asked    how many judges read the code
/// @param scripted whether a practice model gave it
public record CodeFinding(TrialKey answer, int cwe, int line, Optional<Finding> pattern, List<String> judges, int asked, boolean scripted) {

    public CodeFinding {
        judges = List.copyOf(judges);
    }

    static CodeFinding byPattern(TrialKey answer, Finding finding, boolean scripted) {
        return new CodeFinding(answer, finding.cwe(), finding.line(), Optional.of(finding), List.of(), 0, scripted);
    }

    static CodeFinding byJudges(TrialKey answer, CodeVote.Named named, int asked, boolean scripted) {
        return new CodeFinding(answer, named.cwe(), named.line(), Optional.empty(), named.by(), asked, scripted);
    }

    public CodeReader by() {
        return pattern.isPresent() ? CodeReader.PATTERNS : CodeReader.JUDGES;
    }
}
