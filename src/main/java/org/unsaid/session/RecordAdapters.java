package org.unsaid.session;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Records through their constructors. Gson's own way passes null for what a text does not mention, which an
/// `Optional`, or a list added to the record later, does not bear.
final class RecordAdapters implements TypeAdapterFactory {

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> token) {
        return token.getRawType().isRecord() ? new RecordAdapter<>(gson, token) : null;
    }

    static final class RecordAdapter<T> extends TypeAdapter<T> {

        private final Constructor<?> constructor;
        private final Component[] components;
        private final Map<String, Integer> places = new HashMap<>();

        RecordAdapter(Gson gson, TypeToken<T> token) {
            var parts = token.getRawType().getRecordComponents();
            components = Arrays.stream(parts).map(part -> Component.of(gson, part)).toArray(Component[]::new);
            for (var place = 0; place < components.length; place++) {
                places.put(components[place].name(), place);
            }
            try {
                constructor = token.getRawType().getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(token + " has no canonical constructor", e);
            }
        }

        @Override
        public void write(JsonWriter out, @Nullable T value) throws IOException {
            if (value == null) {
                out.nullValue();
                return;
            }
            out.beginObject();
            writeComponents(out, value);
            out.endObject();
        }

        void writeComponents(JsonWriter out, T value) throws IOException {
            for (var component : components) {
                out.name(component.name());
                component.adapter().write(out, component.of(value));
            }
        }

        @Override
        public T read(JsonReader in) throws IOException {
            in.beginObject();
            return readComponents(in);
        }

        /// Reads on from within an object to its end.
        @SuppressWarnings("unchecked") // the constructor is that of T
        T readComponents(JsonReader in) throws IOException {
            var path = in.getPath();
            var values = new @Nullable Object[components.length];
            while (in.hasNext()) {
                var place = places.get(in.nextName());
                if (place == null) {
                    in.skipValue(); // written by a newer version, which says so where it matters
                } else {
                    values[place] = components[place].adapter().read(in);
                }
            }
            in.endObject();
            for (var place = 0; place < values.length; place++) {
                values[place] = values[place] == null ? components[place].ifMissing(path) : values[place];
            }
            try {
                return (T) constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new JsonParseException("at %s: %s".formatted(path, e.getCause()), e.getCause());
            } catch (InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException("making a " + constructor.getDeclaringClass().getSimpleName(), e);
            }
        }
    }

    private record Component(String name, Method accessor, TypeAdapter<Object> adapter, Optional<Object> absent) {

        @SuppressWarnings("unchecked") // the adapter gets what the accessor returns
        static Component of(Gson gson, RecordComponent part) {
            part.getAccessor().setAccessible(true);
            var adapter = (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(part.getGenericType()));
            return new Component(part.getName(), part.getAccessor(), adapter, absent(part.getType()));
        }

        private static Optional<Object> absent(Class<?> type) {
            if (type == Optional.class) {
                return Optional.of(Optional.empty());
            }
            if (type == List.class) {
                return Optional.of(List.of());
            }
            if (type == Set.class) {
                return Optional.of(Set.of());
            }
            return type == Map.class ? Optional.of(Map.of()) : Optional.empty();
        }

        Object ifMissing(String path) {
            return absent.orElseThrow(() -> new JsonParseException("at %s: ‘%s’ is missing".formatted(path, name)));
        }

        Object of(Object value) {
            try {
                return accessor.invoke(value);
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalStateException("reading ‘%s’ of a record".formatted(name), e);
            }
        }
    }
}
