package org.unsaid.table;

/// How a CSV file is written.
///
/// @param delimiter     between fields
/// @param byteOrderMark whether the file opens with the mark by which Excel knows UTF-8
public record CsvFormat(char delimiter, Mark byteOrderMark) {

    /// Opens rightly in spreadsheets.
    public static final CsvFormat FOR_SPREADSHEETS = new CsvFormat(',', Mark.WRITTEN);
    public static final CsvFormat PLAIN = new CsvFormat(',', Mark.LEFT_OUT);

    public enum Mark { WRITTEN, LEFT_OUT }

    public CsvFormat withDelimiter(char other) {
        return new CsvFormat(other, byteOrderMark);
    }
}
