package org.unsaid.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.evidence.BundleReader;
import org.unsaid.evidence.Chain;
import org.unsaid.evidence.Line;
import org.unsaid.evidence.Manifest;
import org.unsaid.evidence.Restored;
import org.unsaid.evidence.Verification;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.ExactText;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.EvidenceWriter.Place;

/// Stores a bundle that was verified as a session that may only be read, within one transaction: all of it or nothing.
public final class EvidenceImport {

    /// What came of opening a bundle.
    public sealed interface Result {

        /// @param session the id it has here
        /// @param hidden  answers that were not shared: of them the bundle holds hashes only
        record Opened(String session, String name, long hidden) implements Result {}

        /// It was opened before, or is a session of this workspace.
        record AlreadyHere(String session, String name) implements Result {}

        /// It is not intact, or no bundle.
        record Refused(Verification verification) implements Result {}
    }

    private final Transaction transaction;
    private final BundleReader bundle;
    private final EvidenceWriter writer;
    private final CustodyImport custody;
    private final String session;
    private final long number;

    // what is read before the trial that it belongs to
    private final Map<String, Pending> exchanges = new LinkedHashMap<>();
    private final Map<TrialKey, Put> trials = new HashMap<>();
    private long hidden;

    private record Pending(Line line, Optional<Exchange> exchange) {}

    /// A trial that was put into the tables.
    private record Put(long row, int round, int attempts) {}

    private EvidenceImport(Transaction transaction, BundleReader bundle, String session, long number) {
        this.transaction = transaction;
        this.bundle = bundle;
        this.session = session;
        this.number = number;
        this.writer = EvidenceWriter.ofNew(transaction, number);
        this.custody = new CustodyImport(transaction, number);
    }

    /// The session that a bundle is of, if it is here already; one that was deleted is brought back.
    static Optional<Result> known(Transaction transaction, Manifest manifest) throws SQLException {
        var find = transaction.prepare("""
                SELECT id, name FROM session
                WHERE (imported_head = ? AND EXISTS (SELECT 1 FROM evidence WHERE session = session.number))
                   OR (id = ? AND imported_at IS NULL
                       AND EXISTS (SELECT 1 FROM evidence WHERE session = session.number AND chain = 'answers' AND link = ?)
                       AND EXISTS (SELECT 1 FROM evidence WHERE session = session.number AND chain = 'custody' AND link = ?))
                """);
        find.setString(1, manifest.fingerprint().head());
        find.setString(2, manifest.session());
        find.setString(3, manifest.fingerprint().answers().head());
        find.setString(4, manifest.fingerprint().custody().head());
        try (var rows = find.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            var id = rows.getString(1);
            transaction.handle().execute("UPDATE session SET deleted_at = NULL WHERE id = ?", id);
            return Optional.of(new Result.AlreadyHere(id, ExactText.decode(rows.getString(2))));
        }
    }

    /// The session's own id, or where another state of it is here, that with the beginning of the head.
    static String freeId(Transaction transaction, Manifest manifest) throws SQLException {
        var own = manifest.session();
        return Sessions.isFree(transaction, own) ? own : own + "-" + manifest.fingerprint().shortHead();
    }

    /// @param planned how many trials a setup asks for
    static long store(Transaction transaction, BundleReader bundle, String id, ToLongFunction<Setup> planned) throws SQLException, IOException {
        var manifest = bundle.manifest();
        var setup = setup(bundle);
        transaction.handle().createUpdate("""
                        INSERT INTO session (id, name, created_at, changed_at, planned, imported_at, imported_head, imported_id)
                        VALUES (:id, :name, :created, :created, :planned, :now, :head, :own)
                        """)
                .bind("id", id).bind("name", ExactText.encode(manifest.name())).bind("created", Nanos.of(manifest.createdAt()))
                .bind("planned", planned.applyAsLong(setup)).bind("now", Nanos.of(Instant.now()))
                .bind("head", manifest.fingerprint().head()).bind("own", manifest.session()).execute();
        long number = Sessions.number(transaction, id);
        StoredSetup.put(transaction, number, setup);
        var storing = new EvidenceImport(transaction, bundle, id, number);
        storing.answers();
        storing.custody();
        storing.finish();
        return storing.hidden;
    }

