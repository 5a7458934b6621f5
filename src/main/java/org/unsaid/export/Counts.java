package org.unsaid.export;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.unsaid.findings.Findings;
import org.unsaid.session.Trial;

/// What stands in a report beside the answers, counted while they pass by once. Not safe for several threads.
final class Counts {

    private final SessionExport export;
    private final Survey survey;
    private final ComparisonTable.Counter comparison = new ComparisonTable.Counter();
    private final Findings findings;

    /// Of no trial yet.
    ///
    /// @param reads what the tables of the findings that are wanted need
    Counts(SessionExport export, Set<Findings.Reads> reads) {
        this.export = export;
        survey = new Survey(export);
        findings = new Findings(export.session().setup(), reads, _ -> List.of());
    }

    static Counts of(SessionExport export, Set<Findings.Reads> reads) throws IOException {
        var counts = new Counts(export, reads);
        export.forEach(counts::add);
        return counts;
    }

    void add(Trial trial) {
        survey.add(trial);
        comparison.add(trial);
        findings.add(trial);
    }

    Survey survey() {
        return survey;
    }

    ComparisonTable comparison() {
        return comparison.table(export);
    }

    Findings findings() {
        return findings;
    }
}
