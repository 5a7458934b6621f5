package org.unsaid.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unsaid.probe.Factor.Level;
import org.unsaid.session.Setup;

/// What the levels of a factor put into a prompt, short: without the words with which most of them begin.
///
/// @param texts by the id of the level; empty for one that says nothing
record LevelNames(Map<String, String> texts) {

    static LevelNames of(Setup setup, String factor, Locale language) {
        var texts = new LinkedHashMap<String, String>();
        setup.probeSets().stream().flatMap(set -> set.factors().stream()).filter(each -> each.id().equals(factor))
                .flatMap(each -> each.levels().stream()).forEach(level -> texts.putIfAbsent(level.id(), text(level, language)));
        var said = texts.values().stream().filter(text -> !text.isEmpty()).toList();
        int shared = said.size() < 2 ? 0 : shared(said);
        texts.replaceAll((_, text) -> text.isEmpty() ? text : text.substring(shared));
        return new LevelNames(texts);
    }

    /// Empty where the level says nothing.
    Optional<String> name(String level) {
        return Optional.ofNullable(texts.getOrDefault(level, level)).filter(text -> !text.isEmpty());
    }

    private static String text(Level level, Locale language) {
        return Names.safe(level.text().best(language)).replaceFirst("[.。]$", "");
    }

    /// How long a beginning of whole words all of them have, and do not end with.
    private static int shared(List<String> texts) {
        var first = texts.getFirst();
        int length = first.length();
        for (var text : texts) {
            int same = 0;
            while (same < Math.min(length, text.length() - 1) && text.charAt(same) == first.charAt(same)) {
                same++;
            }
            length = same;
        }
        while (length > 0 && first.charAt(length - 1) != ' ') {
            length--;
        }
        return length;
    }
}
