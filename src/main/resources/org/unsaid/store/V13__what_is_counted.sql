-- What is counted of a trial, and where it belongs, as numbers that stand in one index: a session of a million and a half
-- answers opens without its rows, their keys and labels being read. counted is null for trials of before; what is counted
-- of them is worked out from their labels when their session is next opened, and kept here.
CREATE TABLE wording (
    number    INTEGER PRIMARY KEY,
    session   INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    probe_set TEXT    NOT NULL,
    probe     TEXT    NOT NULL,
    language  TEXT    NOT NULL,
    levels    TEXT    NOT NULL,
    UNIQUE (session, probe_set, probe, language, levels)
);
CREATE TABLE asked (
    number   INTEGER PRIMARY KEY,
    session  INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    endpoint TEXT    NOT NULL,
    UNIQUE (session, endpoint)
);
-- The few ways in which trials fall out. doubtful, by_hand: of the label that counts.
CREATE TABLE counted (
    number   INTEGER PRIMARY KEY,
    outcome  TEXT    NOT NULL,
    delivery TEXT    NOT NULL,
    doubtful INTEGER NOT NULL,
    by_hand  INTEGER NOT NULL,
    UNIQUE (outcome, delivery, doubtful, by_hand)
);
ALTER TABLE trial ADD COLUMN wording INTEGER;
ALTER TABLE trial ADD COLUMN asked INTEGER;
ALTER TABLE trial ADD COLUMN counted INTEGER;
CREATE INDEX trial_counted ON trial (session, wording, asked, repeat, counted);
CREATE INDEX trial_failed ON trial (session) WHERE delivery = 'FAILED';

-- With all that is summed up, so that a sum reads the index only.
DROP INDEX spending_of_session;
CREATE INDEX spending_of_session ON spending (session, payee, currency, amount, certain);

PRAGMA user_version = 13;
