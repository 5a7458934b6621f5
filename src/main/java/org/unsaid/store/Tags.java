package org.unsaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.unsaid.evidence.Kind;
import org.unsaid.session.ExactText;
import org.unsaid.session.TagEvent;
import org.unsaid.session.TrialKey;

/// Tags that people put on answers, as events, each chained. Safe for any thread.
public final class Tags {

    private final Database database;
    private final Writer writer;

    Tags(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Puts a tag on an answer, or takes it off. One that is there already, or is not, adds nothing.
    ///
    /// @return whether something changed
    public boolean set(String session, TrialKey key, TagEvent event) {
        var doing = "tagging an answer of session " + session;
        return writer.write(doing, transaction -> {
            var trial = StoredTrial.require(transaction, doing, session, key);
            var stands = transaction.handle().createQuery("SELECT set_on FROM tag_event WHERE trial = :trial AND tag = :tag ORDER BY number DESC LIMIT 1")
                    .bind("trial", trial.number()).bind("tag", ExactText.encode(event.tag())).mapTo(Boolean.class).findOne().orElse(false);
            if (stands == event.set()) {
                return false;
            }
            try (var chained = ChainedRows.of(transaction, doing, session)) {
                chained.add(Kind.TAG, insert(transaction, trial.number(), event));
            }
            StoredTrial.touch(transaction, session, event.at());
            return true;
        });
    }

    /// @return number of the event
    static long insert(Transaction transaction, long trial, TagEvent event) {
        return transaction.handle()
                .createQuery("INSERT INTO tag_event (trial, at, author, tag, set_on) VALUES (:trial, :at, :by, :tag, :set) RETURNING number")
                .bind("trial", trial).bind("at", Nanos.of(event.at())).bind("by", ExactText.encode(event.by()))
                .bind("tag", ExactText.encode(event.tag())).bind("set", event.set()).mapTo(Long.class).one();
    }

    static TagEvent event(ResultSet row) throws SQLException {
        return new TagEvent(ExactText.decode(row.getString("tag")), row.getBoolean("set_on"), ExactText.decode(row.getString("author")),
                Nanos.instant(row.getLong("at")));
    }

    /// The tags that stand on the answers of a session, in the order of their letters; answers without any are absent.
    public Map<TrialKey, SortedSet<String>> of(String session) {
        Map<TrialKey, SortedSet<String>> all = new HashMap<>();
        database.read("reading the tags of session " + session, handle -> {
            var keys = new TrialKeys();
            return handle.createQuery("SELECT " + TrialKeys.COLUMNS + """
                            , tag_event.at, tag_event.author, tag_event.tag, tag_event.set_on
                            FROM tag_event JOIN trial ON trial.number = tag_event.trial
                            WHERE trial.session = (SELECT number FROM session WHERE id = :session)
                            ORDER BY tag_event.number
                            """)
                    .bind("session", session).map((row, _) -> Map.entry(keys.read(row), event(row))).list();
        }).forEach(found -> {
            var tags = all.computeIfAbsent(found.getKey(), _ -> new TreeSet<>());
            if (found.getValue().set()) {
                tags.add(found.getValue().tag());
            } else {
                tags.remove(found.getValue().tag());
            }
        });
        all.values().removeIf(tags -> tags.isEmpty());
        all.replaceAll((_, tags) -> Collections.unmodifiableSortedSet(tags));
        return all;
    }

    /// The tags that are in use anywhere in this workspace, the most used first.
    public List<String> inUse() {
        return database.read("reading the tags in use", handle -> handle.createQuery("""
                        SELECT tag FROM tag_event AS latest
                        WHERE set_on AND number = (SELECT max(number) FROM tag_event WHERE trial = latest.trial AND tag = latest.tag)
                        GROUP BY tag ORDER BY count(*) DESC, tag LIMIT 200
                        """).map((row, _) -> ExactText.decode(row.getString(1))).list());
    }
}
