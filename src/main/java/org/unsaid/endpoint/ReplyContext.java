package org.unsaid.endpoint;

import java.net.URI;
import java.util.Optional;

/// What is known of a response besides its body.
///
/// @param status HTTP status
/// @param local  whether the server is on this computer, where no service filters
/// @param pinned host that a router was told to use, and no other
/// @param limit  tokens that the answer was allowed, if the request said so
record ReplyContext(int status, ReplyHeaders headers, boolean local, Optional<String> pinned, Optional<Integer> limit) {

    ReplyContext(int status, ReplyHeaders headers, boolean local, Optional<String> pinned) {
        this(status, headers, local, pinned, Optional.empty());
    }

    boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    /// Host and port of a redirect's target; nothing else of it, because the rest may hold secrets.
    String redirectTarget() {
        try {
            var target = URI.create(headers.first("location").orElse("").strip());
            if (target.getHost() == null) {
                return "another address";
            }
            return target.getPort() < 0 ? target.getHost() : target.getHost() + ":" + target.getPort();
        } catch (IllegalArgumentException notAnAddress) {
            return "another address";
        }
    }
}
