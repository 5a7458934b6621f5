package org.unsaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.unsaid.session.ExactText;
import org.unsaid.session.TrialKey;
import org.unsaid.store.SearchHit.Place;

/// Finds words in every answer, reasoning and note of the sessions that are not deleted, in any script. Safe
/// for any thread.
public final class Search {

    private static final int AROUND = 60;
    private static final String SELECT = """
            SELECT session.id, session.name, trial.*, reply.text AS answer, reply.reasoning, coalesce(note.text, '') AS note
            FROM %s
            JOIN reply ON reply.trial = trial.number
            JOIN session ON session.number = trial.session AND session.deleted_at IS NULL
            LEFT JOIN note ON note.trial = trial.number
            WHERE %s AND (:session IS NULL OR session.id = :session)
            ORDER BY trial.number DESC
            """;
    private static final String BY_INDEX = SELECT.formatted(
            "(SELECT rowid FROM search WHERE search MATCH :wanted) AS found JOIN trial ON trial.number = found.rowid", "true");
    private static final String BY_TEXT = SELECT.formatted(
            "trial",
            "(reply.text LIKE :wanted ESCAPE '~' OR reasoning LIKE :wanted ESCAPE '~' OR note.text LIKE :wanted ESCAPE '~')");

    private final Database database;

    Search(Database database) {
        this.database = database;
    }

    /// Trials that hold all words of the query; words in quotation marks stand together. Case does not matter.
    ///
    /// @param most how many to find at most
    /// @return the trial stored last first; one place a trial
    public List<SearchHit> find(String query, int most) {
        return find(query, Optional.empty(), most);
    }

    /// The same in one session.
    public List<SearchHit> findIn(String session, String query, int most) {
        return find(query, Optional.of(session), most);
    }

    /// Every trial of a session that holds all words of the query.
    public Set<TrialKey> keysIn(String session, String query) {
        return findIn(session, query, Integer.MAX_VALUE).stream().map(SearchHit::trial).collect(Collectors.toSet());
    }

    private List<SearchHit> find(String query, Optional<String> session, int most) {
        var terms = SearchTerms.of(query);
        if (terms.isEmpty()) {
            return List.of();
        }
        return database.read("searching for ‘%s’".formatted(query), handle -> {
            var indexed = terms.indexExpression();
            Query statement = handle.createQuery(indexed.isPresent() ? BY_INDEX : BY_TEXT)
                    .bind("wanted", indexed.orElseGet(terms::likePattern))
                    .bind("session", session.orElse(null));
            var keys = new TrialKeys();
            var hits = new ArrayList<SearchHit>();
            try (var rows = statement.map((row, _) -> hit(row, terms, keys)).iterator()) {
                while (hits.size() < most && rows.hasNext()) {
                    rows.next().ifPresent(hits::add);
                }
            }
            return hits;
        });
    }

    /// @return empty if the row only looked like a hit to the index
    private static Optional<SearchHit> hit(ResultSet row, SearchTerms terms, TrialKeys keys) throws SQLException {
        var texts = new EnumMap<Place, String>(Place.class);
        texts.put(Place.ANSWER, ExactText.decode(row.getString("answer")));
        texts.put(Place.NOTE, ExactText.decode(row.getString("note")));
        texts.put(Place.REASONING, ExactText.decode(row.getString("reasoning")));
        if (!terms.allIn(texts.values())) {
            return Optional.empty();
        }
        var session = row.getString("id");
        var name = ExactText.decode(row.getString("name"));
        var key = keys.read(row);
        return texts.entrySet().stream()
                .flatMap(text -> terms.firstIn(text.getValue())
                        .map(found -> excerpt(session, name, key, text.getKey(), text.getValue(), found)).stream())
                .findFirst();
    }

    private static SearchHit excerpt(
            String session, String name, TrialKey key, Place place, String text, MatchResult found) {
        var start = boundary(text, Math.max(0, found.start() - AROUND));
        var end = boundary(text, Math.min(text.length(), found.end() + AROUND));
        return new SearchHit(
                session, name, key, place, text.substring(start, end).replaceAll("\\s", " "),
                found.start() - start, found.end() - start);
    }

    /// Never between the halves of a surrogate pair.
    private static int boundary(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
                        && Character.isHighSurrogate(text.charAt(index - 1))
                ? index - 1 : index;
    }
}
