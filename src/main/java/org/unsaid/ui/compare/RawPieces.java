package org.unsaid.ui.compare;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.unsaid.endpoint.Exchange;

/// A response body cut where its pieces arrived.
final class RawPieces {

    private RawPieces() {}

    /// @param at    since sending; of the last piece for bytes that no piece accounts for
    /// @param bytes how many arrived together
    /// @param text  their characters; one that was cut in two stands where its last byte came
    record Arrived(Duration at, int bytes, String text) {}

    static List<Arrived> of(Exchange exchange) {
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
        var arrived = new ArrayList<Arrived>();
        var body = exchange.body();
        var rest = ByteBuffer.allocate(0);
        int from = 0;
        var at = Duration.ZERO;
        for (var piece : exchange.pieces()) {
            at = piece.at();
            int to = Math.min(body.length, from + piece.bytes());
            var bytes = joined(rest, body, from, to);
            arrived.add(new Arrived(at, piece.bytes(), decode(decoder, bytes, to == body.length)));
            rest = bytes;
            from = to;
        }
        if (from < body.length) {
            arrived.add(new Arrived(at, body.length - from, decode(decoder, joined(rest, body, from, body.length), true)));
        }
        return arrived;
    }

    private static ByteBuffer joined(ByteBuffer rest, byte[] body, int from, int to) {
        var bytes = ByteBuffer.allocate(rest.remaining() + to - from);
        return bytes.put(rest).put(body, from, to - from).flip();
    }

    private static String decode(CharsetDecoder decoder, ByteBuffer bytes, boolean last) {
        var chars = CharBuffer.allocate(bytes.remaining() + 4);
        decoder.decode(bytes, chars, last);
        if (last) {
            decoder.flush(chars);
            decoder.reset();
        }
        return chars.flip().toString();
    }
}
