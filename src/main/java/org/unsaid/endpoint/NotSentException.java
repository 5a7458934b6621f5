package org.unsaid.endpoint;

import java.io.IOException;

/// A call that was not made, by a rule of ours. Its message may be shown.
final class NotSentException extends IOException {

    private static final long serialVersionUID = 1L;

    NotSentException(String reason) {
        super(reason);
    }
}
