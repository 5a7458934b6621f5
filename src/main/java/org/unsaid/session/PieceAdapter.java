package org.unsaid.session;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import org.unsaid.endpoint.Exchange.Piece;

/// A piece as an array of two numbers.
final class PieceAdapter extends TypeAdapter<Piece> {

    @Override
    public void write(JsonWriter out, Piece piece) throws IOException {
        out.beginArray().value(piece.at().toNanos()).value(piece.bytes()).endArray();
    }

    @Override
    public Piece read(JsonReader in) throws IOException {
        in.beginArray();
        var piece = new Piece(Duration.ofNanos(in.nextLong()), in.nextInt());
        in.endArray();
        return piece;
    }
}
