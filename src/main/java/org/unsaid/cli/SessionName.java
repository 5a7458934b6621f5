package org.unsaid.cli;

/// A name that somebody gives a session. It stands in tables and in commands to be pasted, so it must be one that is seen whole and can be
/// typed again.
final class SessionName {

    private static final int LONGEST = 200;

    private SessionName() {}

    /// @param where it was given, for example `--session`
    /// @throws InputException if it cannot be a name
    static String checked(String where, String name) {
        if (name.isBlank()) {
            throw new InputException("%s ''; expected a name".formatted(where));
        }
        if (name.startsWith("-") || name.length() > LONGEST || !SafeText.line(name).equals(name.strip().replaceAll(" +", " "))) {
            throw new InputException("%s '%s'; expected a name on one line, of at most %d characters, without hidden ones and not beginning with '-'"
                    .formatted(where, Columns.cut(SafeText.line(name), LONGEST), LONGEST));
        }
        return name;
    }
}
