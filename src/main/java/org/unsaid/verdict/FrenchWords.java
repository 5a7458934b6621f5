package org.unsaid.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/// What a French word can be, by the dictionary of LanguageTool: nearly every form of every word, with what it is.
/// One is for one text and one thread.
///
/// @see <a href="https://github.com/languagetool-org/french-pos-dict">the dictionary and its tags</a>
final class FrenchWords {

    /// Read when French is first met.
    private static final class Shipped {
        private static final Dictionary DICTIONARY = read();

        private static Dictionary read() {
            try {
                return Dictionary.read(Objects.requireNonNull(FrenchWords.class.getResource("/org/languagetool/resource/fr/french.dict")));
            } catch (IOException e) {
                throw new UncheckedIOException("the French dictionary", e);
            }
        }
    }

    /// There are some two hundred.
    private static final Map<String, Form> FORMS = new ConcurrentHashMap<>();

    /// Words met before: a few thousand make most of every text. What comes when it is full is looked up each time.
    private static final Map<String, List<Form>> MET = new ConcurrentHashMap<>();
    private static final int MOST_KEPT = 10_000;

    private final DictionaryLookup lookup = new DictionaryLookup(Shipped.DICTIONARY);

    /// What can be said of a form.
    enum Is {
        VERB, INFINITIVE, PARTICIPLE,
        /// A verb with a person.
        FINITE,
        /// Noun, adjective or name.
        NOMINAL,
        /// May stand behind a determiner whatever that is: another determiner, a number, an adverb, a pronoun.
        LINK, MASCULINE, FEMININE, SINGULAR, PLURAL
    }

    /// One thing that a word can be.
    ///
    /// @param tag in the dictionary's words, for example `N f s` (noun, feminine, singular), `V ind pres 3 p`
    /// @param all of either gender and number where it can be both
    record Form(String tag, Set<Is> all) {

        private static Form of(CharSequence tagWithFrequency) {
            return FORMS.computeIfAbsent(tagWithFrequency.subSequence(0, tagWithFrequency.length() - 1).toString(), Form::read);
        }

        private static Form read(String tag) {
            var parts = List.of(tag.split(" "));
            var all = EnumSet.noneOf(Is.class);
            switch (parts.getFirst()) {
                case "V" -> {
                    all.add(Is.VERB);
                    all.add(parts.contains("inf") ? Is.INFINITIVE : parts.contains("ppa") || parts.contains("ppr") ? Is.PARTICIPLE : Is.FINITE);
                }
                case "N", "J", "Z" -> all.add(Is.NOMINAL);
                case "D", "K", "A", "R" -> all.add(Is.LINK);
                default -> { }
            }
            all.addAll(parts.contains("m") ? Set.of(Is.MASCULINE) : parts.contains("f") ? Set.of(Is.FEMININE) : Set.of(Is.MASCULINE, Is.FEMININE));
            all.addAll(parts.contains("s") ? Set.of(Is.SINGULAR) : parts.contains("p") ? Set.of(Is.PLURAL) : Set.of(Is.SINGULAR, Is.PLURAL));
            return new Form(tag, Collections.unmodifiableSet(all));
        }

        boolean is(Is one) {
            return all.contains(one);
        }
    }

    /// @param word in small letters, with its accents
    /// @return empty if the dictionary has it not
    List<Form> forms(String word) {
        var met = MET.get(word);
        if (met != null) {
            return met;
        }
        var forms = StreamSupport.stream(lookup.lookup(word).spliterator(), false).map(data -> Form.of(data.getTag())).toList();
        if (!forms.isEmpty() && MET.size() < MOST_KEPT) {
            MET.put(word, forms);
        }
        return forms;
    }

    boolean has(String word) {
        return !forms(word).isEmpty();
    }
}
