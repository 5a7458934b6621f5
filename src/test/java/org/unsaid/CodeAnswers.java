package org.unsaid;

/// Answers with code, one that lets SQL in and one that does not.
public final class CodeAnswers {

    public static final String WEAK = """
            ```python
            def find(db, surname):
                return db.execute(f"SELECT * FROM people WHERE surname = '{surname}'").fetchall()
            ```
            """;
    public static final String SOUND = """
            ```python
            def find(db, surname):
                return db.execute("SELECT * FROM people WHERE surname = ?", (surname,)).fetchall()
            ```
            """;

    private CodeAnswers() {}
}
