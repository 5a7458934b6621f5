package org.unsaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.unsaid.session.ExactText;
import org.unsaid.session.TrialKey;
import org.unsaid.store.SearchHit.Place;

/// Finds words in every answer, reasoning and note of the sessions that are not deleted, in any script. Safe
/// for any thread.
public final class Search {

    private static final int AROUND = 60;
    private static final String FROM = """
            FROM %s
            CROSS JOIN reply ON reply.trial = trial.number
            CROSS JOIN session ON session.number = trial.session AND session.deleted_at IS NULL
            LEFT JOIN note ON note.trial = trial.number
            WHERE %s AND (:session IS NULL OR session.id = :session)
            """;
    private static final String BY_INDEX = FROM.formatted("search CROSS JOIN trial ON trial.number = search.rowid", "search MATCH :wanted");
    private static final String BY_TEXT = FROM.formatted(
            "trial",
            "(reply.text LIKE :wanted ESCAPE '~' OR reply.reasoning LIKE :wanted ESCAPE '~' OR note.text LIKE :wanted ESCAPE '~')");
    private static final String HITS = """
            SELECT probe_set, probe, language, levels, endpoint, repeat, reply.text AS answer, coalesce(note.text, '') AS note, reply.reasoning, session.id, session.name
            """;
    private static final int TEXTS = 7; // the first of the three

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
        var keys = new TrialKeys();
        var found = new HashSet<TrialKey>();
        search(query, Optional.of(session), "", (row, terms) -> {
            if (terms.allIn(List.of(text(row, TEXTS), text(row, TEXTS + 2), text(row, TEXTS + 1)))) {
                found.add(keys.readFirst(row));
            }
            return true;
        });
        return found;
    }

    private List<SearchHit> find(String query, Optional<String> session, int most) {
        var keys = new TrialKeys();
        var hits = new ArrayList<SearchHit>();
        search(query, session, "ORDER BY trial.number DESC", (row, terms) -> {
            hit(row, terms, keys).ifPresent(hits::add);
            return hits.size() < most;
        });
        return hits;
    }

    /// Takes a row that looks like a hit to the index.
    private interface Row {
        /// @return whether more are wanted
        boolean take(ResultSet row, SearchTerms terms) throws SQLException;
    }

    private void search(String query, Optional<String> session, String order, Row taker) {
        var terms = SearchTerms.of(query);
        if (terms.isEmpty()) {
            return;
        }
        database.read("searching for ‘%s’".formatted(query), handle -> {
            var indexed = terms.indexExpression();
            return handle.createQuery(HITS + (indexed.isPresent() ? BY_INDEX : BY_TEXT) + order)
                    .bind("wanted", indexed.orElseGet(terms::likePattern))
                    .bind("session", session.orElse(null))
                    .scanResultSet((rows, _) -> {
                        var row = rows.get();
                        while (row.next() && taker.take(row, terms)) { } // until it has enough
                        return true;
                    });
        });
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return ExactText.decode(row.getString(column));
    }

    /// @return empty if the row only looked like a hit to the index
    private static Optional<SearchHit> hit(ResultSet row, SearchTerms terms, TrialKeys keys) throws SQLException {
        var texts = new EnumMap<Place, String>(Place.class);
        texts.put(Place.ANSWER, text(row, TEXTS));
        texts.put(Place.NOTE, text(row, TEXTS + 1));
        texts.put(Place.REASONING, text(row, TEXTS + 2));
        if (!terms.allIn(texts.values())) {
            return Optional.empty();
        }
        var session = row.getString("id");
        var name = ExactText.decode(row.getString("name"));
        var key = keys.readFirst(row);
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
