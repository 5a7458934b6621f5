package org.unsaid.findings;

import java.util.List;
import org.unsaid.findings.Diverging.Reason;
import org.unsaid.session.TrialKey;

/// How far the answers of one endpoint to one question, in one language and with its levels, differ where they should
/// not, and in what. Aspects mean what they do in [Diverging.Aspect], of this cell: set against the other endpoints in
/// the same language, against its own other languages, its control, its repeats.
///
/// @param cell    the key of its first repeat
/// @param reasons the strongest first; those in which nothing differs are absent
public record CellDivergence(TrialKey cell, List<Reason> reasons) {

    public CellDivergence {
        reasons = Diverging.strongestFirst(reasons);
    }

    /// The sum of the reasons, from 0 to 6.
    public double score() {
        return Diverging.sum(reasons);
    }
}
