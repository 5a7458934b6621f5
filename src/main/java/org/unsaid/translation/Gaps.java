package org.unsaid.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.probe.edit.SetDocument;

/// Finds what a set lacks in a language. Cues are no part of it: a translated cue would look for words that nobody has
/// seen in an answer.
public final class Gaps {

    private final SetDocument set;
    private final Locale to;
    private final List<Gap> found = new ArrayList<>();

    private Gaps(SetDocument set, Locale to) {
        this.set = set;
        this.to = to;
    }

    /// @return in the order of the document, language by language
    public static List<Gap> of(SetDocument set, List<Locale> languages) {
        return languages.stream().flatMap(language -> new Gaps(set, language).all().stream()).toList();
    }

    private List<Gap> all() {
        look(Gap.Part.TITLE, "title", "");
        look(Gap.Part.DESCRIPTION, "description", "");
        set.keys("topics").forEach(topic -> look(Gap.Part.TOPIC, "topics/" + topic, ""));
        for (int factor = 0; factor < set.size("factors"); factor++) {
            for (int level = 0; level < set.size("factors/" + factor + "/levels"); level++) {
                look(Gap.Part.LEVEL, "factors/" + factor + "/levels/" + level + "/text", "");
            }
        }
        for (int index = 0; index < set.size("probes"); index++) {
            var probe = "probes/" + index;
            look(Gap.Part.WORDING, probe + "/prompts", "/text");
            look(Gap.Part.SYSTEM_PROMPT, probe + "/system_prompt", "");
            look(Gap.Part.PREMISE, probe + "/premise", "");
            for (int fact = 0; fact < set.size(probe + "/facts"); fact++) {
                statement(probe + "/facts/" + fact);
            }
        }
        return found;
    }

    /// Where cues stand already, the statement must be worded so that they find it.
    private void statement(String fact) {
        var tag = to.toLanguageTag();
        if (set.size(fact + "/said/" + tag) == 0 && set.size(fact + "/denied/" + tag) == 0) {
            look(Gap.Part.STATEMENT, fact + "/statement", "");
        }
    }

    /// @param texts path of a text in several languages
    /// @param tail  between the language and the text itself
    private void look(Gap.Part part, String texts, String tail) {
        var place = texts + "/" + to.toLanguageTag() + tail;
        if (set.text(place).isBlank()) {
            written(texts, tail).ifPresent(from -> {
                var source = texts + "/" + from.toLanguageTag() + tail;
                found.add(new Gap(part, place, source, from, to, set.text(source)));
            });
        }
    }

    /// The original if there is one, else the first translation: each more is a step away from it.
    private Optional<Locale> written(String texts, String tail) {
        return Stream.concat(set.languages().stream(), set.keys(texts).stream().map(Locale::forLanguageTag))
                .filter(language -> !language.equals(to) && !set.text(texts + "/" + language.toLanguageTag() + tail).isBlank()).findFirst();
    }
}
