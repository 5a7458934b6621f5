-- What came of having an answer translated by a machine, kept beside those before. text: null if there is none; then
-- reason says why.
CREATE TABLE translation (
    number   INTEGER PRIMARY KEY,
    trial    INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
    round    INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    endpoint TEXT    NOT NULL,
    host     TEXT    NOT NULL,
    language TEXT    NOT NULL,
    text     TEXT,
    reason   TEXT    NOT NULL,
    detail   TEXT    NOT NULL
);
CREATE INDEX translation_of_trial ON translation (trial);

-- From here on, fact_event.state may also be WITHDRAWN: a person takes back what a person said last of the fact.
PRAGMA user_version = 8;
