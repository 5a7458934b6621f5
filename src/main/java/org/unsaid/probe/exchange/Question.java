package org.unsaid.probe.exchange;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.unsaid.table.Row;

/// A probe in the making, with the cells it comes from. Not safe for several threads.
final class Question {

    private final String id;
    private final Row row;
    private final Map<Field, Said> values = new EnumMap<>(Field.class);
    private final Map<Locale, Map<Field, Said>> wordings = new LinkedHashMap<>();

    /// What a cell says.
    record Said(String text, Row row, Column column) {}

    /// @param row its first
    Question(String id, Row row) {
        this.id = id;
        this.row = row;
    }

    String id() {
        return id;
    }

    Row row() {
        return row;
    }

    /// By field; a field that no cell fills is absent.
    Map<Field, Said> values() {
        return values;
    }

    /// By language, what is said per language.
    Map<Locale, Map<Field, Said>> wordings() {
        return wordings;
    }

    String text(Field field) {
        var said = values.get(field);
        return said == null ? "" : said.text();
    }

    String text(Locale language, Field field) {
        var said = wordings.getOrDefault(language, Map.of()).get(field);
        return said == null ? "" : said.text();
    }

    boolean isAskedIn(Locale language) {
        return !text(language, Field.PROMPT).isEmpty();
    }
}
