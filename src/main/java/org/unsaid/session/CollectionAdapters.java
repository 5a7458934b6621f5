package org.unsaid.session;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Optionals, sets, and maps by language. The last two have an order of their own that changes with every
/// start of the program, so they are written sorted.
final class CollectionAdapters implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // each adapter is made for the type that was asked for
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> token) {
        if (!(token.getType() instanceof ParameterizedType type)) {
            return null;
        }
        var arguments = type.getActualTypeArguments();
        if (token.getRawType() == Optional.class) {
            return (TypeAdapter<T>) new OptionalAdapter(adapter(gson, arguments[0]));
        }
        if (token.getRawType() == Set.class) {
            return (TypeAdapter<T>) new SetAdapter(adapter(gson, arguments[0]));
        }
        if (token.getRawType() == Map.class && arguments[0] == Locale.class) {
            return (TypeAdapter<T>) new LanguagesAdapter(adapter(gson, arguments[1]));
        }
        return null;
    }

    @SuppressWarnings("unchecked") // used for elements of that type only
    private static TypeAdapter<Object> adapter(Gson gson, Type type) {
        return (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(type));
    }

    private static final class OptionalAdapter extends TypeAdapter<Optional<Object>> {

        private final TypeAdapter<Object> element;

        OptionalAdapter(TypeAdapter<Object> element) {
            this.element = element;
        }

        @Override
        public void write(JsonWriter out, Optional<Object> value) throws IOException {
            if (value.isEmpty()) {
                out.nullValue();
                return;
            }
            element.write(out, value.get());
        }

        @Override
        public Optional<Object> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.of(element.read(in));
        }
    }

    private static final class SetAdapter extends TypeAdapter<Set<Object>> {

        private final TypeAdapter<Object> element;

        SetAdapter(TypeAdapter<Object> element) {
            this.element = element;
        }

        @Override
        public void write(JsonWriter out, Set<Object> value) throws IOException {
            out.beginArray();
            for (var one : value.stream().sorted(Comparator.comparing(Object::toString)).toList()) {
                element.write(out, one);
            }
            out.endArray();
        }

        @Override
        public Set<Object> read(JsonReader in) throws IOException {
            var values = new HashSet<>();
            in.beginArray();
            while (in.hasNext()) {
                values.add(element.read(in));
            }
            in.endArray();
            return values;
        }
    }

    private static final class LanguagesAdapter extends TypeAdapter<Map<Locale, Object>> {

        private final TypeAdapter<Object> element;

        LanguagesAdapter(TypeAdapter<Object> element) {
            this.element = element;
        }

        @Override
        public void write(JsonWriter out, Map<Locale, Object> value) throws IOException {
            out.beginObject();
            for (var language : value.keySet().stream().sorted(Comparator.comparing(Locale::toLanguageTag)).toList()) {
                out.name(language.toLanguageTag());
                element.write(out, value.get(language));
            }
            out.endObject();
        }

        @Override
        public Map<Locale, Object> read(JsonReader in) throws IOException {
            var values = new LinkedHashMap<Locale, Object>();
            in.beginObject();
            while (in.hasNext()) {
                values.put(Locale.forLanguageTag(in.nextName()), element.read(in));
            }
            in.endObject();
            return values;
        }
    }
}
