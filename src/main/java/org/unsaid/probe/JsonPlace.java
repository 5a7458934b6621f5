package org.unsaid.probe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A value of a JSON file together with its path, read with the expectation spelt out. Where the value is not as
/// expected the problem is noted and something harmless returned, so that reading goes on and finds the rest.
///
/// @param element absent where the file has none; its object has already been reported for that
record JsonPlace(@Nullable JsonElement element, String path, Problems problems) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "/" + key;
    }

    boolean isPresent() {
        return element != null;
    }

    boolean isNull() {
        return element != null && element.isJsonNull();
    }

    /// The value under `key` of an object; an absent place if this is no object or has no such key.
    JsonPlace get(String key) {
        return new JsonPlace(element instanceof JsonObject object ? object.get(key) : null, below(path, key), problems);
    }

    /// Notes what is missing from an object and what does not belong there.
    void expectKeys(List<String> required, List<String> optional) {
        if (!(element instanceof JsonObject object)) {
            complainUnlessAbsent("an object");
            return;
        }
        required.stream().filter(key -> !object.has(key)).forEach(key -> problems.add(below(path, key), "", "this key"));
        var known = new ArrayList<>(required);
        known.addAll(optional);
        object.keySet().stream().filter(key -> !known.contains(key))
                .forEach(key -> problems.add(below(path, key), key, "one of " + String.join(", ", known)));
    }

    List<JsonPlace> items(int least) {
        if (!(element instanceof JsonArray array)) {
            complainUnlessAbsent("a list");
            return List.of();
        }
        if (array.size() < least) {
            problems.add(path, array.toString(), "at least %d %s".formatted(least, least == 1 ? "item" : "items"));
        }
        var items = new ArrayList<JsonPlace>();
        for (var item : array) {
            items.add(new JsonPlace(item, below(path, String.valueOf(items.size())), problems));
        }
        return items;
    }

    /// Values of an object whose keys are free but for a pattern.
    SequencedMap<String, JsonPlace> entries(int least, Pattern key, String expectedKey) {
        var entries = new LinkedHashMap<String, JsonPlace>();
        if (!(element instanceof JsonObject object)) {
            complainUnlessAbsent("an object");
            return entries;
        }
        if (object.size() < least) {
            problems.add(path, object.toString(), "at least %d entry".formatted(least));
        }
        for (var name : object.keySet()) {
            if (key.matcher(name).matches()) {
                entries.put(name, get(name));
            } else {
                problems.add(below(path, name), name, expectedKey);
            }
        }
        return entries;
    }

    <T> Map<Locale, T> byLanguage(int least, Function<JsonPlace, T> value) {
        var byLanguage = new LinkedHashMap<Locale, T>();
        entries(least, LANGUAGE, "a language tag such as en, fr, zh-Hans")
                .forEach((tag, place) -> byLanguage.put(Locale.forLanguageTag(tag), value.apply(place)));
        return byLanguage;
    }

    Locale language() {
        return Locale.forLanguageTag(matching(LANGUAGE, "a language tag such as en, fr, zh-Hans"));
    }

    /// Text that may be empty.
    String anyText() {
        if (!(element instanceof JsonPrimitive primitive && primitive.isString())) {
            complainUnlessAbsent("text");
            return "";
        }
        return primitive.getAsString();
    }

    String text() {
        var text = anyText();
        if (text.isBlank() && isString() && !problems.touch(path)) {
            problems.add(path, "", "text that is not blank");
        }
        return text;
    }

    String matching(Pattern pattern, String expected) {
        var text = anyText();
        if (!pattern.matcher(text).matches()) {
            if (isString() && !problems.touch(path)) {
                problems.add(path, text, expected);
            }
            return "";
        }
        return text;
    }

    boolean flag() {
        if (element instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        complainUnlessAbsent("true or false");
        return false;
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        var constants = type.getEnumConstants();
        var names = new ArrayList<String>();
        for (var constant : constants) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        var at = names.indexOf(anyText());
        if (at < 0 && isString()) {
            complainUnlessAbsent("one of " + String.join(", ", names));
        }
        return constants[Math.max(at, 0)];
    }

    private boolean isString() {
        return element instanceof JsonPrimitive primitive && primitive.isString();
    }

    void complainUnlessAbsent(String expected) {
        if (element != null && !problems.touch(path)) {
            problems.add(path, isString() ? element.getAsString() : element.toString(), expected);
        }
    }
}
