package org.unsaid.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What is put to an endpoint once: one conversation of one turn.
///
/// @param prompt sent verbatim
/// @param form   what the answer is to look like, for services that can be told
public record Ask(Endpoint endpoint, Optional<String> systemPrompt, String prompt, Parameters parameters, Optional<AnswerForm> form) {

    /// Far more than what protocols and models' own templates put around a question.
    private static final int AROUND = 256;

    /// For an answer in any form.
    public Ask(Endpoint endpoint, Optional<String> systemPrompt, String prompt, Parameters parameters) {
        this(endpoint, systemPrompt, prompt, parameters, Optional.empty());
    }

    public Ask withoutForm() {
        return new Ask(endpoint, systemPrompt, prompt, parameters);
    }

    /// More tokens than the question can be: one is never less than a byte.
    public long tokensAtMost() {
        return AROUND + bytes(prompt) + systemPrompt.map(Ask::bytes).orElse(0L) + form.map(AnswerForm::schema).map(Ask::bytes).orElse(0L);
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
