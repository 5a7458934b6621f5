package org.unsaid.table;

/// A column of a Parquet file; any of its cells may be empty.
public record ParquetColumn(String name, Type type) {

    /// What its cells hold: texts, numbers, truth values, or [java.time.Instant]s to the microsecond, UTC; finer ones trouble many readers.
    public enum Type {
        TEXT(6), NUMBER(5), WHOLE(2), FLAG(0), INSTANT(2);

        private final int physical;

        Type(int physical) {
            this.physical = physical;
        }

        /// The format's number for how its values are stored.
        int physical() {
            return physical;
        }
    }
}
