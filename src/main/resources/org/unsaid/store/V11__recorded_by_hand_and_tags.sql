-- Answers that a person saw in a maker's own application. They are no trials and stand apart from them, so that nothing
-- that counts trials can count them. picture: the file, PNG or JPEG; picture_hash: its SHA-256.
CREATE TABLE recorded (
    number       INTEGER PRIMARY KEY,
    session      INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    id           TEXT    NOT NULL,
    probe_set    TEXT    NOT NULL,
    probe        TEXT    NOT NULL,
    language     TEXT    NOT NULL,
    levels       TEXT    NOT NULL,
    application  TEXT    NOT NULL,
    place        TEXT    NOT NULL,
    seen_at      INTEGER NOT NULL,
    model        TEXT,
    text         TEXT    NOT NULL,
    picture_hash TEXT,
    picture      BLOB,
    UNIQUE (session, id)
);

-- What was done with them: RECORDED, REMOVED, RESTORED, LABELLED (then label), LABEL_TAKEN_BACK. Only ever added.
CREATE TABLE recorded_event (
    number   INTEGER PRIMARY KEY,
    recorded INTEGER NOT NULL REFERENCES recorded ON DELETE CASCADE,
    at       INTEGER NOT NULL,
    author   TEXT    NOT NULL,
    what     TEXT    NOT NULL,
    label    TEXT
);
CREATE INDEX recorded_event_of_recorded ON recorded_event (recorded);

-- A tag was put on an answer, or, where set_on is 0, taken off. Only ever added.
CREATE TABLE tag_event (
    number INTEGER PRIMARY KEY,
    trial  INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
    at     INTEGER NOT NULL,
    author TEXT    NOT NULL,
    tag    TEXT    NOT NULL,
    set_on INTEGER NOT NULL
);
CREATE INDEX tag_event_of_trial ON tag_event (trial);

PRAGMA user_version = 11;
