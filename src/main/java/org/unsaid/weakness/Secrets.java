package org.unsaid.weakness;

import java.util.Locale;
import java.util.Set;
import org.unsaid.weakness.Site.Argument;

/// Tells a secret written into code from a placeholder, a label or the name of a setting.
final class Secrets {

    private static final Globs PLACEHOLDERS = Globs.of("*your*|*xxx*|*change*me*|*changeit*|*change-*|*change_*|*placeholder*|"
            + "<*|{*|[*|$*|%*|*insert*|*replace*|*todo*|*...*|*\u2026*|*example*|*_here|*-here|*dummy*|*api*key*|*enter*|none|"
            + "null|*my*secret*key|*my-*|*my_*|*put*here*|*votre*|*\u4f60\u7684*|*secret_key*|*env.*|*env(*|default|string|text|"
            + "required*|nullable*|password|passwort|pass|pw|user|secret|token|http://*|https://*|/*|./*|../*|*.json|*.pem|*.txt|*.yml|*.key");

    private static final Set<String> DEFAULTS = Set.of("||", "??", "?:");
    private static final Globs ENVIRONMENT = Globs.of("*env*");

    private static final int LONGEST = 200;

    private Secrets() {}

    /// Whether a text that holds an address with a password, or a word for a header, holds a real one.
    static boolean inText(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int at = text.indexOf('@');
        if (text.contains("://") && at > 0) {
            return looksSecret(text.substring(text.lastIndexOf(':', at) + 1, at));
        }
        var word = text.substring(text.lastIndexOf(' ') + 1);
        return word.length() >= 12 && word.chars().anyMatch(Character::isDigit) && looksSecret(word);
    }

    static boolean looksSecret(Value value, Argument argument, Code code) {
        var text = Flows.literal(value);
        int last = argument.end() - 1;
        if (last - 2 > argument.start() && code.isAny(last - 1, DEFAULTS) && code.isString(last)
                && ENVIRONMENT.matches(code.text(argument.start(), last))) {
            return looksSecret(code.at(last).text());
        }
        boolean bare = code.isString(argument.start()) && (argument.end() == argument.start() + 1
                || code.isLink(argument.start() + 1)); // a literal, or one that is turned into bytes
        return bare && looksSecret(text);
    }

    static boolean looksSecret(String text) {
        if (text.length() < 4 || text.length() > LONGEST || PLACEHOLDERS.matches(text)) {
            return false;
        }
        if (text.indexOf(' ') >= 0) {
            return text.chars().anyMatch(Character::isDigit) || text.equals("keyboard cat");
        }
        boolean setting = text.equals(text.toUpperCase(Locale.ROOT)) && text.indexOf('_') > 0;
        return !setting && text.chars().anyMatch(Character::isLetterOrDigit);
    }
}
