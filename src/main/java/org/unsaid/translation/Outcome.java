package org.unsaid.translation;

/// What became of a gap.
public sealed interface Outcome {

    Gap gap();

    /// @param text as the model wrote it, but for space around it
    record Taken(Gap gap, String text) implements Outcome {}

    /// @param detail what the service said, or the text that was not taken; may be empty, and is hostile text
    record NotTaken(Gap gap, Reason reason, String detail) implements Outcome {}

    /// Why an answer was not taken.
    enum Reason {
        /// The service stepped in.
        BLOCKED,
        /// The model would not translate it.
        REFUSED,
        EMPTY,
        /// The answer ended before its end.
        CUT_OFF,
        /// It is written in another language than the one asked for.
        OTHER_LANGUAGE,
        /// A place for a factor, such as `{country}`, is missing or was made up.
        PLACES,
        /// It is more than the text: an answer to it, a comment, or no question where one was asked.
        NOT_A_TRANSLATION,
        /// For a technical reason there was no answer.
        FAILED,
        /// The model was given up before.
        NOT_ASKED,
        /// It might have exceeded a cap on what the session costs.
        CAP
    }
}
