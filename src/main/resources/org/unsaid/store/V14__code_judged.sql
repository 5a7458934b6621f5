-- What a judge says of the code in an answer, with asked WEAKNESSES and no failure: {weaknesses: [{cwe, line}], version, at}.
ALTER TABLE judgement ADD COLUMN code TEXT;

PRAGMA user_version = 14;
