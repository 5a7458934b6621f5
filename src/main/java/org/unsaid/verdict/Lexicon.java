package org.unsaid.verdict;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All phrases of all languages, ready to be looked for in one pass.
///
/// Languages are not kept apart: a model asked in Chinese may decline in English.
final class Lexicon {

    private static final List<String> LANGUAGES = List.of("en", "fr", "zh");

    private final PhraseIndex index;
    private final List<Pattern> patterns;
    private final List<String> voices;
    private final int lists;

    /// @param parts numbers of lists, in the order in which they must stand
    private record Pattern(Sign sign, List<Integer> parts, int within) {}

    private Lexicon(PhraseIndex index, List<Pattern> patterns, List<String> voices, int lists) {
        this.index = index;
        this.patterns = patterns;
        this.voices = voices;
        this.lists = lists;
    }

    static Lexicon shipped() {
        var gson = new Gson();
        return of(LANGUAGES.stream()
                .map(language -> gson.fromJson(Resources.text("rules-" + language + ".json"), PhraseFile.class))
                .toList());
    }

    static Lexicon of(List<PhraseFile> files) {
        var phrases = new ArrayList<PhraseIndex.Phrase>();
        var patterns = new ArrayList<Pattern>();
        var voices = new ArrayList<String>();
        int lists = 0;
        for (var file : files) {
            Map<String, Integer> numbers = new HashMap<>();
            for (var list : file.lists().entrySet()) {
                numbers.put(list.getKey(), lists);
                add(phrases, list.getValue(), lists);
                voices.add("");
                lists++;
            }
            for (var voice : file.voices().entrySet()) {
                patterns.add(new Pattern(Sign.STATE_VOICE, List.of(lists), 0));
                add(phrases, voice.getValue(), lists);
                voices.add(voice.getKey());
                lists++;
            }
            file.signs().forEach(shows -> patterns.add(pattern(shows, numbers, file.language())));
        }
        return new Lexicon(new PhraseIndex(phrases), List.copyOf(patterns), List.copyOf(voices), lists);
    }

    Signs read(PlainText text, Sentences sentences, Quotes quotes) {
        var found = new Occurrences(lists);
        index.find(text, found::add);
        var signs = new Signs();
        for (var pattern : patterns) {
            found.match(pattern.parts(), pattern.within(), (start, end) -> {
                int sentence = sentences.at(start);
                if (pattern.parts().size() == 1 || end <= sentences.end(sentence)) {
                    var state = voices.get(pattern.parts().getFirst());
                    signs.add(new Hit(pattern.sign(), start, end, sentence, quotes.contains(start)), state);
                }
            });
        }
        return signs;
    }

    private static Pattern pattern(PhraseFile.Shows shows, Map<String, Integer> numbers, String language) {
        var sign = java.util.Arrays.stream(Sign.values()).filter(s -> s.id().equals(shows.sign())).findFirst()
                .orElseThrow(() -> new IllegalStateException("rules-%s: no sign '%s'".formatted(language, shows.sign())));
        var parts = shows.parts().stream().map(part -> {
            var number = numbers.get(part);
            if (number == null) {
                throw new IllegalStateException("rules-%s: no list '%s'".formatted(language, part));
            }
            return number;
        }).toList();
        return new Pattern(sign, parts, shows.within());
    }

    private static void add(List<PhraseIndex.Phrase> phrases, List<String> written, int list) {
        for (var line : written) {
            for (var alternative : Alternatives.of(line)) {
                boolean prefix = alternative.endsWith("*");
                var folded = PlainText.of(prefix ? alternative.substring(0, alternative.length() - 1) : alternative);
                phrases.add(new PhraseIndex.Phrase(folded.toString(), list, prefix));
            }
        }
    }
}
