-- Names of parameters that were sent and had no effect, with a blank between them; whether the service searched the
-- web (0, 1). Null where that is not known, and for trials of before.
ALTER TABLE reply ADD COLUMN ignored TEXT;
ALTER TABLE reply ADD COLUMN web_search INTEGER;

PRAGMA user_version = 4;
