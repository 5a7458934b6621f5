package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.unsaid.verdict.FrenchText.Word;

/// What no French text has: words that are none, an article that does not go with its noun, a pronoun before the verb of
/// another person. A third of what a model too small for the language says in forty words holds two and more; of 4,000
/// paragraphs of French manuals 15 do, by commands, terms and real mistakes.
///
/// Names, quotations, numbers, sentences in another language and what the question says itself are left out.
///
/// @param words that were looked at, from the beginning on
/// @param found each fault once
/// @param forms how many of them are forms that do not go together, which no term or name explains
record FrenchFaults(int words, List<Hit> found, int forms) {

    static final FrenchFaults NONE = new FrenchFaults(0, List.of(), 0);

    private static final int SHORTEST = 5;

    /// Who cannot write the language shows it in so many.
    private static final int ENOUGH_WORDS = 150;

    /// How words end that could be French: other unknown ones are terms and commands.
    private static final Pattern LOOKS_FRENCH = Pattern.compile(".*(?:[\\u00C0-\\u017F].*|tions?|ments?|eurs?|euses?|eux|aires?|er|ir|ais|ait|aient"
            + "|antes?|ants?|istes?|ismes?|ages?|elles?|iques?|[ai]bles?|[ae]nces?|esses?|iers?|ures?|oires?|ites?)");

    /// "Ouïghoures", of which the dictionary has another form.
    private static final Pattern ENDING = Pattern.compile("e?s?$");

    /// Before a word that is known they make one that may be.
    private static final List<String> PREFIXES = List.of(
            "re", "r", "anti", "super", "pseudo", "cyber", "sous", "sur", "post", "auto", "inter", "multi", "non", "co", "in", "im", "hyper",
            "micro", "macro", "euro", "sino", "afro", "anglo", "franco", "bio", "photo", "contre", "entre", "outre", "extra", "ultra", "mini",
            "semi", "demi", "mono", "poly", "trans", "proto", "archi", "pro", "ré", "méta", "pré", "dé", "dés", "néo", "géo", "éco", "télé", "vidéo");

    private static final class Search {

        private final FrenchWords french;
        private final List<Word> words;
        private final FrenchGrammar grammar;
        private final Set<String> asked;
        private final Set<String> seen = new HashSet<>();
        private final List<Hit> found = new ArrayList<>();
        private int forms;

        private Search(FrenchWords french, List<Word> words, Set<String> asked) {
            this.french = french;
            this.words = words;
            this.grammar = new FrenchGrammar(words);
            this.asked = asked;
        }

        private void at(int place, int sentence) {
            var word = words.get(place);
            if (!word.isKnown()) {
                if (isNoWord(word) && seen.add(word.text())) {
                    found.add(new Hit(Sign.BROKEN_FRENCH, word.start(), word.end(), sentence, false));
                }
                return;
            }
            grammar.faultAt(place).ifPresent(last -> {
                if (seen.add(word.text() + " " + last.text())) {
                    found.add(new Hit(Sign.BROKEN_FRENCH, word.start(), last.end(), sentence, false));
                    forms++;
                }
            });
        }

        private boolean isNoWord(Word word) {
            var text = word.text();
            if (text.equals("y'")) {
                return true; // for which French has "y" alone
            }
            return !word.capital() && !word.part() && text.length() >= SHORTEST && text.indexOf('\'') < 0 && !asked.contains(text)
                    && LOOKS_FRENCH.matcher(text).matches() && !isMadeOfWords(text);
        }

        private boolean isMadeOfWords(String text) {
            return french.has(ENDING.matcher(text).replaceFirst("")) || PREFIXES.stream().anyMatch(prefix -> text.startsWith(prefix)
                    && text.length() >= prefix.length() + 3 && french.has(text.substring(prefix.length())));
        }
    }

    FrenchFaults {
        found = List.copyOf(found);
    }

    double share() {
        return words == 0 ? 0 : (double) found.size() / words;
    }

    /// Of a text that was to be French, and is by its commonest words.
    static FrenchFaults in(Reading reading) {
        boolean wanted = reading.passage().language().getLanguage().equals(Locale.FRENCH.getLanguage()) || reading.asks(Sign.ASKS_LANGUAGE);
        return wanted && Languages.of(reading.passage().text()).equals(Locale.FRENCH) ? search(reading) : NONE;
    }

    private static FrenchFaults search(Reading reading) {
        var french = new FrenchWords();
        var asked = new HashSet<String>();
        FrenchText.of(reading.question(), reading.passage().prompt(), Integer.MAX_VALUE, french).words().forEach(word -> asked.add(word.text()));
        int whole = reading.passage().truncated() ? reading.text().length() - 1 : reading.text().length(); // a word may be cut
        var own = FrenchText.of(reading.text(), reading.passage().text(), ENOUGH_WORDS, french).words().stream()
                .filter(word -> !reading.isQuoted(word.start()) && word.end() <= whole).toList();
        var search = new Search(french, own, asked);
        int looked = 0;
        for (int from = 0; from < own.size(); ) {
            int sentence = reading.sentences().at(own.get(from).start());
            int to = from;
            int unknown = 0;
            while (to < own.size() && reading.sentences().at(own.get(to).start()) == sentence) {
                unknown += own.get(to).isKnown() ? 0 : 1;
                to++;
            }
            if (unknown * 3 <= to - from) { // else in another language, or a list of names
                for (int place = from; place < to; place++) {
                    search.at(place, sentence);
                }
                looked += to - from;
            }
            from = to;
        }
        return new FrenchFaults(looked, search.found, search.forms);
    }
}
