package org.unsaid.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unsaid.findings.Rates;
import org.unsaid.findings.Scope;
import org.unsaid.probe.Role;
import org.unsaid.review.LabelQuality;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Interval;

/// Figures of findings in words and as JSON: never a share without its n and interval.
final class Figures {

    private Figures() {}

    /// For example `12 of 40`, and below it `30 %` and `(18–45 %)`.
    static List<String> share(ClusteredProportion share) {
        if (share.whole() == 0) {
            return List.of("–");
        }
        var interval = share.interval();
        var count = "%s of %s".formatted(Words.number(share.part()), Words.number(share.whole()));
        return Rates.tooFew(interval) ? List.of(count, "too few", "to say")
                : List.of(count, percent(share.rate().orElse(0.0)), "(" + between(interval) + ")");
    }

    static JsonObject json(ClusteredProportion share) {
        var object = new JsonObject();
        object.addProperty("part", share.part());
        object.addProperty("n", share.whole());
        if (share.whole() == 0) {
            List.of("rate", "low", "high").forEach(name -> object.add(name, JsonNull.INSTANCE));
            return object;
        }
        var interval = share.interval();
        object.addProperty("rate", share.rate().orElse(0.0));
        object.addProperty("low", interval.low());
        object.addProperty("high", interval.high());
        object.addProperty("too_few_to_say", Rates.tooFew(interval));
        return object;
    }

    static JsonArray json(Interval interval) {
        var array = new JsonArray();
        array.add(interval.low());
        array.add(interval.high());
        return array;
    }

    static String percent(double share) {
        return Math.round(share * 100) + "\u00a0%";
    }

    /// For example `18–45 %`.
    static String between(Interval interval) {
        return "%d–%d\u00a0%%".formatted(Math.round(interval.low() * 100), Math.round(interval.high() * 100));
    }

    /// In points, with its sign.
    static String points(double gap) {
        return String.format(Locale.ROOT, "%+d points", Math.round(gap * 100));
    }

    static List<String> gap(double gap, Optional<Interval> interval) {
        return interval.map(within -> List.of(points(gap), "(%+d to %+d)".formatted(
                Math.round(within.low() * 100), Math.round(within.high() * 100)))).orElse(List.of(points(gap)));
    }

    static String p(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    /// From 0 to 1, to two places.
    static String part(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /// The name of a row and what must be said with its figures.
    static List<String> row(String name, Scope scope) {
        return row(List.of(name), scope);
    }

    static List<String> row(String name, Role role, Scope scope) {
        return row(List.of(name, role(role) + " questions"), scope);
    }

    /// @param names one below the other
    static List<String> row(List<String> names, Scope scope) {
        var lines = new ArrayList<String>();
        names.forEach(name -> lines.add(SafeText.line(name)));
        if (scope.scripted()) {
            lines.add(lines.removeLast() + " (scripted)");
        }
        unmeasured(scope).ifPresent(lines::add);
        scope.byPeople().forEach(quality -> lines.add(measuredByPeople(quality)));
        return lines;
    }

    /// For example "labelling in fr: refusal F1 0.93, macro-F1 0.71 on 212 answers labelled by people".
    static String measuredByPeople(LabelQuality quality) {
        return "labelling in %s: refusal F1 %s, macro-F1 %s on %s labelled by people".formatted(
                quality.language().map(Locale::toLanguageTag).orElse("all languages"), quality.refusalF1().map(Figures::part).orElse("–"),
                quality.macroF1().map(Figures::part).orElse("–"), Words.count(quality.answers(), "answer"));
    }

    static JsonObject json(LabelQuality quality) {
        var line = new JsonLine()
                .put("language", quality.language().map(Locale::toLanguageTag))
                .put("answers", quality.answers())
                .put("blind", quality.blind())
                .put("questions", quality.questions())
                .put("same", quality.same())
                .put("kappa", number(quality.kappa()))
                .put("refusal_f1", number(quality.refusalF1()))
                .put("macro_f1", number(quality.macroF1()));
        quality.interval().ifPresent(interval -> line.put("kappa_interval", json(interval)));
        return line.object();
    }

    /// Null where it is not known.
    static JsonElement number(Optional<? extends Number> value) {
        return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }

    static Optional<String> unmeasured(Scope scope) {
        var tags = scope.unmeasured().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
        return scope.unmeasured().isEmpty() ? Optional.empty() : Optional.of("! labelling not measured in this language: " + tags);
    }

    static String role(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// What every line says of what it rests on.
    static JsonLine put(JsonLine line, Scope scope) {
        line.put("scripted", scope.scripted())
                .put("labelling_not_measured_in", scope.unmeasured().stream().map(Locale::toLanguageTag).toList());
        if (!scope.byPeople().isEmpty()) {
            var measured = new JsonArray();
            scope.byPeople().forEach(quality -> measured.add(json(quality)));
            line.put("labelling_measured_by_people", measured);
        }
        return line;
    }
}
