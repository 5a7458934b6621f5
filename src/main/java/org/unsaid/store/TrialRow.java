package org.unsaid.store;

import java.util.List;
import org.unsaid.session.Json;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialRecord;

/// A trial as the database keeps it. Made on the caller's thread, so that the writer has little left to do.
///
/// @param ending the reply without its texts, as JSON
record TrialRow(Trial trial, String levels, String ending, List<PackedExchange> exchanges, List<LabelRow> labels) {

    static TrialRow of(TrialRecord record) {
        var trial = record.trial();
        return new TrialRow(
                trial,
                TrialKeys.levels(trial.key()),
                Json.write(ReplyTexts.without(trial.reply())),
                record.exchanges().stream().map(PackedExchange::of).toList(),
                trial.verdicts().stream().map(LabelRow::of).toList());
    }
}
