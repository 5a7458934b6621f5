-- What a session asks stands apart. It may be megabytes, the session's row is written with every answer, and SQLite
-- writes a row whole, and goes through it to what stands behind.
CREATE TABLE setup (
    session INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE,
    content TEXT    NOT NULL
);
INSERT INTO setup SELECT number, setup FROM session;
ALTER TABLE session DROP COLUMN setup;

PRAGMA user_version = 9;
