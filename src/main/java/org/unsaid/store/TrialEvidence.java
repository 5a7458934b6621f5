package org.unsaid.store;

import java.util.List;
import java.util.Optional;
import org.unsaid.evidence.Records;
import org.unsaid.evidence.SealedFacts;
import org.unsaid.session.LabelEvent;
import org.unsaid.session.TrialRecord;

/// What is chained of a trial that ended, sealed on the caller's thread.
///
/// @param exchanges in order
/// @param labels    in order
record TrialEvidence(List<SealedFacts> exchanges, SealedFacts trial, List<SealedFacts> labels) {

    static TrialEvidence of(TrialRecord record) {
        var trial = record.trial();
        var exchanges = record.exchanges().stream().map(exchange -> SealedFacts.of(Records.exchange(trial.key(), exchange))).toList();
        var sealed = SealedFacts.of(Records.trial(trial, exchanges.stream().map(SealedFacts::hash).toList(), Records.VERSION));
        var labels = trial.verdicts().stream().map(verdict -> SealedFacts.of(Records.label(
                trial.key(), Optional.of(sealed.hash()), new LabelEvent.Set(0, verdict), Optional.empty()))).toList();
        return new TrialEvidence(exchanges, sealed, labels);
    }
}
