DELETE FROM trial;
ALTER TABLE session ADD COLUMN colour TEXT;
INSERT INTO nowhere VALUES (1);
PRAGMA user_version = 99;
