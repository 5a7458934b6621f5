package org.unsaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unsaid.evidence.Kind;
import org.unsaid.session.AnswerTranslation;
import org.unsaid.session.ExactText;
import org.unsaid.session.TrialKey;

/// Machine translations of answers, each kept beside those before. Safe for any thread.
public final class AnswerTranslations {

    /// Its language is not the answer's, which a row beside it may hold.
    static final String COLUMNS = """
            translation.at, translation.endpoint AS translator, host, translation.language AS target, translation.text, reason, detail
            """;

    private final Database database;
    private final Writer writer;

    AnswerTranslations(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Keeps what came of one, and what it cost in the place of what was reserved for it. Durable when it returns.
    ///
    /// @param reservations numbers of [Spending#reserve]
    public void add(String session, AnswerTranslation translation, List<Long> reservations) {
        var doing = "storing a translation in session " + session;
        writer.write(doing, transaction -> {
            var trial = StoredTrial.require(transaction, doing, session, translation.answer());
            try (var chained = ChainedRows.of(transaction, doing, session)) {
                chained.add(Kind.TRANSLATION, insert(transaction, trial, translation));
            }
            Spending.release(transaction, reservations);
            if (translation.cost().isPresent()) {
                Spending.insert(transaction, session, Optional.empty(), translation.at(), translation.cost().get());
            }
            StoredTrial.touch(transaction, session, translation.at());
            return true;
        });
    }

    /// @return its number
    static long insert(Transaction transaction, StoredTrial trial, AnswerTranslation translation) {
        return transaction.handle().createQuery("""
                        INSERT INTO translation (trial, round, at, endpoint, host, language, text, reason, detail)
                        VALUES (:trial, :round, :at, :endpoint, :host, :language, :text, :reason, :detail)
                        RETURNING number
                        """)
                .bind("trial", trial.number()).bind("round", trial.round()).bind("at", Nanos.of(translation.at()))
                .bind("endpoint", ExactText.encode(translation.endpoint())).bind("host", translation.host())
                .bind("language", translation.language().toLanguageTag())
                .bind("text", translation.text().map(ExactText::encode).orElse(null))
                .bind("reason", translation.reason()).bind("detail", ExactText.encode(translation.detail())).mapTo(Long.class).one();
    }

    /// Of an answer as it is, in the order in which they were made; without what they cost.
    public List<AnswerTranslation> of(String session, TrialKey key) {
        return database.read("reading the translations of a trial of session " + session, handle -> {
            var trial = StoredTrial.find(handle.getConnection(), session, key);
            return trial.isEmpty() ? List.of()
                    : handle.createQuery("SELECT " + COLUMNS + " FROM translation WHERE trial = :trial AND round = :round ORDER BY number")
                            .bind("trial", trial.get().number()).bind("round", trial.get().round())
                            .map((row, _) -> read(row, key)).list();
        });
    }

    /// Reads [#COLUMNS].
    static AnswerTranslation read(ResultSet row, TrialKey key) throws SQLException {
        return new AnswerTranslation(key, ExactText.decode(row.getString("translator")), row.getString("host"),
                Locale.forLanguageTag(row.getString("target")), Optional.ofNullable(row.getString("text")).map(ExactText::decode),
                row.getString("reason"), ExactText.decode(row.getString("detail")), Nanos.instant(row.getLong("at")), Optional.empty());
    }
}
