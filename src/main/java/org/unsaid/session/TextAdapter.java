package org.unsaid.session;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/// A value that has a text form of its own.
final class TextAdapter<T> extends TypeAdapter<T> {

    private final Function<T, String> toText;
    private final Function<String, T> fromText;

    TextAdapter(Function<T, String> toText, Function<String, T> fromText) {
        this.toText = toText;
        this.fromText = fromText;
    }

    @Override
    public void write(JsonWriter out, T value) throws IOException {
        out.value(toText.apply(value));
    }

    @Override
    public T read(JsonReader in) throws IOException {
        var text = in.nextString();
        try {
            return fromText.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new JsonParseException("‘%s’ at %s".formatted(text, in.getPreviousPath()), e);
        }
    }
}
