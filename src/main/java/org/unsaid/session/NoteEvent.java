package org.unsaid.session;

import java.time.Instant;
import java.util.Optional;

/// A note was written, changed or removed. Events are only ever added.
///
/// @param text empty if it was removed
public record NoteEvent(Optional<String> text, String by, Instant at) {}
