package org.unsaid.evidence;

/// What is chained apart: the answers as they came, and what was done with the session since.
public enum Chain {
    /// The session's setup, every exchange and every trial.
    ANSWERS("answers"),
    /// Labels, notes, and who did what when.
    CUSTODY("custody");

    private final String word;

    Chain(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// The link of a record: it stands for all records up to this one, in their order.
    ///
    /// @param before the link of the record before; [Sha256#NOTHING] for the first
    public static String link(String before, String hash) {
        return Sha256.of(before, hash);
    }

    /// The link that a first record follows.
    public static String start() {
        return Sha256.NOTHING;
    }
}
