-- Sessions that were chained while what judges said, what was said of facts, and translations were in no chain. Theirs
-- are chained when the session is next written to or checked; then its row here goes.
CREATE TABLE unchained (session INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE);
INSERT INTO unchained
SELECT DISTINCT trial.session FROM trial JOIN session ON session.number = trial.session
WHERE session.imported_at IS NULL
  AND trial.number IN (SELECT trial FROM judgement UNION SELECT trial FROM fact_event UNION SELECT trial FROM translation);

PRAGMA user_version = 12;
