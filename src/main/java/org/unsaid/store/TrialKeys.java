package org.unsaid.store;

import com.google.gson.reflect.TypeToken;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.unsaid.session.Json;
import org.unsaid.session.TrialKey;

/// Trial keys as columns, and back. An instance remembers what repeats from row to row, so that a hundred
/// thousand keys share their strings; it serves one reading, on one thread.
final class TrialKeys {

    static final String COLUMNS = "probe_set, probe, language, levels, endpoint, repeat";

    private static final String NO_LEVELS = "{}";
    private static final TypeToken<SortedMap<String, String>> LEVELS = new TypeToken<>() {};

    private final Map<String, String> strings = new HashMap<>();
    private final Map<String, Locale> languages = new HashMap<>();
    private final Map<String, SortedMap<String, String>> levels = new HashMap<>();

    static String levels(TrialKey key) {
        return key.levels().isEmpty() ? NO_LEVELS : Json.write(key.levels());
    }

    /// @return the place after the last one that was set
    static int bind(PreparedStatement statement, int from, TrialKey key) throws SQLException {
        var place = from;
        statement.setString(place++, key.probeSet());
        statement.setString(place++, key.probe());
        statement.setString(place++, key.language().toLanguageTag());
        statement.setString(place++, levels(key));
        statement.setString(place++, key.endpoint());
        statement.setInt(place++, key.repeat());
        return place;
    }

    TrialKey read(ResultSet row) throws SQLException {
        return new TrialKey(
                shared(row.getString("probe_set")),
                shared(row.getString("probe")),
                languages.computeIfAbsent(row.getString("language"), Locale::forLanguageTag),
                levels.computeIfAbsent(row.getString("levels"), TrialKeys::readLevels),
                shared(row.getString("endpoint")),
                row.getInt("repeat"));
    }

    /// From the first columns, which are [#COLUMNS].
    TrialKey readFirst(ResultSet row) throws SQLException {
        return new TrialKey(
                shared(row.getString(1)),
                shared(row.getString(2)),
                languages.computeIfAbsent(row.getString(3), Locale::forLanguageTag),
                levels.computeIfAbsent(row.getString(4), TrialKeys::readLevels),
                shared(row.getString(5)),
                row.getInt(6));
    }

    /// The same text, as the one that was met first.
    String shared(String text) {
        var known = strings.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private static SortedMap<String, String> readLevels(String json) {
        return json.equals(NO_LEVELS) ? Collections.emptySortedMap() : Json.gson().fromJson(json, LEVELS);
    }
}
