-- What a matrix was narrowed to, under the name a person gave it. It may hold words that were searched for, so it goes
-- with its session.
CREATE TABLE saved_filter (
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    name    TEXT    NOT NULL,
    content TEXT    NOT NULL,
    PRIMARY KEY (session, name)
) WITHOUT ROWID;

PRAGMA user_version = 10;
