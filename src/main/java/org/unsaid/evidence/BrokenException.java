package org.unsaid.evidence;

/// Something of a bundle is not as it was written; the message says what, in words that follow its name.
final class BrokenException extends Exception {

    private static final long serialVersionUID = 1;

    BrokenException(String what) {
        super(what);
    }
}
