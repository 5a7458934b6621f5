package org.unsaid.weakness;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.unsaid.weakness.Site.Argument;

/// A place with what rules ask of it, each worked out once and only when asked for.
final class Look {

    private final Site site;
    private final Code code;
    private final Walk walk;
    private final Map<Argument, Value> values = new HashMap<>();
    private final Map<Argument, String> texts = new HashMap<>();
    private final Map<Argument, Set<String>> names = new HashMap<>();
    private String all = "";

    Look(Site site, Code code, Walk walk) {
        this.site = site;
        this.code = code;
        this.walk = walk;
    }

    Site site() {
        return site;
    }

    /// The tokens of the whole place, as text.
    String all() {
        if (all.isEmpty()) {
            all = code.text(site.start(), site.end());
        }
        return all;
    }

    Value value(Argument argument) {
        return values.computeIfAbsent(argument, walk::value);
    }

    /// Its literal text and that of the variables in it, with single spaces.
    String text(Argument argument) {
        return texts.computeIfAbsent(argument, _ -> Flows.text(value(argument)).strip().replaceAll("\\s+", " "));
    }

    Set<String> names(Argument argument) {
        return names.computeIfAbsent(argument, _ -> Flows.names(value(argument)));
    }

    boolean looksSecret(Argument argument) {
        return Secrets.looksSecret(value(argument), argument, code);
    }

    /// The digits of an argument that is a number or a name for one, else empty.
    String digits(Argument argument) {
        if (argument.end() != argument.start() + 1) {
            return "";
        }
        var token = code.at(argument.start());
        var digits = (token.isWord() ? walk.number(token.text()) : token.text()).replace("_", "");
        return digits.length() < 9 && digits.chars().allMatch(Character::isDigit) ? digits : "";
    }
}
