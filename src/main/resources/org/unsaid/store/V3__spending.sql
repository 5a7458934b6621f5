-- What asking cost: a row for each round of a trial, and one without a trial for each call that was stopped.
-- amount: billionths of a unit of the currency. certain: 0 where the amount is the most that it can be.
CREATE TABLE spending (
    number   INTEGER PRIMARY KEY,
    session  INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    trial    INTEGER REFERENCES trial ON DELETE CASCADE,
    at       INTEGER NOT NULL,
    payee    TEXT    NOT NULL,
    currency TEXT    NOT NULL,
    amount   INTEGER NOT NULL,
    certain  INTEGER NOT NULL
);
CREATE INDEX spending_of_session ON spending (session);
CREATE INDEX spending_of_trial ON spending (trial);
CREATE INDEX spending_by_time ON spending (at);

PRAGMA user_version = 3;
