package org.unsaid.endpoint;

import java.util.Optional;

/// What is known of a response besides its body.
///
/// @param status HTTP status
/// @param local  whether the server is on this computer, where no service filters
/// @param pinned host that a router was told to use, and no other
record ReplyContext(int status, ReplyHeaders headers, boolean local, Optional<String> pinned) {}
