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

    /// The text itself; for a request's header and for redaction only.
    String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
