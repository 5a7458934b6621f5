package org.unsaid.probe.exchange;

/// Something a person should know of an import that is no problem.
///
/// @param count  of what the kind names
/// @param detail the first or only one of them, for people
public record Note(Kind kind, long count, String detail) {

    public enum Kind {
        /// Rows with a single cell and no question, such as headings between rows; the detail is the first one's place.
        ROWS_LEFT_OUT,
        /// Rows whose question stands in the file already; the detail is the first one's place.
        REPEATED,
        /// Questions whose language nothing said; the detail is the tag they were taken for.
        LANGUAGE_ASSUMED,
        /// Sensitive questions without a control.
        WITHOUT_CONTROL,
        /// Questions that have no wording in a language that others have; the detail is its tag.
        NOT_IN_LANGUAGE,
        /// Columns that were ignored; the detail names them.
        COLUMNS_IGNORED,
        /// Rows above the headings; the detail is what the first says.
        ROWS_ABOVE
    }
}
