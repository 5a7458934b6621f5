package org.unsaid.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What stands behind an address that cannot exist, so that a model without a network takes the same way
/// through client, dialect and stream as a real one. Safe for any thread.
public interface ScriptedModel {

    Script play(String model, Optional<String> systemPrompt, String prompt);

    /// What the scripted service sends.
    ///
    /// @param status    HTTP status
    /// @param pieces    parts of the body, each after its pause
    /// @param mediaType of the body, for example `text/event-stream`
    record Script(int status, String mediaType, List<Piece> pieces) {
        public Script {
            pieces = List.copyOf(pieces);
        }
    }

    /// @param pause before these words are sent
    record Piece(Duration pause, String body) {}
}
