package org.unsaid.verdict;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.unsaid.verdict.PhraseIndex.Phrase;

/// All phrases of all languages, ready to be looked for in one pass.
///
/// Languages are not kept apart: a model asked in Chinese may decline in English.
final class Lexicon {

    private static final List<String> LANGUAGES = List.of("en", "fr", "zh");

    /// A list that no file need write out: the names of all countries in its language.
    private static final String COUNTRIES = "countries";

    private static final Set<Sign> ASKED = EnumSet.of(
            Sign.ASKS_OPINION, Sign.ASKS_POSITION, Sign.ASKS_DIALOGUE, Sign.ASKS_VERSE, Sign.ASKS_LANGUAGE, Sign.ASKS_WHETHER, Sign.ASKS_IF, Sign.ASKS_A_FACT, Sign.ASKS_LETTER, Sign.ASKS_OF_REFUSALS,
            Sign.ASKS_MOCKERY, Sign.ASKS_REASONS_AGAINST);

    private final PhraseIndex index;
    private final List<Pattern> patterns;
    private final int lists;

    /// Which lists, by number and in the order in which they must stand, make a sign; and whose voice it is, which is empty for
    /// every sign but that of a state's voice.
    private static final class Pattern {
        private final Sign sign;
        private final int[] parts;
        private final int[] reach;
        private final String state;

        Pattern(Sign sign, List<Integer> parts, int[] reach, String state) {
            this.sign = sign;
            this.parts = parts.stream().mapToInt(Integer::intValue).toArray();
            this.reach = reach;
            this.state = state;
        }
    }

    private Lexicon(PhraseIndex index, List<Pattern> patterns, int lists) {
        this.index = index;
        this.patterns = patterns;
        this.lists = lists;
    }

    static Lexicon shipped() {
        return of(files("rules-"), _ -> true);
    }

    /// All that is shipped, and what questions are looked through for and nothing else of it; read once for both.
    static Pair shippedAndOfQuestions() {
        var files = files("rules-");
        return new Pair(of(files, _ -> true), of(files, ASKED::contains));
    }

    record Pair(Lexicon ofAnswers, Lexicon ofQuestions) {}

    /// What reasoning before an answer is looked through for.
    static Lexicon ofReasoning() {
        return of(files("reasoning-"), _ -> true);
    }

    private static List<PhraseFile> files(String kind) {
        var gson = new Gson();
        return LANGUAGES.stream().map(language -> gson.fromJson(Resources.text(kind + language + ".json"), PhraseFile.class)).toList();
    }

    static Lexicon of(List<PhraseFile> files, Predicate<Sign> wanted) {
        var lists = new ArrayList<Supplier<Stream<Phrase>>>();
        var patterns = new ArrayList<Pattern>();
        for (var file : files) {
            Map<String, Integer> numbers = new HashMap<>();
            numbers.put(COUNTRIES, add(lists, list -> countries(Locale.forLanguageTag(file.language()), list)));
            file.lists().forEach((name, lines) -> numbers.put(name, add(lists, list -> phrases(lines, list))));
            file.voices().forEach((state, lines) ->
                    patterns.add(new Pattern(Sign.STATE_VOICE, List.of(add(lists, list -> phrases(lines, list))), new int[0], state)));
            file.signs().forEach(shows -> patterns.add(pattern(shows, numbers, file.language())));
        }
        patterns.removeIf(pattern -> !wanted.test(pattern.sign));
        var used = patterns.stream().flatMapToInt(pattern -> Arrays.stream(pattern.parts)).distinct().sorted();
        return new Lexicon(new PhraseIndex(used.boxed().flatMap(list -> lists.get(list).get()).toList()), List.copyOf(patterns), lists.size());
    }

    /// Adds a list that is written out when a pattern has it.
    ///
    /// @return its number
    private static int add(List<Supplier<Stream<Phrase>>> lists, IntFunction<Stream<Phrase>> written) {
        int number = lists.size();
        lists.add(() -> written.apply(number));
        return number;
    }

    Signs read(PlainText text, Sentences sentences, Quotes quotes) {
        var found = new Occurrences(lists);
        index.find(text, found::add);
        var signs = new Signs();
        for (var pattern : patterns) {
            if (!found.hasAll(pattern.parts)) {
                continue;
            }
            found.match(pattern.parts, pattern.reach, (start, end) -> {
                int sentence = sentences.at(start);
                boolean together = pattern.parts.length == 1 || end <= sentences.end(sentence);
                if (together) {
                    signs.add(new Hit(pattern.sign, start, end, sentence, quotes.contains(start)), pattern.state);
                }
                return together;
            });
        }
        return signs;
    }

    private static Pattern pattern(PhraseFile.Shows shows, Map<String, Integer> numbers, String language) {
        var sign = Arrays.stream(Sign.values()).filter(s -> s.id().equals(shows.sign())).findFirst()
                .orElseThrow(() -> new IllegalStateException("rules-%s: no sign '%s'".formatted(language, shows.sign())));
        var parts = shows.parts().stream().map(part -> {
            var number = numbers.get(part);
            if (number == null) {
                throw new IllegalStateException("rules-%s: no list '%s'".formatted(language, part));
            }
            return number;
        }).toList();
        return new Pattern(sign, parts, shows.reach(), Objects.requireNonNullElse(shows.state(), ""));
    }

    private static Stream<Phrase> countries(Locale language, int list) {
        return Arrays.stream(Locale.getISOCountries())
                .flatMap(code -> writtenIn(language).map(Locale.of("", code)::getDisplayCountry))
                .map(name -> PlainText.of(name).toString())
                .distinct()
                .map(name -> new Phrase(name, list, false));
    }

    /// Countries have names in Taiwan that are not those of the mainland.
    private static Stream<Locale> writtenIn(Locale language) {
        return language.getLanguage().equals("zh") ? Stream.of(language, Locale.TRADITIONAL_CHINESE) : Stream.of(language);
    }

    private static Stream<Phrase> phrases(List<String> written, int list) {
        return written.stream().flatMap(line -> Alternatives.of(line).stream()).map(alternative -> {
            boolean prefix = alternative.endsWith("*");
            var folded = PlainText.of(prefix ? alternative.substring(0, alternative.length() - 1) : alternative);
            return new Phrase(folded.toString(), list, prefix);
        });
    }
}
