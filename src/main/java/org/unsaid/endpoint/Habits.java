package org.unsaid.endpoint;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a service is known to leave undone, or to do unasked, by its own documentation. Immutable.
///
/// @param ignores   parameters that it takes and that have no effect
/// @param searchers models that search the web by themselves, all others do not; empty if that is not known
record Habits(List<Ignores> ignores, Optional<List<Pattern>> searchers) {

    private static final Pattern WITHOUT_EFFECT = Pattern.compile(
            "ignor|no effect|not supported|unsupported|not used|deprecated", Pattern.CASE_INSENSITIVE);

    Habits {
        ignores = List.copyOf(ignores);
        searchers = searchers.map(List::copyOf);
    }

    /// @param model         those that it holds for; empty for all
    /// @param whileThinking whether it holds only for an answer that was reasoned about
    record Ignores(Optional<Pattern> model, boolean whileThinking, Set<String> parameters) {
        boolean holds(String name, boolean thought) {
            return (!whileThinking || thought) && model.map(pattern -> pattern.matcher(name).find()).orElse(true);
        }
    }

    /// Of the parameters that were sent, those that had no effect, by what is known or by what the service said.
    ///
    /// @param thought  whether reasoning came
    /// @param warnings what it said beside the answer
    List<String> ignored(Ask ask, boolean thought, Collection<String> warnings) {
        var sent = ask.parameters().sent();
        var found = new TreeSet<String>();
        ignores.stream().filter(rule -> rule.holds(ask.endpoint().model(), thought)).forEach(rule -> found.addAll(rule.parameters()));
        for (var name : sent) {
            boolean said = warnings.stream().map(warning -> warning.toLowerCase(Locale.ROOT))
                    .anyMatch(warning -> warning.contains(name) && WITHOUT_EFFECT.matcher(warning).find());
            if (said) {
                found.add(name);
            }
        }
        found.retainAll(sent);
        return List.copyOf(found);
    }

    /// Whether the web was searched for an answer; we never ask for it.
    ///
    /// @param shown whether the reply holds what comes of a search
    Optional<Boolean> searched(String model, boolean shown) {
        if (shown) {
            return Optional.of(true);
        }
        return searchers.filter(models -> models.stream().noneMatch(pattern -> pattern.matcher(model).find())).map(_ -> false);
    }
}
