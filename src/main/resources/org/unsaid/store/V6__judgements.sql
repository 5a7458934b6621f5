-- What judges said of answers, whatever was made of it. asked: LABEL, FACTS. failure: null where a label, or facts, came
-- of it; label_event names the label. record and body: the exchange with the judge, deflated.
CREATE TABLE judgement (
    number      INTEGER PRIMARY KEY,
    trial       INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
    round       INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    judge       TEXT    NOT NULL,
    rubric      TEXT    NOT NULL,
    asked       TEXT    NOT NULL,
    failure     TEXT,
    detail      TEXT    NOT NULL,
    label_event INTEGER REFERENCES label_event ON DELETE CASCADE,
    record      BLOB    NOT NULL,
    body        BLOB    NOT NULL
);
CREATE INDEX judgement_of_trial ON judgement (trial);
CREATE INDEX judgement_of_label ON judgement (label_event) WHERE label_event IS NOT NULL;

-- Append only: what a judge or a person says that an answer does with a fact. state: SAID, CONTRADICTED, LEFT_OUT.
CREATE TABLE fact_event (
    number    INTEGER PRIMARY KEY,
    trial     INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
    round     INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    author    TEXT    NOT NULL,
    method    TEXT    NOT NULL,
    fact      TEXT    NOT NULL,
    state     TEXT    NOT NULL,
    spans     TEXT,
    judgement INTEGER REFERENCES judgement ON DELETE CASCADE
);
CREATE INDEX fact_event_of_trial ON fact_event (trial);
CREATE INDEX fact_event_of_judgement ON fact_event (judgement) WHERE judgement IS NOT NULL;

PRAGMA user_version = 6;
