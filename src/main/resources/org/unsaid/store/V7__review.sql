-- How a person came to a label: OPEN, FIRST, SECOND, ADJUDICATED, and why, in their words. Null for a machine's, and for
-- a person's that came of no review.
ALTER TABLE label_event ADD COLUMN role TEXT;
ALTER TABLE label_event ADD COLUMN note TEXT;

PRAGMA user_version = 7;
