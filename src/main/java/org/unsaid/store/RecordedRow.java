package org.unsaid.store;

import com.google.gson.reflect.TypeToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.unsaid.session.ExactText;
import org.unsaid.session.Json;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedAnswer.Asked;
import org.unsaid.session.RecordedAnswer.Sighting;
import org.unsaid.session.RecordedEvent;
import org.unsaid.verdict.Label;

/// Answers recorded by hand, and what was done with them, as rows of `recorded` and `recorded_event`.
final class RecordedRow {

    /// What [#event] reads, but for the picture.
    static final String COLUMNS = """
            recorded_event.number AS event, recorded_event.at, recorded_event.author, recorded_event.what, recorded_event.label,
            recorded.id, recorded.probe_set, recorded.probe, recorded.language, recorded.levels, recorded.application, recorded.place,
            recorded.seen_at, recorded.model, recorded.text, recorded.picture_hash
            """;

    private static final TypeToken<SortedMap<String, String>> LEVELS = new TypeToken<>() {};

    private enum What {
        RECORDED,
        REMOVED,
        RESTORED,
        LABELLED,
        LABEL_TAKEN_BACK
    }

    private RecordedRow() {}

    /// Adds an event, and with the first one of an answer the answer.
    ///
    /// @param session its number
    /// @return number of the event; empty if the session has no such answer
    static Optional<Long> insert(Transaction transaction, long session, RecordedEvent event) {
        if (event instanceof RecordedEvent.Recorded(var answer, var picture)) {
            insert(transaction, session, answer, picture.orElse(null));
        }
        var what = switch (event) {
            case RecordedEvent.Recorded _ -> What.RECORDED;
            case RecordedEvent.Removed _ -> What.REMOVED;
            case RecordedEvent.Restored _ -> What.RESTORED;
            case RecordedEvent.Labelled _ -> What.LABELLED;
            case RecordedEvent.LabelTakenBack _ -> What.LABEL_TAKEN_BACK;
        };
        var label = event instanceof RecordedEvent.Labelled labelled ? labelled.label().name() : null;
        return transaction.handle().createQuery("""
                        INSERT INTO recorded_event (recorded, at, author, what, label)
                        SELECT number, :at, :by, :what, :label FROM recorded WHERE session = :session AND id = :id RETURNING number
                        """)
                .bind("at", Nanos.of(event.at())).bind("by", ExactText.encode(event.by())).bind("what", what.name()).bind("label", label)
                .bind("session", session).bind("id", event.answer()).mapTo(Long.class).findOne();
    }

    private static void insert(Transaction transaction, long session, RecordedAnswer answer, byte @Nullable [] picture) {
        var asked = answer.asked();
        var sighting = answer.sighting();
        transaction.handle().createUpdate("""
                        INSERT INTO recorded (session, id, probe_set, probe, language, levels, application, place, seen_at, model, text,
                                              picture_hash, picture)
                        VALUES (:session, :id, :set, :probe, :language, :levels, :application, :place, :seen, :model, :text, :hash, :picture)
                        ON CONFLICT (session, id) DO NOTHING
                        """)
                .bind("session", session).bind("id", answer.id()).bind("set", asked.probeSet()).bind("probe", asked.probe())
                .bind("language", asked.language().toLanguageTag()).bind("levels", Json.write(asked.levels()))
                .bind("application", ExactText.encode(sighting.application())).bind("place", ExactText.encode(sighting.place()))
                .bind("seen", Nanos.of(sighting.at())).bind("model", sighting.model().map(ExactText::encode).orElse(null))
                .bind("text", ExactText.encode(answer.text())).bind("hash", answer.picture().orElse(null)).bind("picture", picture)
                .execute();
    }

    /// Reads the columns by their names.
    ///
    /// @param picture of the answer, if its record tells of one
    static RecordedEvent event(ResultSet row, Optional<byte[]> picture) throws SQLException {
        var id = row.getString("id");
        var by = ExactText.decode(row.getString("author"));
        var at = Nanos.instant(row.getLong("at"));
        return switch (What.valueOf(row.getString("what"))) {
            case RECORDED -> new RecordedEvent.Recorded(answer(row), picture);
            case REMOVED -> new RecordedEvent.Removed(id, by, at);
            case RESTORED -> new RecordedEvent.Restored(id, by, at);
            case LABELLED -> new RecordedEvent.Labelled(id, Label.valueOf(row.getString("label")), by, at);
            case LABEL_TAKEN_BACK -> new RecordedEvent.LabelTakenBack(id, by, at);
        };
    }

    private static RecordedAnswer answer(ResultSet row) throws SQLException {
        SortedMap<String, String> levels = Json.gson().fromJson(row.getString("levels"), LEVELS);
        return new RecordedAnswer(row.getString("id"),
                new Asked(row.getString("probe_set"), row.getString("probe"), Locale.forLanguageTag(row.getString("language")), levels),
                new Sighting(ExactText.decode(row.getString("application")), ExactText.decode(row.getString("place")),
                        Nanos.instant(row.getLong("seen_at")), Optional.ofNullable(row.getString("model")).map(ExactText::decode)),
                ExactText.decode(row.getString("text")), Optional.ofNullable(row.getString("picture_hash")),
                ExactText.decode(row.getString("author")), Nanos.instant(row.getLong("at")), Optional.empty());
    }
}
