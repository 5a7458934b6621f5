package org.unsaid.probe.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a person has said about a file; everything else is guessed.
///
/// @param format   of the file
/// @param sheet    of a workbook
/// @param language of questions whose language the file does not say
/// @param columns  by heading, or by number from 1, what the column holds; empty if it is to be ignored
/// @param id       of the set
/// @param title    of the set
public record Choices(
        Optional<FileFormat> format, Optional<String> sheet, Optional<Locale> language, Map<String, Optional<Target>> columns,
        Optional<String> id, Optional<String> title) {

    public static final Choices NONE =
            new Choices(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

    public Choices {
        columns = Map.copyOf(columns);
    }

    /// A language as people write it: a tag, or a name in English, French, Chinese or itself.
    public static Optional<Locale> languageNamed(String text) {
        return LanguageNames.find(text);
    }

    /// An id for a set that is called so; empty if nothing of the text can stand in one.
    public static Optional<String> idLike(String text) {
        return Optional.of(Values.id(text)).filter(id -> !id.isEmpty());
    }

    public Choices withFormat(FileFormat known) {
        return new Choices(Optional.of(known), sheet, language, columns, id, title);
    }

    public Choices withSheet(String known) {
        return new Choices(format, Optional.of(known), language, columns, id, title);
    }

    public Choices withLanguage(Locale known) {
        return new Choices(format, sheet, Optional.of(known), columns, id, title);
    }

    public Choices withColumns(Map<String, Optional<Target>> known) {
        return new Choices(format, sheet, language, known, id, title);
    }

    public Choices withId(String known) {
        return new Choices(format, sheet, language, columns, Optional.of(known), title);
    }

    public Choices withTitle(String known) {
        return new Choices(format, sheet, language, columns, id, Optional.of(known));
    }
}
