package org.unsaid.endpoint;

import java.util.Optional;

/// What is put to an endpoint once: one conversation of one turn.
///
/// @param prompt sent verbatim
public record Ask(Endpoint endpoint, Optional<String> systemPrompt, String prompt, Parameters parameters) {}
