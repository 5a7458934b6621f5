package org.unsaid.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Json;
import org.unsaid.session.Session;

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

    /// The same as [#put], but a price that is known already stays where the endpoint comes without one.
    public void add(Endpoint endpoint) {
        put(endpoint.price().isPresent() ? endpoint : endpoint.withPrice(list().stream()
                .filter(known -> known.spec().equals(endpoint.spec())).findFirst().flatMap(Endpoint::price)));
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

    /// The session with the prices that are known now: those of its day are gone when somebody types in others.
    public Session priced(Session session) {
        var known = list().stream().filter(endpoint -> endpoint.price().isPresent())
                .collect(Collectors.toMap(Endpoint::spec, Endpoint::price));
        var endpoints = session.setup().endpoints().stream()
                .map(endpoint -> endpoint.withPrice(Optional.ofNullable(known.get(endpoint.spec())).flatMap(price -> price).or(endpoint::price)))
                .toList();
        return new Session(session.id(), session.name(), session.createdAt(), session.setup().withEndpoints(endpoints));
    }

    public void remove(String spec) {
        writer.write("removing the endpoint " + spec, transaction -> transaction.handle()
                .createUpdate("DELETE FROM endpoint WHERE spec = :spec").bind("spec", spec).execute());
    }
}
