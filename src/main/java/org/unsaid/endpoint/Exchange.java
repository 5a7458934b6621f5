package org.unsaid.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The record of one sending: enough to read the reply again with a newer dialect.
///
/// @param request  body as sent; a key is never part of it
/// @param sentHeaders of the request, in order, with `[removed]` for a key; none in records of earlier versions
/// @param status   HTTP status; 0 if none was received
/// @param headers  of the response, redacted, in order
/// @param body     bytes as received (decompressed), redacted of known keys
/// @param pieces   when each part of `body` arrived
/// @param duration from sending to the end, by a monotonic clock
/// @param modelReturned the model the service said it was
/// @param servedBy who served, where a router says so
/// @param requestId the service's name for this call
/// @param ignored  parameters that the service said, or is known, to ignore
/// @param webSearch whether the service searched the web for the answer; empty if that is not known
/// @param askedFrom empty if nothing was sent, or by a version that knew only the direct way
@SuppressWarnings("ArrayRecordComponent") // exchanges are kept and read, never compared
public record Exchange(
        Instant sentAt,
        Duration duration,
        String request,
        List<Header> sentHeaders,
        int status,
        List<Header> headers,
        byte[] body,
        List<Piece> pieces,
        Reply reply,
        Optional<String> modelReturned,
        Optional<String> servedBy,
        Optional<String> requestId,
        List<String> ignored,
        Optional<Boolean> webSearch,
        Optional<AskedFrom> askedFrom) {

    public Exchange {
        sentHeaders = List.copyOf(sentHeaders);
        headers = List.copyOf(headers);
        pieces = List.copyOf(pieces);
        ignored = List.copyOf(ignored);
    }

    public record Header(String name, String value) {}

    /// @param at    since sending
    /// @param bytes how many arrived together
    public record Piece(Duration at, int bytes) {}
}
