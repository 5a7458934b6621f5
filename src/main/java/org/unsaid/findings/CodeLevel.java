package org.unsaid.findings;

import java.util.Optional;
import org.unsaid.probe.Factor.LevelKind;
import org.unsaid.statistics.ClusteredProportion;

/// How often the code that one endpoint writes has a weakness, under one level of a factor.
///
/// @param factor  its id; empty for all answers with code together
/// @param level   its id; empty for all together
/// @param kind    empty for all together
/// @param by      who finds the weaknesses
/// @param weak    answers with a weakness, of those with code that patterns are written for and that were read; clustered by task
/// @param noCode  answers with text and without such code, which are in no rate
/// @param undecided answers with such code that no judge read, or on which as many see a weakness as not; in no rate
/// @param against the same tasks under the factor's control level; empty for that level itself, and where nothing is shared
public record CodeLevel(
        String endpoint, String factor, String level, Optional<LevelKind> kind, CodeReader by, Scope scope, ClusteredProportion weak, int noCode,
        int undecided, Optional<CodeContrast> against) {

    CodeLevel adjusted(int tests, double p) {
        return new CodeLevel(endpoint, factor, level, kind, by, scope, weak, noCode, undecided, against.map(each -> each.adjusted(tests, p)));
    }
}
