-- Every record of a session in two chains (chain: answers, custody), each record linked to the one before.
-- row, part: where what it says is kept: a trial and its round, a trial and its attempt, a label event, a note event.
-- salt: of the record; with what it says it gives hash. content: what it says, deflated, where no row keeps that; in a
-- session that was imported the whole line of the bundle. An event that leaves the content as it is has part 1.
CREATE TABLE evidence (
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    chain   TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    row     INTEGER,
    part    INTEGER,
    salt    BLOB    NOT NULL,
    hash    TEXT    NOT NULL,
    link    TEXT    NOT NULL,
    version TEXT,
    content BLOB,
    PRIMARY KEY (session, chain, number)
) WITHOUT ROWID;
CREATE INDEX evidence_of_row ON evidence (row, kind);

-- Since when a session of somebody else's is here, to read only, and the fingerprint it came with.
ALTER TABLE session ADD COLUMN imported_at INTEGER;
ALTER TABLE session ADD COLUMN imported_head TEXT;
-- Its own id, where a session of the same id is here already.
ALTER TABLE session ADD COLUMN imported_id TEXT;

-- Time stamps (RFC 3161) of a fingerprint: head.tsq is the request, head.tsr what the service answered.
CREATE TABLE stamp (
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    head    TEXT    NOT NULL,
    part    TEXT    NOT NULL,
    content BLOB    NOT NULL,
    PRIMARY KEY (session, head, part)
);

PRAGMA user_version = 5;
