package org.unsaid.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unsaid.endpoint.Exchange;
import org.unsaid.session.Babbles;
import org.unsaid.session.Counted;
import org.unsaid.session.CountedTrials;
import org.unsaid.session.Session;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.StoreException.Reason;
import org.unsaid.verdict.Label;

/// The trials of the sessions, each stored whole or not at all. Safe for any thread.
public final class Trials {

    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);
    private static final int MOST_A_COMMIT = 5_000;

    private final Database database;
    private final Writer writer;
    private final Semaphore sealing = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    Trials(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Stores a trial that ended, with every exchange, label and time. Durable when it returns.
    ///
    /// @return false if the session has this trial already; then that one stays as it is
    /// @throws StoreException if it could not be stored; nothing of it was, and trying again is safe
    public boolean add(String session, TrialRecord record) {
        var doing = "storing a trial of session " + session;
        var row = sealed(record);
        return writer.write(doing, transaction -> {
            var stored = new TrialWriter(transaction, session).insert(row);
            if (!stored) {
                Sessions.number(transaction.connection(), doing, session); // or it is not there to have one
            }
            return stored;
        });
    }

    /// Stores a trial, also in the place of one that failed. The exchanges of that one stay, and the numbers of
    /// attempts go on from them; its labels count no more.
    ///
    /// @return false if the session has this trial already and it did not fail
    /// @throws StoreException if it could not be stored; nothing of it was, and trying again is safe
    public boolean addOrReplaceFailed(String session, TrialRecord record) {
        return addOrReplaceFailed(session, record, List.of());
    }

    /// The same, and what the trial cost takes the place of what was reserved for its calls.
    ///
    /// @param reservations numbers of [Spending#reserve]
    public boolean addOrReplaceFailed(String session, TrialRecord record, List<Long> reservations) {
        var doing = "storing a trial of session " + session;
        var row = sealed(record);
        return writer.write(doing, transaction -> {
            var trialWriter = new TrialWriter(transaction, session);
            boolean stored = trialWriter.insert(row);
            if (!stored) {
                Sessions.number(transaction.connection(), doing, session); // or it is not there to have one
                var known = StoredTrial.find(transaction, session, record.trial().key());
                stored = known.isPresent() && trialWriter.replace(known.get().number(), row);
            }
            if (stored) {
                Spending.release(transaction, reservations);
            }
            return stored;
        });
    }

    /// With half of the processors at most: the others are left for the calls under way, or every next one would be made later.
    private TrialRow sealed(TrialRecord record) {
        sealing.acquireUninterruptibly(); // a trial that ended must not be lost to a stop
        try {
            return TrialRow.of(record);
        } finally {
            sealing.release();
        }
    }

    /// All trials of a session in the order in which they were stored, without their raw exchanges.
    public List<Trial> list(String session) {
        var trials = new ArrayList<Trial>();
        forEach(session, trials::add);
        return trials;
    }

    /// The same one by one, for sessions that need not stay in memory.
    public void forEach(String session, Consumer<Trial> consumer) {
        var doing = "reading the trials of session " + session;
        database.read(doing, handle -> {
            var number = Sessions.number(handle.getConnection(), doing, session);
            new TrialReader().session(handle.getConnection(), number, consumer);
            return number;
        });
    }

    /// What is counted of each trial of a session.
    public CountedTrials counted(Session session) {
        var doing = "reading what is counted of session " + session.id();
        var order = TrialOrder.of(session.setup());
        var read = database.read(doing, handle -> CountedReader.read(
                handle.getConnection(), Sessions.number(handle.getConnection(), doing, session.id()), order));
        keep(doing, List.copyOf(read.toKeep().entrySet()));
        return read.counted();
    }

    /// Counts the trials that an earlier version stored, so that [#tallies] and [#talliesOfSets] know which of them are doubtful.
    public void countMissing(Session session) {
        boolean missing = database.read("looking for what is not counted of session " + session.id(), handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM trial WHERE counted IS NULL AND session = (SELECT number FROM session WHERE id = :session))
                        """)
                .bind("session", session.id())
                .mapTo(Boolean.class)
                .one());
        if (missing) {
            counted(session);
        }
    }

    /// Keeps what was counted of trials of an earlier version. Where that cannot be it is counted again the next time.
    private void keep(String doing, List<Map.Entry<Long, Counted>> counted) {
        try {
            for (var from = 0; from < counted.size(); from += MOST_A_COMMIT) {
                var some = counted.subList(from, Math.min(from + MOST_A_COMMIT, counted.size()));
                writer.write(doing, transaction -> {
                    for (var one : some) {
                        CountedRow.putIfMissing(transaction, one.getKey(), one.getValue());
                    }
                    return some.size();
                });
            }
        } catch (StoreException cannotBeWritten) {
            LOG.warn("what is counted of a session was not kept", cannotBeWritten);
        }
    }

    public Optional<Trial> find(String session, TrialKey key) {
        return database.read("reading a trial of session " + session, handle -> {
            var known = StoredTrial.find(handle.getConnection(), session, key);
            return known.isPresent()
                    ? Optional.of(new TrialReader().one(handle.getConnection(), known.get().number()))
                    : Optional.empty();
        });
    }

    /// Every sending that a trial took, also those before it was retried, in order; empty if it is not stored.
    public List<Exchange> exchanges(String session, TrialKey key) {
        var doing = "reading the exchanges of a trial of session " + session;
        return database.read(doing, handle -> {
            var known = StoredTrial.find(handle.getConnection(), session, key);
            if (known.isEmpty()) {
                return List.of();
            }
            return handle.createQuery("SELECT record, body FROM exchange WHERE trial = :trial ORDER BY attempt")
                    .bind("trial", known.get().number())
                    .map((row, _) -> unpack(doing, new PackedExchange(row.getBytes("record"), row.getBytes("body"))))
                    .list();
        });
    }

    /// What need not be carried out again.
    public Set<TrialKey> keys(String session) {
        return keys(session, "");
    }

    /// Those among [#keys] whose trial failed for a technical reason.
    public Set<TrialKey> failedKeys(String session) {
        return keys(session, "AND delivery = 'FAILED'");
    }

    /// How the repeats of each question at each endpoint came out, under the key of the first repeat, stored or not.
    public Map<TrialKey, Tally> tallies(String session) {
        return new TrialCounts(database, session).ofQuestions();
    }

    /// How the trials of whole probe sets came out.
    public List<SetTally> talliesOfSets(String session) {
        return new TrialCounts(database, session).ofSets();
    }

    /// Which of its models babble in which languages.
    public Babbles babbles(String session) {
        return new TrialCounts(database, session).babbles();
    }

    /// Whether anybody ever gave one of its trials this label.
    public boolean anyLabelled(String session, Label label) {
        return new TrialCounts(database, session).anyLabelled(label);
    }

    private Set<TrialKey> keys(String session, String condition) {
        var doing = "reading what is done of session " + session;
        return database.read(doing, handle -> {
            var keys = new TrialKeys();
            return handle.createQuery("SELECT " + TrialKeys.COLUMNS + " FROM trial WHERE session = :session " + condition)
                    .bind("session", Sessions.number(handle.getConnection(), doing, session))
                    .map((row, _) -> keys.read(row))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        });
    }

    private static Exchange unpack(String doing, PackedExchange packed) {
        try {
            return packed.unpack();
        } catch (IOException e) {
            throw new StoreException(doing, Reason.DAMAGED, "its bytes cannot be unpacked", e);
        }
    }
}
