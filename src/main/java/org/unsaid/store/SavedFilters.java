package org.unsaid.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.unsaid.session.ExactText;

/// Filters of the matrix of a session that people named. What a filter is, only the screen knows: here it is a text.
/// They go when the session goes for good. Safe for any thread.
public final class SavedFilters {

    private final Database database;
    private final Writer writer;

    SavedFilters(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// By name, in the order of names.
    public SequencedMap<String, String> of(String session) {
        return database.read("reading the filters of session " + session, handle -> {
            var filters = new LinkedHashMap<String, String>();
            handle.createQuery("""
                            SELECT saved_filter.name, content FROM saved_filter JOIN session ON session.number = saved_filter.session
                            WHERE session.id = :session
                            ORDER BY saved_filter.name COLLATE NOCASE, saved_filter.name
                            """)
                    .bind("session", session)
                    .map((row, _) -> Map.entry(ExactText.decode(row.getString("name")), ExactText.decode(row.getString("content"))))
                    .forEach(filter -> filters.put(filter.getKey(), filter.getValue()));
            return filters;
        });
    }

    /// Keeps one, in place of that with the same name.
    public void put(String session, String name, String content) {
        var doing = "keeping a filter of session " + session;
        writer.write(doing, transaction -> transaction.handle().createUpdate("""
                        INSERT INTO saved_filter (session, name, content) VALUES (:session, :name, :content)
                        ON CONFLICT (session, name) DO UPDATE SET content = :content
                        """)
                .bind("session", Sessions.number(transaction.handle().getConnection(), doing, session))
                .bind("name", ExactText.encode(name)).bind("content", ExactText.encode(content)).execute());
    }

    /// Gives some of them other names, which may be those of others, and removes the rest of them.
    ///
    /// @param before names to look at
    /// @param names  what each is to be called, by what it is called; those that are absent are removed
    public void rename(String session, List<String> before, Map<String, String> names) {
        var doing = "renaming filters of session " + session;
        var all = of(session);
        writer.write(doing, transaction -> {
            var handle = transaction.handle();
            long number = Sessions.number(handle.getConnection(), doing, session);
            before.forEach(name -> handle.createUpdate("DELETE FROM saved_filter WHERE session = :session AND name = :name")
                    .bind("session", number).bind("name", ExactText.encode(name)).execute());
            before.forEach(name -> {
                var content = all.get(name);
                var now = names.get(name);
                if (content != null && now != null) {
                    handle.createUpdate("INSERT INTO saved_filter (session, name, content) VALUES (:session, :name, :content)")
                            .bind("session", number).bind("name", ExactText.encode(now)).bind("content", ExactText.encode(content)).execute();
                }
            });
            return number;
        });
    }
}
