-- By which way the question went out: DIRECT, PROXY, TOR; null for trials of before, which knew one way only.
ALTER TABLE reply ADD COLUMN asked_from TEXT;

PRAGMA user_version = 2;
