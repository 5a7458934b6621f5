package org.unsaid.verdict.judge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unsaid.endpoint.AnswerForm;
import org.unsaid.verdict.FactVerdict.Claim;
import org.unsaid.verdict.Label;

/// What the rubrics ask for, as JSON Schema, for services that hold a model to it. It lets nothing pass that
/// [JudgeReader] would not take but for numbers and quotations; it holds nothing of question and answer.
final class Forms {

    /// Thirty words, as the rubrics have it, are hardly longer; without a bound small models quote without end.
    private static final int LONGEST_QUOTE = 300;

    static final AnswerForm LABEL = label();

    private Forms() {}

    /// @param count of the facts, at least 1
    static AnswerForm facts(int count) {
        var numbered = array(IntStream.rangeClosed(1, count).mapToObj(number -> {
            var said = object("fact", constant(new JsonPrimitive(number)), "state", words(claims(Claim.SAID, Claim.CONTRADICTED)), "quote", quote(1));
            var leftOut = object("fact", constant(new JsonPrimitive(number)), "state", words(claims(Claim.LEFT_OUT)), "quote", constant(new JsonPrimitive("")));
            return anyOf(said, leftOut);
        }));
        var all = list(count, count);
        all.add("prefixItems", numbered);
        var any = type("array");
        any.add("items", object("fact", type("integer"), "state", words(claims(Claim.values())), "quote", type("string")));
        return new AnswerForm("facts", object("facts", all).toString(), object("facts", any).toString());
    }

    /// @param lines that may be named, at least one
    static AnswerForm weaknesses(SortedSet<Integer> lines) {
        var all = list(0, Rubric.MOST_WEAKNESSES);
        all.add("items", object("cwe", numbers(Rubric.weaknesses()), "line", numbers(lines)));
        var any = type("array");
        any.add("items", object("cwe", numbers(Rubric.weaknesses()), "line", type("integer")));
        return new AnswerForm("weaknesses", object("weaknesses", all).toString(), object("weaknesses", any).toString());
    }

    private static AnswerForm label() {
        var confidence = type("number");
        confidence.addProperty("minimum", 0);
        confidence.addProperty("maximum", 1);
        var line = object("label", words(labels(Label.OFFICIAL_LINE)), "confidence", confidence, "quote", quote(0),
                "official_line_of", words(Arrays.stream(Locale.getISOCountries())));
        var others = object("label", words(labels(Label.values()).filter(name -> !name.equals(name(Label.OFFICIAL_LINE)))),
                "confidence", confidence, "quote", quote(0), "official_line_of", type("null"));
        var plain = object("label", words(labels(Label.values())), "confidence", type("number"), "quote", type("string"),
                "official_line_of", anyOf(type("string"), type("null")));
        return new AnswerForm("label", anyOf(line, others).toString(), plain.toString());
    }

    private static JsonObject quote(int shortest) {
        var quote = type("string");
        quote.addProperty("minLength", shortest);
        quote.addProperty("maxLength", LONGEST_QUOTE);
        return quote;
    }

    private static Stream<String> labels(Label... labels) {
        return Arrays.stream(labels).map(Forms::name);
    }

    private static Stream<String> claims(Claim... claims) {
        return Arrays.stream(claims).map(Forms::name);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject words(Stream<String> values) {
        var words = type("string");
        words.add("enum", array(values.map(JsonPrimitive::new)));
        return words;
    }

    private static JsonObject numbers(SortedSet<Integer> values) {
        var numbers = type("integer");
        numbers.add("enum", array(values.stream().map(JsonPrimitive::new)));
        return numbers;
    }

    private static JsonObject constant(JsonPrimitive value) {
        var constant = new JsonObject();
        constant.add("const", value);
        return constant;
    }

    private static JsonObject list(int fewest, int most) {
        var list = type("array");
        list.addProperty("minItems", fewest);
        list.addProperty("maxItems", most);
        return list;
    }

    private static JsonObject anyOf(JsonObject... schemas) {
        var any = new JsonObject();
        any.add("anyOf", array(Arrays.stream(schemas)));
        return any;
    }

    private static JsonObject type(String name) {
        var type = new JsonObject();
        type.addProperty("type", name);
        return type;
    }

    /// @param namesAndSchemas in their order, by turns
    private static JsonObject object(Object... namesAndSchemas) {
        var properties = new JsonObject();
        for (int i = 0; i < namesAndSchemas.length; i += 2) {
            properties.add((String) namesAndSchemas[i], (JsonObject) namesAndSchemas[i + 1]);
        }
        var object = type("object");
        object.add("properties", properties);
        object.add("required", array(List.copyOf(properties.keySet()).stream().map(JsonPrimitive::new)));
        object.addProperty("additionalProperties", false);
        return object;
    }

    private static JsonArray array(Stream<? extends JsonElement> elements) {
        var array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }
}
