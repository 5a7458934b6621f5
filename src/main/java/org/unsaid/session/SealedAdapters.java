package org.unsaid.session;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unsaid.session.RecordAdapters.RecordAdapter;

/// Sealed types whose cases are records: the case's name comes first, as `type`, also where the case itself is
/// asked for.
final class SealedAdapters implements TypeAdapterFactory {

    private static final String TYPE = "type";

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> token) {
        return Stream.concat(Stream.of(token.getRawType()), Stream.of(token.getRawType().getInterfaces()))
                .filter(SealedAdapters::isSealedOverRecords)
                .findFirst()
                .map(type -> new SealedAdapter<T>(gson, type))
                .orElse(null);
    }

    private static boolean isSealedOverRecords(Class<?> type) {
        return type.isInterface() && type.isSealed() && Stream.of(type.getPermittedSubclasses()).allMatch(Class::isRecord);
    }

    private static final class SealedAdapter<T> extends TypeAdapter<T> {

        private final Map<String, RecordAdapter<T>> byName = new HashMap<>();

        @SuppressWarnings("unchecked") // every case is a T
        SealedAdapter(Gson gson, Class<?> type) {
            for (var one : type.getPermittedSubclasses()) {
                byName.put(one.getSimpleName(), new RecordAdapter<>(gson, (TypeToken<T>) TypeToken.get(one)));
            }
        }

        @Override
        public void write(JsonWriter out, @Nullable T value) throws IOException {
            if (value == null) {
                out.nullValue();
                return;
            }
            var name = value.getClass().getSimpleName();
            out.beginObject();
            out.name(TYPE).value(name);
            adapter(name, "").writeComponents(out, value);
            out.endObject();
        }

        @Override
        public T read(JsonReader in) throws IOException {
            in.beginObject();
            var first = in.nextName();
            if (!first.equals(TYPE)) {
                throw new JsonParseException("at %s: ‘%s’; expected ‘type’ first".formatted(in.getPath(), first));
            }
            return adapter(in.nextString(), in.getPreviousPath()).readComponents(in);
        }

        private RecordAdapter<T> adapter(String name, String path) {
            var adapter = byName.get(name);
            if (adapter == null) {
                throw new JsonParseException("at %s: ‘%s’; expected one of %s".formatted(path, name, byName.keySet()));
            }
            return adapter;
        }
    }
}
