-- Times are nanoseconds since 1970 in UTC.

CREATE TABLE session (
    number     INTEGER PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    name       TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    deleted_at INTEGER,
    planned    INTEGER NOT NULL,
    setup      TEXT    NOT NULL
);

-- What identifies and counts a trial. Its texts stand apart, so that counting reads little.
-- round: 1, and one more each time a failed trial was put again; labels belong to a round.
CREATE TABLE trial (
    number      INTEGER PRIMARY KEY,
    session     INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    probe_set   TEXT    NOT NULL,
    probe       TEXT    NOT NULL,
    language    TEXT    NOT NULL,
    levels      TEXT    NOT NULL,
    endpoint    TEXT    NOT NULL,
    repeat      INTEGER NOT NULL,
    round       INTEGER NOT NULL,
    attempts    INTEGER NOT NULL,
    sent_at     INTEGER NOT NULL,
    finished_at INTEGER NOT NULL,
    delivery    TEXT    NOT NULL,
    outcome     TEXT    NOT NULL,
    UNIQUE (session, probe_set, probe, language, levels, endpoint, repeat)
);
CREATE INDEX trial_of_session ON trial (session);

CREATE TABLE reply (
    trial          INTEGER PRIMARY KEY REFERENCES trial ON DELETE CASCADE,
    prompt         TEXT NOT NULL,
    system_prompt  TEXT,
    text           TEXT NOT NULL,
    reasoning      TEXT NOT NULL,
    ending         TEXT NOT NULL,
    model_returned TEXT,
    served_by      TEXT,
    request_id     TEXT
);

-- Every sending of every round. Both blobs are deflated.
CREATE TABLE exchange (
    trial   INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
    attempt INTEGER NOT NULL,
    record  BLOB    NOT NULL,
    body    BLOB    NOT NULL,
    PRIMARY KEY (trial, attempt)
);

-- Append only: a label that was set, or the withdrawal of one.
CREATE TABLE label_event (
    number     INTEGER PRIMARY KEY,
    trial      INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
    round      INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    author     TEXT    NOT NULL,
    withdraws  INTEGER REFERENCES label_event ON DELETE CASCADE,
    label      TEXT,
    method     TEXT,
    confidence REAL,
    spans      TEXT,
    state      TEXT,
    CHECK ((withdraws IS NULL) = (label IS NOT NULL))
);
CREATE INDEX label_event_of_trial ON label_event (trial);
CREATE UNIQUE INDEX label_event_withdraws ON label_event (withdraws) WHERE withdraws IS NOT NULL;

-- Append only: no text is a removal.
CREATE TABLE note_event (
    number INTEGER PRIMARY KEY,
    trial  INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
    at     INTEGER NOT NULL,
    author TEXT    NOT NULL,
    text   TEXT
);
CREATE INDEX note_event_of_trial ON note_event (trial);

CREATE VIEW note AS
SELECT trial, at, author, text
FROM note_event
WHERE text IS NOT NULL
  AND number = (SELECT max(number) FROM note_event AS latest WHERE latest.trial = note_event.trial);

-- A row a trial, under its number. Knows which three characters follow one another in it but not where: a
-- fifth of the size and half of the time, and what it finds is compared with the texts anyway.
CREATE VIRTUAL TABLE search USING fts5 (
    text, reasoning, note, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram'
);

-- Endpoints that the user added; never a key.
CREATE TABLE endpoint (
    spec     TEXT    PRIMARY KEY,
    added_at INTEGER NOT NULL,
    endpoint TEXT    NOT NULL
);

CREATE TABLE preference (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Who said last that it carries out a session; only the lock beside the workspace tells whether it still does.
CREATE TABLE lease (
    session  INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE,
    process  INTEGER NOT NULL,
    host     TEXT    NOT NULL,
    taken_at INTEGER NOT NULL
);

PRAGMA application_id = 1431196484;
PRAGMA user_version = 1;
