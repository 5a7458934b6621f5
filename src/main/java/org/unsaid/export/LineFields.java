package org.unsaid.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unsaid.session.Json;

/// The fields of a line that an export wrote, or that somebody says one did. Every method throws [WrongField] where a field is
/// not as it must be.
///
/// @param within name of the field that these are fields of, with a dot behind it; empty for a line's own
record LineFields(JsonObject object, String within) {

    /// Caught where the line is known.
    static final class WrongField extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private final String field;
        private final String value;
        private final String expected;

        WrongField(String field, String value, String expected) {
            super("%s: %s; expected %s".formatted(field, value, expected), null, false, false);
            this.field = field;
            this.value = value;
            this.expected = expected;
        }

        String field() {
            return field;
        }

        /// Empty if there is none.
        String value() {
            return value;
        }

        String expected() {
            return expected;
        }
    }

    String text(String name) {
        return required(name, optionalText(name), "a text");
    }

    Optional<String> optionalText(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonPrimitive primitive && primitive.isString()) {
                return primitive.getAsString();
            }
            throw wrong(name, "a text");
        });
    }

    boolean flag(String name) {
        return required(name, optionalFlag(name), "true or false");
    }

    Optional<Boolean> optionalFlag(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
                return primitive.getAsBoolean();
            }
            throw wrong(name, "true or false");
        });
    }

    /// At least 1.
    int count(String name) {
        int count = required(name, optionalWhole(name), "a whole number from 1");
        if (count < 1) {
            throw wrong(name, "a whole number from 1");
        }
        return count;
    }

    Optional<Integer> optionalWhole(String name) {
        return optionalNumber(name).map(number -> {
            try {
                return number.intValueExact();
            } catch (ArithmeticException _) {
                throw wrong(name, "a whole number");
            }
        });
    }

    Optional<BigDecimal> optionalNumber(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
                return primitive.getAsBigDecimal();
            }
            throw wrong(name, "a number");
        });
    }

    /// A text that something is made of.
    <T> T made(String name, Function<String, T> of, String expected) {
        var text = text(name);
        try {
            return of.apply(text);
        } catch (DateTimeException | IllegalArgumentException _) {
            throw wrong(name, expected);
        }
    }

    /// One of an enumeration, in lower case.
    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return required(name, optionalOneOf(name, type), words(type));
    }

    <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> type) {
        return optionalText(name).map(text -> Arrays.stream(type.getEnumConstants()).filter(each -> word(each).equals(text)).findFirst()
                .orElseThrow(() -> wrong(name, words(type))));
    }

    List<String> texts(String name) {
        return optionalTexts(name).orElse(List.of());
    }

    Optional<List<String>> optionalTexts(String name) {
        return value(name).map(value -> {
            if (value.isJsonArray() && value.getAsJsonArray().asList().stream().allMatch(LineFields::isText)) {
                return value.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
            }
            throw wrong(name, "a list of texts");
        });
    }

    Map<String, String> textsByName(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonObject fields && fields.asMap().values().stream().allMatch(LineFields::isText)) {
                return fields.asMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getAsString()));
            }
            throw wrong(name, "an object of texts");
        }).orElse(Map.of());
    }

    Optional<LineFields> optionalFields(String name) {
        return value(name).map(value -> fields(name, value));
    }

    LineFields fields(String name) {
        return required(name, optionalFields(name), "an object");
    }

    List<LineFields> listOfFields(String name) {
        return value(name).map(value -> {
            if (value.isJsonArray()) {
                return value.getAsJsonArray().asList().stream().map(each -> fields(name, each)).toList();
            }
            throw wrong(name, "a list of objects");
        }).orElse(List.of());
    }

    /// One of our records, as [Json] writes it.
    <T> T record(String name, Class<T> type, String expected) {
        try {
            return Json.gson().fromJson(required(name, value(name), expected), type);
        } catch (JsonParseException | IllegalArgumentException | IllegalStateException | NullPointerException _) {
            throw wrong(name, expected);
        }
    }

    WrongField wrong(String name, String expected) {
        return new WrongField(within + name, value(name).map(value -> isText(value) ? value.getAsString() : value.toString()).orElse(""), expected);
    }

    /// A field that is null counts as absent.
    private Optional<JsonElement> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isJsonNull());
    }

    private LineFields fields(String name, JsonElement value) {
        if (value instanceof JsonObject fields) {
            return new LineFields(fields, within + name + ".");
        }
        throw wrong(name, "an object");
    }

    private <T> T required(String name, Optional<T> value, String expected) {
        return value.orElseThrow(() -> wrong(name, expected));
    }

    private static boolean isText(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return "one of " + Arrays.stream(type.getEnumConstants()).map(LineFields::word).collect(Collectors.joining(", "));
    }
}
