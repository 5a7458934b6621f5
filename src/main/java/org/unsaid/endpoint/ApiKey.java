package org.unsaid.endpoint;

/// A secret that opens an account. Not a record: its text appears in no `toString`, log or export.
public final class ApiKey {

    private final String secret;

    public ApiKey(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("the key is blank");
        }
        this.secret = secret.strip();
    }

    /// Whether it can stand in a header at all.
    boolean sendable() {
        return secret.chars().allMatch(letter -> letter > 0x20 && letter < 0x7F);
    }

    /// The text itself; for a request's header, for redaction and for a vault only, which a test sees to.
    public String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
