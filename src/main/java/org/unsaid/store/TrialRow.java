package org.unsaid.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unsaid.session.Json;
import org.unsaid.session.ReplyTexts;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialRecord;

/// A trial as the database keeps it. Made on the caller's thread, so that the writer has little left to do.
///
/// @param ending   the reply without its texts, as JSON
/// @param evidence what is chained of it; null where that is not for us to do
record TrialRow(
        Trial trial, String levels, String ending, List<PackedExchange> exchanges, List<LabelRow> labels, @Nullable TrialEvidence evidence) {

    static TrialRow of(TrialRecord record) {
        return of(record, TrialEvidence.of(record));
    }

    /// One whose records are chained already, in the workspace it comes from.
    static TrialRow unchained(TrialRecord record) {
        return of(record, null);
    }

    private static TrialRow of(TrialRecord record, @Nullable TrialEvidence evidence) {
        var trial = record.trial();
        return new TrialRow(
                trial,
                TrialKeys.levels(trial.key()),
                Json.write(ReplyTexts.without(trial.reply())),
                record.exchanges().stream().map(PackedExchange::of).toList(),
                trial.verdicts().stream().map(LabelRow::of).toList(),
                evidence);
    }
}
