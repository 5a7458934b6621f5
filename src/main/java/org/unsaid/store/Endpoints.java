package org.unsaid.store;

import java.time.Instant;
import java.util.List;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Json;

/// The endpoints that the user added, without their keys. Safe for any thread.
public final class Endpoints {

    private final Database database;
    private final Writer writer;

    Endpoints(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// In the order in which they were added.
    public List<Endpoint> list() {
        return database.read("reading the endpoints", handle -> handle
                .createQuery("SELECT endpoint FROM endpoint ORDER BY added_at, spec")
                .map((row, _) -> Json.read(row.getString("endpoint"), Endpoint.class))
                .list());
    }

    /// Adds it, or puts it in the place of the one with its spec.
    public void put(Endpoint endpoint) {
        writer.write("saving the endpoint " + endpoint.spec(), transaction -> transaction.handle()
                .createUpdate("""
                        INSERT INTO endpoint (spec, added_at, endpoint) VALUES (:spec, :now, :endpoint)
                        ON CONFLICT (spec) DO UPDATE SET endpoint = :endpoint
                        """)
                .bind("spec", endpoint.spec())
                .bind("now", Nanos.of(Instant.now()))
                .bind("endpoint", Json.write(endpoint))
                .execute());
    }

    public void remove(String spec) {
        writer.write("removing the endpoint " + spec, transaction -> transaction.handle()
                .createUpdate("DELETE FROM endpoint WHERE spec = :spec").bind("spec", spec).execute());
    }
}
