package org.unsaid.endpoint;

import java.net.URI;
import java.util.Optional;

/// What is known of a response besides its body.
///
/// @param status HTTP status
/// @param local  whether the server is on this computer, where no service filters
/// @param pinned host that a router was told to use, and no other
record ReplyContext(int status, ReplyHeaders headers, boolean local, Optional<String> pinned) {

    boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    /// Host of a redirect's target; nothing else of it, because the rest may hold secrets.
    String redirectTarget() {
        try {
            var host = URI.create(headers.first("location").orElse("").strip()).getHost();
            return host == null ? "another address" : host;
        } catch (IllegalArgumentException notAnAddress) {
            return "another address";
        }
    }
}
