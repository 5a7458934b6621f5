package org.unsaid.store;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.SqlStatement;
import org.unsaid.session.ExactText;

/// Small settings that travel with the workspace, by name; never a key. Safe for any thread.
public final class Preferences {

    private final Database database;
    private final Writer writer;

    Preferences(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    public SortedMap<String, String> all() {
        return database.read("reading the preferences", handle -> {
            var all = new TreeMap<String, String>();
            handle.createQuery("SELECT name, value FROM preference").map((row, _) -> all.put(
                    row.getString("name"), ExactText.decode(row.getString("value")))).list();
            return all;
        });
    }

    public void set(String name, String value) {
        writer.write("saving the preference " + name, transaction -> transaction.handle()
                .createUpdate("INSERT INTO preference VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value")
                .bind("name", name).bind("value", ExactText.encode(value)).execute());
    }

    public void remove(String name) {
        writer.write("removing the preference " + name, transaction -> transaction.handle()
                .createUpdate("DELETE FROM preference WHERE name = :name").bind("name", name).execute());
    }
}
