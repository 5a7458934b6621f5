package org.unsaid.weakness;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unsaid.weakness.Site.Argument;

/// One clue of a pattern, made ready to be looked for.
final class Rule {

    private final Pattern pattern;
    private final Clue clue;
    private final Globs cleanedBy;
    private final Globs checkedBy;
    private final Globs calls;
    private final Globs assigns;
    private final Globs text;
    private final Globs mentions;
    private final Globs with;
    private final Globs without;
    private final Globs within;

    Rule(Pattern pattern, Clue clue) {
        this.pattern = pattern;
        this.clue = clue;
        this.cleanedBy = Globs.of(pattern.cleanedBy());
        this.checkedBy = Globs.of(pattern.checkedBy());
        this.calls = Globs.exact(clue.call() == null ? "" : clue.call());
        this.assigns = globs(clue.assign());
        this.text = globs(clue.text());
        this.mentions = globs(clue.mentions());
        this.with = globs(clue.with());
        this.without = globs(clue.without());
        this.within = globs(clue.within());
    }

    private static Globs globs(@Nullable String alternatives) {
        return Globs.of(alternatives == null ? "" : alternatives);
    }

    Pattern pattern() {
        return pattern;
    }

    Clue clue() {
        return clue;
    }

    /// Whether it is about places of this name; what else it asks, [#fits] looks at.
    boolean isAbout(Site site) {
        return (site.call() ? calls : assigns).matchesPath(site.name());
    }

    boolean fits(Look look) {
        var site = look.site();
        if (!within.isEmpty() && site.contexts().stream().noneMatch(within::matches)) {
            return false;
        }
        if ((!with.isEmpty() && !with.matches(look.all())) || (!without.isEmpty() && without.matches(look.all()))) {
            return false;
        }
        return !asks() || site.arguments().stream().anyMatch(argument -> chosen(site, argument) && fits(argument, look));
    }

    /// Whether a run of tokens that starts here, and fits, is also what else the clue asks for.
    boolean fitsAround(Contexts contexts, Token first) {
        if (clue.secret() && !Secrets.inText(first.text())) {
            return false;
        }
        return within.isEmpty() || contexts.names().stream().anyMatch(within::matches);
    }

    private boolean asks() {
        return clue.flow() != null || clue.secret() || clue.below() != null || !text.isEmpty() || !mentions.isEmpty();
    }

    private boolean chosen(Site site, Argument argument) {
        var wanted = clue.argument() == null ? "1" : clue.argument();
        if (argument.name().equals(Site.RECEIVER)) {
            return wanted.equals(Site.RECEIVER);
        }
        int number = site.arguments().indexOf(argument) + 1;
        return wanted.equals("any") || wanted.equals(argument.name()) || wanted.equals(String.valueOf(number));
    }

    private boolean fits(Argument argument, Look look) {
        if (clue.below() != null) {
            var digits = look.digits(argument);
            if (digits.isEmpty() || Integer.parseInt(digits) >= clue.below()) {
                return false;
            }
        }
        if ((clue.secret() && !look.looksSecret(argument)) || (!text.isEmpty() && !text.matches(look.text(argument)))
                || (!mentions.isEmpty() && look.names(argument).stream().noneMatch(mentions::matches))) {
            return false;
        }
        var flows = new Flows(cleanedBy, checkedBy);
        return clue.flow() == null || (flows.holds(clue.flow(), look.value(argument))
                && (!clue.leading() || flows.leads(look.value(argument), clue.flow())));
    }

    /// Words that must be in a call's path for this to be worth a look; empty if any may be.
    Set<String> names() {
        var names = clue.call() == null ? clue.assign() : clue.call();
        if (names == null || names.contains("*")) {
            return Set.of();
        }
        return Set.of(names.split("\\|"));
    }
}
