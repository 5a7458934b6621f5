DELETE FROM trial;
ALTER TABLE session ADD COLUMN colour TEXT;
INSERT INTO nowhere VALUES (1);
<<<<<<<< HEAD:src/test/resources/org/unsaid/broken-schema/V11__half_a_step.sql
PRAGMA user_version = 11;
========
PRAGMA user_version = 12;
>>>>>>>> recorded:src/test/resources/org/unsaid/broken-schema/V12__half_a_step.sql