    /// The setup as it was last, without anything that costs or could be sent.
    private static Setup setup(BundleReader bundle) throws IOException {
        var endpoints = new ArrayList<Endpoint>();
        var sets = new ArrayList<ProbeSet>();
        var session = Optional.<Line>empty();
        for (var line : bundle.setup()) {
            switch (line.kind()) {
                case SESSION -> {
                    session = Optional.of(line);
                    endpoints.clear();
                    sets.clear();
                }
                case ENDPOINT -> endpoints.add(Restored.endpoint(line));
                case PROBE_SET -> Restored.probeSet(line).ifPresent(sets::add);
                case EXCHANGE, TRIAL, LABEL, NOTE, TAG, RECORDED, JUDGEMENT, FACT, TRANSLATION, EVENT -> { }
            }
        }
        return Restored.setup(session.orElseThrow(() -> new IllegalArgumentException("the bundle has no session")), endpoints, sets);
    }

    private void answers() throws SQLException, IOException {
        bundle.lines(Chain.ANSWERS, line -> {
            switch (line.kind()) {
                case EXCHANGE -> exchanges.put(line.hash(), new Pending(line, Restored.exchange(line)));
                case TRIAL -> trial(line);
                case SESSION, ENDPOINT, PROBE_SET, LABEL, NOTE, TAG, RECORDED, JUDGEMENT, FACT, TRANSLATION, EVENT -> writer.addLine(line, Optional.empty());
            }
        });
        left();
    }

    private void trial(Line line) throws SQLException {
        var restored = Restored.trial(line);
        if (restored.isEmpty()) {
            left();
            hidden++;
            writer.addLine(line, Optional.empty());
            return;
        }
        var trial = restored.get();
        var sent = new ArrayList<Exchange>();
        for (var hash : Restored.exchanges(line)) {
            Optional.ofNullable(exchanges.get(hash)).flatMap(Pending::exchange).ifPresent(sent::add);
        }
        var put = put(trial, sent);
        trials.put(trial.key(), put);
        custody.know(line.hash(), trial.key(), new StoredTrial(put.row(), put.round()));
        chainExchanges(put);
        writer.addLine(line, Optional.of(new Place(put.row(), put.round())));
    }

    private Put put(Trial trial, List<Exchange> sent) throws SQLException {
        var before = trials.get(trial.key());
        var rows = new TrialWriter(transaction, session);
        if (before == null) {
            return new Put(rows.insertUnchained(TrialRow.unchained(new TrialRecord(trial, sent))), 1, trial.attempts());
        }
        // what stands in a record counts the rounds before; the tables add them up again
        var later = new Trial(trial.key(), trial.prompt(), trial.systemPrompt(), trial.reply(), trial.attempts() - before.attempts(),
                trial.sentAt(), trial.finishedAt(), trial.origin(), List.of(), trial.cost());
        Spending.forget(transaction, before.row());
        if (!rows.replaceUnchained(before.row(), TrialRow.unchained(new TrialRecord(later, sent)))) {
            throw new IllegalArgumentException("it has two answers for %s, though the first did not fail".formatted(trial.key()));
        }
        return new Put(before.row(), before.round() + 1, trial.attempts());
    }

    private void chainExchanges(Put put) throws SQLException {
        int attempt = attempts(put.row()) - (int) exchanges.values().stream().filter(pending -> pending.exchange().isPresent()).count();
        for (var pending : exchanges.values()) {
            if (pending.exchange().isPresent()) {
                writer.addLine(pending.line(), Optional.of(new Place(put.row(), ++attempt)));
            } else {
                writer.addLine(pending.line(), Optional.empty());
            }
        }
        exchanges.clear();
    }

    private int attempts(long row) throws SQLException {
        var last = transaction.prepare("SELECT coalesce(max(attempt), 0) FROM exchange WHERE trial = ?");
        last.setLong(1, row);
        try (var rows = last.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /// Exchanges of which no trial is shared.
    private void left() throws SQLException {
        for (var pending : exchanges.values()) {
            writer.addLine(pending.line(), Optional.empty());
        }
        exchanges.clear();
    }

    private void custody() throws SQLException, IOException {
        bundle.lines(Chain.CUSTODY, line -> writer.addLine(line, custody.put(line)));
    }

    private void finish() throws SQLException {
        for (var put : trials.values()) {
            new StoredTrial(put.row(), put.round()).renewOutcome(transaction);
            SearchIndex.renew(transaction, put.row());
        }
        transaction.handle().execute(
                "UPDATE session SET changed_at = coalesce((SELECT max(finished_at) FROM trial WHERE session = ?), created_at) WHERE number = ?", number, number);
    }
}
