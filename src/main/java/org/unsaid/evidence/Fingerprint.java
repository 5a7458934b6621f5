package org.unsaid.evidence;

/// What stands for a whole session: who knows its head can tell whether any record of it is another now.
///
/// @param answers how far the chain of answers goes
/// @param custody how far the chain of labels, notes and events goes
public record Fingerprint(End answers, End custody) {

    /// So many digits are shown where there is no room for all.
    private static final int SHORT = 16;

    /// @param records how many
    /// @param head    link of the last one
    public record End(long records, String head) {

        static final End NONE = new End(0, Chain.start());
    }

    /// 64 hexadecimal digits.
    public String head() {
        return Sha256.of(answers.head(), custody.head());
    }

    public String shortHead() {
        return head().substring(0, SHORT);
    }
}
