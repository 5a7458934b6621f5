package org.unsaid.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/// JSON in the one form that RFC 8785 gives it: names sorted by their UTF-16 units, no space, numbers as ECMAScript
/// writes them, nothing escaped that need not be.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
public final class CanonicalJson {

    private CanonicalJson() {}

    /// @throws IllegalArgumentException for half a surrogate pair, and for a number that is not finite
    public static String write(JsonElement value) {
        var text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    static void append(StringBuilder text, JsonElement value) {
        switch (value) {
            case JsonObject object -> append(text, object);
            case JsonArray array -> append(text, array);
            case JsonPrimitive primitive when primitive.isString() -> append(text, primitive.getAsString());
            case JsonPrimitive primitive when primitive.isBoolean() -> text.append(primitive.getAsBoolean());
            case JsonPrimitive primitive -> text.append(number(primitive.getAsString()));
            case JsonNull _ -> text.append("null");
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }

    private static void append(StringBuilder text, JsonObject object) {
        text.append('{');
        var names = object.keySet().toArray(String[]::new);
        Arrays.sort(names); // Java compares strings by UTF-16 units, as the RFC asks
        for (int place = 0; place < names.length; place++) {
            if (place > 0) {
                text.append(',');
            }
            append(text, names[place]);
            text.append(':');
            append(text, object.get(names[place]));
        }
        text.append('}');
    }

    private static void append(StringBuilder text, JsonArray array) {
        text.append('[');
        for (int place = 0; place < array.size(); place++) {
            if (place > 0) {
                text.append(',');
            }
            append(text, array.get(place));
        }
        text.append(']');
    }

    static void append(StringBuilder text, String string) {
        var units = string.toCharArray(); // bodies have tens of thousands: this loop is what sealing an answer takes
        text.ensureCapacity(text.length() + units.length + 2);
        text.append('"');
        int copied = 0;
        for (int place = 0; place < units.length; place++) {
            char unit = units[place];
            if (unit >= 0x20 && unit != '"' && unit != '\\' && (unit < Character.MIN_SURROGATE || unit > Character.MAX_SURROGATE)) {
                continue;
            }
            text.append(units, copied, place - copied);
            copied = place + 1;
            if (unit >= Character.MIN_SURROGATE) {
                if (copied == units.length || !Character.isSurrogatePair(unit, units[copied])) {
                    throw new IllegalArgumentException("half a surrogate pair at %d; expected a text that UTF-8 can hold".formatted(place));
                }
                text.append(unit).append(units[copied++]);
                place++;
            } else {
                escape(text, unit);
            }
        }
        if (copied == 0) {
            text.append(string); // nearly all are, and may stay in Latin-1
        } else {
            text.append(units, copied, units.length - copied);
        }
        text.append('"');
    }

    private static void escape(StringBuilder text, char unit) {
        switch (unit) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> text.append(unit < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(unit));
        }
    }

    /// As ECMAScript does, from the shortest digits that mean the same double.
    static String number(String written) {
        if (isWhole(written)) {
            return written;
        }
        double value = Double.parseDouble(written);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("number %s; expected a finite one".formatted(written));
        }
        if (value == 0) {
            return "0";
        }
        var shortest = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        var rounded = shortest.round(new MathContext(Math.max(1, shortest.precision() - 1)));
        if (rounded.doubleValue() == Math.abs(value)) {
            shortest = rounded.stripTrailingZeros(); // Java never writes fewer than two digits
        }
        var digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale(); // places before the decimal point
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    /// Whether it stands already as ECMAScript writes it: a whole number of at most 15 digits. Nearly all are such.
    static boolean isWhole(String written) {
        int from = written.startsWith("-") ? 1 : 0;
        int length = written.length() - from;
        if (length < 1 || length > 15 || (written.charAt(from) == '0' && (length > 1 || from > 0))) {
            return false;
        }
        for (int place = from; place < written.length(); place++) {
            if (written.charAt(place) < '0' || written.charAt(place) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String placed(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return digits.charAt(0) + (count == 1 ? "" : "." + digits.substring(1)) + exponent;
    }
}
