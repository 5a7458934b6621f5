package org.unsaid.session;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What came of having an answer translated by a machine. It is read beside the answer, never labelled and never counted.
///
/// @param answer   that was to be translated, as it was then
/// @param endpoint spec of who was asked
/// @param host     to which the text went
/// @param text     the translation; empty if there is none
/// @param reason   why there is none, in a word of the program; empty if there is one
/// @param detail   what the service said, or the text that was not taken; hostile text, may be empty
/// @param cost     of every sending together; empty if it cost nothing or is not known
public record AnswerTranslation(TrialKey answer, String endpoint, String host, Locale language, Optional<String> text, String reason, String detail,
        Instant at, Optional<Cost> cost) {}
