package org.unsaid.session;

import java.time.Instant;

/// A saved session, without its trials.
///
/// @param id   never changes; the name may
public record Session(String id, String name, Instant createdAt, Setup setup) {}
