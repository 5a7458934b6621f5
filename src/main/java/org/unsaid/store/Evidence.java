package org.unsaid.store;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.unsaid.evidence.BundleReader;
import org.unsaid.evidence.BundleWriter;
import org.unsaid.evidence.Chain;
import org.unsaid.evidence.ChainCheck;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.Fingerprint;
import org.unsaid.evidence.Line;
import org.unsaid.evidence.Manifest;
import org.unsaid.evidence.Records;
import org.unsaid.evidence.Redaction;
import org.unsaid.evidence.Verification.Problem;
import org.unsaid.evidence.Verification;
import org.unsaid.session.Setup;
import org.unsaid.store.EvidenceImport.Result;
import org.unsaid.store.StoreException.Reason;

/// The chains of the sessions: their fingerprints, bundles made of them, and whether they still hold. Safe for any thread.
public final class Evidence {

    private final Database database;
    private final Writer writer;

    Evidence(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// What stands for the session as it is now. One that an earlier version stored is chained first, which takes a while
    /// if it is large.
    public Fingerprint fingerprint(String session) {
        return read("reading the fingerprint of session " + session, session, (lines, _) -> lines.fingerprint());
    }

    /// The fingerprint's hash, for exports; empty of a session that came as JSON Lines, which has none.
    public Optional<String> head(String session) {
        var lines = ofLines("reading the fingerprint of session " + session, session);
        return lines.isPresent() ? Optional.empty() : Optional.of(fingerprint(session).head());
    }

    /// The hash that a session which came as JSON Lines had where it came from, as its file says; nobody can verify that here.
    /// Empty of any other session, and where the file named none.
    public Optional<String> namedHead(String session) {
        return ofLines("reading where session %s comes from".formatted(session), session).flatMap(head -> head);
    }

    /// Remembers what was done with a session.
    public void add(String session, CustodyEvent event) {
        var doing = "remembering what was done with session " + session;
        writer.write(doing, transaction -> {
            EvidenceWriter.of(transaction, Sessions.number(transaction, session)).add(event);
            return event;
        });
    }

    /// What was set, written, judged and translated, and what was done with a session, in order, also since its fingerprint last changed.
    public List<Line> custody(String session) {
        return read("reading the history of session " + session, session, (lines, _) -> {
            var all = new ArrayList<Line>();
            lines.whole(Chain.CUSTODY, stored -> all.addAll(stored.line().stream().toList()));
            return all;
        });
    }

    /// Writes the session as a bundle, from one state of the workspace, and closes nothing.
    ///
    /// @throws StoreException if something that a record is of is gone
    public Manifest bundle(String session, Redaction redaction, OutputStream out) throws IOException {
        var doing = "writing session %s as a bundle".formatted(session);
        try {
            return read(doing, session, (lines, number) -> {
                try {
                    return BundleWriter.write(new BundleSource(lines, number, doing), redaction, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Compares every record with what is stored now.
    ///
    /// @return what differs, the first bad record first; nothing if all is as it was chained
    public List<Problem> check(String session) {
        return read("checking session " + session, session, (lines, number) -> {
            var problems = new ArrayList<Problem>();
            for (var chain : Chain.values()) {
                var check = new ChainCheck();
                lines.whole(chain, stored -> {
                    problem(stored, check).ifPresent(problem -> problems.add(
                            new Problem("%s, record %d: %s".formatted(chain.word(), stored.number(), problem.where()), problem.what())));
                    return problems.isEmpty();
                });
            }
            problems.addAll(lines.strangers(number));
            problems.addAll(SessionRow.check(lines, session));
            return problems;
        });
    }

    private static Optional<Problem> problem(EvidenceLines.Stored stored, ChainCheck check) {
        if (stored.line().isEmpty()) {
            return Optional.of(new Problem(stored.kind().word() + " " + stored.number(), "is gone from the workspace, or cannot be read"));
        }
        var line = stored.line().get();
        return check.next(line).or(() -> stored.now().flatMap(now -> line.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals(Records.EXCHANGES)) // which have records of their own, and may not be shared
                .filter(field -> now.fields().containsKey(field.getKey()) && !field.getValue().equals(now.fields().get(field.getKey())))
                .findFirst().map(field -> new Problem(line.name(), "says something else in the workspace than in the bundle it came in: " + field.getKey()))));
    }

    /// Verifies a bundle and stores it as a session that may only be read: all of it or nothing.
    ///
    /// @param planned how many trials a setup asks for
    /// @throws IOException if there is no such file, or it may not be read
    public Result open(Path file, ToLongFunction<Setup> planned) throws IOException {
        return switch (BundleReader.open(file)) {
            case BundleReader.Opening.Refused(var verification) -> new Result.Refused(verification);
            case BundleReader.Opening.Opened(var reader) -> {
                try (reader) {
                    yield store(reader, planned);
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        };
    }

    private Result store(BundleReader bundle, ToLongFunction<Setup> planned) {
        var manifest = bundle.manifest();
        var doing = "opening the bundle of session " + manifest.session();
        try {
            return writer.write(doing, transaction -> {
                var known = EvidenceImport.known(transaction, manifest);
                if (known.isPresent()) {
                    return known.get();
                }
                var id = EvidenceImport.freeId(transaction, manifest);
                try {
                    return new Result.Opened(id, manifest.name(), EvidenceImport.store(transaction, bundle, id, planned));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException | ClassCastException | ArithmeticException
                | DateTimeException | UnsupportedOperationException | NoSuchElementException | JsonParseException e) {
            return new Result.Refused(new Verification.Broken(List.of(new Problem("the session",
                    "is whole as it was written, but is none that Unsaid could have written: " + e.getMessage()))));
        }
    }

    /// A time stamp of the fingerprint, to go into bundles as long as that stays the same.
    ///
    /// @param part `head.tsq` or `head.tsr`
    public void stamp(String session, String part, byte[] content) {
        var doing = "storing a time stamp of session " + session;
        var head = fingerprint(session).head();
        writer.write(doing, transaction -> transaction.handle()
                .createUpdate("INSERT OR REPLACE INTO stamp (session, head, part, content) VALUES (:session, :head, :part, :content)")
                .bind("session", Sessions.number(transaction, session)).bind("head", head).bind("part", part).bind("content", content)
                .execute());
    }

    private interface Reading<T> {
        T run(EvidenceLines lines, long number) throws SQLException;
    }

    private <T> T read(String doing, String session, Reading<T> reading) {
        ensureChained(doing, session);
        return database.read(doing, handle -> {
            var number = Sessions.number(handle.getConnection(), doing, session);
            try (var lines = new EvidenceLines(handle.getConnection(), number)) {
                return reading.run(lines, number);
            }
        });
    }

    private void ensureChained(String doing, String session) {
        if (ofLines(doing, session).isPresent()) {
            throw new StoreException(doing, Reason.IMPORTED, "session ‘%s’ came as JSON Lines, which hold no evidence".formatted(session));
        }
        boolean chained = database.read(doing, handle -> handle.createQuery("""
                        SELECT count(*) FROM evidence WHERE session = (SELECT number FROM session WHERE id = :session)
                        AND chain = 'answers' AND number = 1 AND NOT EXISTS (SELECT 1 FROM unchained WHERE unchained.session = evidence.session)
                        """).bind("session", session).mapTo(Integer.class).one() > 0);
        if (!chained) {
            writer.write(doing, transaction -> EvidenceWriter.of(transaction, Sessions.number(transaction, session)));
        }
    }

    /// Of a session that came as JSON Lines the head that its file named, if it did; empty of any other.
    private Optional<Optional<String>> ofLines(String doing, String session) {
        return database.read(doing, handle -> handle.createQuery("""
                        SELECT imported_head FROM session WHERE id = :session AND imported_at IS NOT NULL
                        AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.session = session.number)
                        """).bind("session", session).map((row, _) -> Optional.ofNullable(row.getString(1))).findOne());
    }
}
