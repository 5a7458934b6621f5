ALTER TABLE session ADD COLUMN colour TEXT;
<<<<<<<< HEAD:src/test/resources/org/unsaid/next-schema/V11__a_colour_for_sessions.sql
PRAGMA user_version = 11;
========
PRAGMA user_version = 12;
>>>>>>>> recorded:src/test/resources/org/unsaid/next-schema/V12__a_colour_for_sessions.sql
