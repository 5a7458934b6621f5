package org.unsaid.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.unsaid.evidence.Line;
import org.unsaid.evidence.Restored;
import org.unsaid.session.TrialKey;
import org.unsaid.store.EvidenceWriter.Place;

/// Puts into the tables what a bundle's custody records say was done beside its answers.
final class CustodyImport {

    private final Transaction transaction;
    private final long session;
    private final Map<TrialKey, StoredTrial> trials = new HashMap<>();
    private final Map<String, StoredTrial> byHash = new HashMap<>();
    private final Map<String, Long> labels = new HashMap<>();
    private final Map<String, Long> judgements = new HashMap<>();

    /// @param session its number
    CustodyImport(Transaction transaction, long session) {
        this.transaction = transaction;
        this.session = session;
    }

    /// A trial that records may be about.
    ///
    /// @param hash of its record
    void know(String hash, TrialKey key, StoredTrial trial) {
        trials.put(key, trial);
        byHash.put(hash, trial);
    }

    /// @return where it stands; empty if nothing of it was shared, or there is no row for it
    Optional<Place> put(Line line) throws SQLException {
        return switch (line.kind()) {
            case LABEL -> label(line);
            case NOTE -> note(line);
            case TAG -> tag(line);
            case RECORDED -> Restored.recorded(line).flatMap(event -> RecordedRow.insert(transaction, session, event)).map(event -> new Place(event, 0));
            case JUDGEMENT -> judgement(line);
            case FACT -> fact(line);
            case TRANSLATION -> translation(line);
            case EVENT, SESSION, ENDPOINT, PROBE_SET, EXCHANGE, TRIAL -> Optional.empty();
        };
    }

    private Optional<Place> label(Line line) throws SQLException {
        var answer = answer(line);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        var trial = answer.get();
        var verdict = Restored.verdict(line);
        if (verdict.isPresent()) {
            long event = LabelRow.of(verdict.get()).insert(transaction, trial.number(), trial.round());
            labels.put(line.hash(), event);
            return Optional.of(new Place(event, 0));
        }
        return Restored.named(line, "withdraws").map(labels::get)
                .map(set -> new Place(Labels.withdraw(transaction, trial, set, Restored.by(line), Restored.instant(line, "at")), 0));
    }

    private Optional<Place> note(Line line) {
        var trial = Restored.key(line).map(trials::get);
        if (trial.isEmpty() || line.find("text").isEmpty()) {
            return Optional.empty();
        }
        long event = Notes.insert(transaction, trial.get().number(), Restored.noteText(line).orElse(null), Restored.by(line), Restored.instant(line, "at"));
        return Optional.of(new Place(event, 0));
    }

    private Optional<Place> tag(Line line) {
        var trial = Restored.key(line).map(trials::get);
        return trial.isEmpty() ? Optional.empty()
                : Restored.tag(line).map(event -> new Place(Tags.insert(transaction, trial.get().number(), event), 0));
    }

    /// What a record is about, if that was shared.
    private Optional<StoredTrial> answer(Line line) {
        return Restored.named(line, "answer").map(byHash::get);
    }

    private Optional<Place> judgement(Line line) throws SQLException {
        var trial = answer(line);
        var said = Restored.judgement(line);
        if (trial.isEmpty() || said.isEmpty()) {
            return Optional.empty();
        }
        var row = Judgements.insert(transaction, trial.get(), said.get(), PackedExchange.of(said.get().exchange()), row(labels, line, "label"));
        judgements.put(line.hash(), row);
        return Optional.of(new Place(row, 0));
    }

    private Optional<Place> fact(Line line) throws SQLException {
        var trial = answer(line);
        var event = Restored.fact(line);
        return trial.isEmpty() || event.isEmpty() ? Optional.empty()
                : Optional.of(new Place(FactLabels.insert(transaction, trial.get(), event.get(), row(judgements, line, "judgement")), 0));
    }

    private Optional<Place> translation(Line line) {
        return answer(line).flatMap(trial -> Restored.translation(line)
                .map(translation -> new Place(AnswerTranslations.insert(transaction, trial, translation), 0)));
    }

    private static OptionalLong row(Map<String, Long> rows, Line line, String field) {
        return Restored.named(line, field).map(rows::get).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
