package org.unsaid.settings;

import java.io.Serial;

/// A vault that could not do what it was asked. The message says why in words; neither a key nor a passphrase is in it.
public final class VaultException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public enum Reason {
        /// It must be opened first.
        LOCKED,
        /// Or somebody changed the file and made its checksum anew.
        WRONG_PASSPHRASE,
        /// The file does not hold what was written.
        DAMAGED,
        /// The system has no keychain, or will not let us in.
        UNAVAILABLE,
        TIMED_OUT,
        /// The person would rather not open it now.
        DECLINED,
        /// A file could not be read or written.
        STORAGE
    }

    private final Reason reason;

    VaultException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
