ALTER TABLE session ADD COLUMN colour TEXT;
PRAGMA user_version = 99;
