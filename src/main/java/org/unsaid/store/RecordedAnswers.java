package org.unsaid.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unsaid.evidence.Kind;
import org.unsaid.session.Picture;
import org.unsaid.session.Picture.NoPictureException;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedEvent;
import org.unsaid.store.StoreException.Reason;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// Answers recorded by hand, in a table of their own: nothing else reads it. What is done with them are events that are only ever
/// added, each chained. Safe for any thread.
public final class RecordedAnswers {

    private final Database database;
    private final Writer writer;

    RecordedAnswers(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Keeps one. Durable when it returns.
    ///
    /// @throws IllegalArgumentException if the answer names another picture
    public void add(String session, RecordedAnswer answer, Optional<Picture> picture) {
        if (!answer.picture().equals(picture.map(Picture::hash))) {
            throw new IllegalArgumentException("the answer names another picture than the one that is given with it");
        }
        add("recording an answer by hand in session " + session, session, new RecordedEvent.Recorded(answer, picture.map(Picture::bytes)));
    }

    /// Shows it no more; [#restore] undoes this.
    public void remove(String session, String answer, String by, Instant at) {
        add("removing an answer recorded by hand of session " + session, session, new RecordedEvent.Removed(answer, by, at));
    }

    public void restore(String session, String answer, String by, Instant at) {
        add("restoring an answer recorded by hand of session " + session, session, new RecordedEvent.Restored(answer, by, at));
    }

    /// Sets a person's label beside those that stand.
    public void label(String session, RecordedEvent.Labelled label) {
        add("labelling an answer recorded by hand of session " + session, session, label);
    }

    /// Takes the latest label that stands back, so that the one before counts again.
    public void takeBackLabel(String session, String answer, String by, Instant at) {
        add("taking back a label in session " + session, session, new RecordedEvent.LabelTakenBack(answer, by, at));
    }

    /// Those that were not removed, in the order in which they were recorded.
    public List<RecordedAnswer> list(String session) {
        return standing(session, false);
    }

    /// Those that were removed and can be restored.
    public List<RecordedAnswer> removed(String session) {
        return standing(session, true);
    }

    /// The picture of one; empty if it has none, or if what came in a bundle as one is none.
    public Optional<Picture> picture(String session, String answer) {
        return database.read("reading a picture of session " + session, handle -> handle.createQuery("""
                        SELECT picture FROM recorded WHERE session = (SELECT number FROM session WHERE id = :session) AND id = :answer
                        """).bind("session", session).bind("answer", answer)
                .map((row, _) -> Optional.ofNullable(row.getBytes(1))).findOne().flatMap(found -> found)).flatMap(RecordedAnswers::picture);
    }

    private static Optional<Picture> picture(byte[] bytes) {
        try {
            return Optional.of(Picture.of(bytes));
        } catch (NoPictureException e) {
            return Optional.empty();
        }
    }

    private void add(String doing, String session, RecordedEvent event) {
        writer.write(doing, transaction -> {
            long number = Sessions.requireOwn(transaction, doing, session).orElseThrow(() -> Sessions.unknown(doing, session));
            long added = RecordedRow.insert(transaction, number, event).orElseThrow(() -> new StoreException(doing, Reason.NOT_FOUND,
                    "session ‘%s’ has no answer ‘%s’ recorded by hand".formatted(session, event.answer())));
            try (var chained = ChainedRows.of(transaction, doing, session)) {
                chained.add(Kind.RECORDED, added);
            }
            StoredTrial.touch(transaction, session, event.at());
            return added;
        });
    }

    private List<RecordedAnswer> standing(String session, boolean removed) {
        var events = database.read("reading what was recorded by hand in session " + session, handle -> handle.createQuery(
                        "SELECT " + RecordedRow.COLUMNS + """
                         FROM recorded_event JOIN recorded ON recorded.number = recorded_event.recorded
                        WHERE recorded.session = (SELECT number FROM session WHERE id = :session) ORDER BY recorded_event.number
                        """).bind("session", session).map((row, _) -> RecordedRow.event(row, Optional.empty())).list());
        Map<String, Standing> found = new LinkedHashMap<>();
        events.forEach(event -> found.computeIfAbsent(event.answer(), _ -> new Standing()).apply(event));
        return found.values().stream().filter(each -> each.removed == removed).flatMap(each -> each.answer().stream()).toList();
    }

    /// What the events of one answer come to.
    private static final class Standing {

        private final List<Verdict> labels = new ArrayList<>();
        private @Nullable RecordedAnswer recorded;
        private boolean removed;

        void apply(RecordedEvent event) {
            switch (event) {
                case RecordedEvent.Recorded(var answer, _) -> recorded = answer;
                case RecordedEvent.Removed _ -> removed = true;
                case RecordedEvent.Restored _ -> removed = false;
                case RecordedEvent.Labelled(_, var label, var by, var at) ->
                    labels.add(new Verdict(label, Method.HUMAN, by, 1, List.of(), Optional.empty(), at));
                case RecordedEvent.LabelTakenBack _ -> {
                    if (!labels.isEmpty()) {
                        labels.removeLast();
                    }
                }
            }
        }

        Optional<RecordedAnswer> answer() {
            return Optional.ofNullable(recorded).map(answer -> answer.withLabel(labels.stream().reduce((_, later) -> later)));
        }
    }
}
