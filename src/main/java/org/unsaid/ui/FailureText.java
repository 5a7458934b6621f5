package org.unsaid.ui;

import java.util.Locale;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// A technical failure in words: what happened, and what to do next.
public final class FailureText {

    private FailureText() {}

    /// For example "The key was not accepted (HTTP 401)".
    public static String cause(Messages messages, TechnicalFailure failure) {
        var words = messages.text("app.failure." + name(failure));
        return failure.status() > 0 ? messages.text("app.failure.with-status", words, String.valueOf(failure.status())) : words;
    }

    public static String nextStep(Messages messages, TechnicalFailure failure) {
        return messages.text("app.next." + name(failure));
    }

    private static String name(TechnicalFailure failure) {
        return failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
