package org.unsaid.store;

import java.io.IOException;
import org.unsaid.endpoint.Exchange;
import org.unsaid.session.Json;

/// An exchange as the database keeps it: what came over the wire apart from what is known about it.
@SuppressWarnings("ArrayRecordComponent") // on its way to or from the database, never compared
record PackedExchange(byte[] record, byte[] body) {

    private static final byte[] NOTHING = {};

    static PackedExchange of(Exchange exchange) {
        return new PackedExchange(Packed.pack(Json.write(with(exchange, NOTHING))), Packed.pack(exchange.body()));
    }

    Exchange unpack() throws IOException {
        return with(Json.read(Packed.unpackText(record), Exchange.class), Packed.unpack(body));
    }

    private static Exchange with(Exchange exchange, byte[] body) {
        return new Exchange(
                exchange.sentAt(), exchange.duration(), exchange.request(), exchange.sentHeaders(), exchange.status(),
                exchange.headers(), body,
                exchange.pieces(), exchange.reply(), exchange.modelReturned(), exchange.servedBy(), exchange.requestId(),
                exchange.ignored(), exchange.webSearch(), exchange.askedFrom());
    }
}
