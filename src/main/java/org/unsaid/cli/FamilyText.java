package org.unsaid.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonArray;
import java.util.List;
import java.util.Locale;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.ModelFamily;

/// Model families of the catalogue, in words or as JSON.
final class FamilyText {

    private FamilyText() {}

    static void list(Terminal terminal, List<ModelFamily> families, JsonOption form) {
        if (form.wanted()) {
            families.forEach(family -> terminal.printExactly(json(family).text()));
        } else if (families.isEmpty()) {
            terminal.say("No family.");
        } else {
            terminal.print(String.join("\n\n", families.stream().map(FamilyText::words).toList()));
        }
    }

    /// Says what is wrong with the user's own files, if anything is.
    static void problems(Terminal terminal, Dialects dialects) {
        dialects.problems().forEach(problem -> terminal.say("warning: " + SafeText.line(problem)));
        if (!dialects.problems().isEmpty()) {
            terminal.say("warning: nothing in a file with a problem is used until it is mended");
        }
    }

    private static String words(ModelFamily family) {
        var lines = new StringBuilder(SafeText.line(title(family)));
        lines.append("\n  made by   %s, %s (implies no position on status)".formatted(
                SafeText.line(family.maker().name()), EndpointText.country(family.maker().place())));
        lines.append("\n  weights   ").append(switch (family.access()) {
            case OPEN -> "open, " + SafeText.line(family.licence().orElse("licence unknown"));
            case CLOSED -> "closed";
            case ALIAS -> "an alias: the service decides which version it means";
        });
        lines.append("\n  released  ").append(family.released().orElse("unknown"));
        family.basedOn().ifPresent(base -> lines.append("\n  based on  ").append(SafeText.line(base)));
        family.distilledFrom().ifPresent(teacher -> lines.append("\n  distilled ").append("from ").append(SafeText.line(teacher)));
        family.served().forEach((provider, ids) -> ids.forEach(id ->
                lines.append("\n  served    ").append(SafeText.line(provider + ":" + id))));
        return lines.append("\n  source    ").append(family.source()).toString();
    }

    private static String title(ModelFamily family) {
        return family.title() + family.otherThan().map(other -> ", not " + other).orElse("");
    }

    private static JsonLine json(ModelFamily family) {
        var served = new JsonObject();
        family.served().forEach((provider, ids) -> {
            var list = new JsonArray();
            ids.forEach(list::add);
            served.add(provider, list);
        });
        return new JsonLine()
                .put("id", family.id())
                .put("title", family.title())
                .put("not", family.otherThan())
                .put("maker", family.maker().name())
                .put("maker_place", family.maker().place())
                .put("weights", family.access().name().toLowerCase(Locale.ROOT))
                .put("licence", family.licence())
                .put("released", family.released())
                .put("precision", family.precision())
                .put("based_on", family.basedOn())
                .put("distilled_from", family.distilledFrom())
                .put("names", family.names())
                .put("served", served)
                .put("source", family.source().toString());
    }
}
