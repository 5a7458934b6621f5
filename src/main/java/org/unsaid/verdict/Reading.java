package org.unsaid.verdict;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// A passage as the rules see it: folded once, its signs found once.
///
/// @param prompt signs of the question
record Reading(Passage passage, PlainText text, Sentences sentences, Signs signs, Signs prompt) {

    /// What only declines, excuses, lectures or offers something else tells nothing about what was asked.
    private static final Set<Sign> EMPTY_WORDS = Set.of(
            Sign.APOLOGY, Sign.DECLINES, Sign.DECLINES_ALL, Sign.CALLS_IMPROPER, Sign.CITES_RULES, Sign.AS_A_MACHINE,
            Sign.NO_OPINION, Sign.NO_KNOWLEDGE, Sign.OFFERS_ELSE, Sign.CHANGES_SUBJECT, Sign.LECTURES);

    static Reading of(Passage passage, Lexicon lexicon) {
        var text = PlainText.of(passage.text());
        var sentences = Sentences.of(text);
        var question = PlainText.of(passage.prompt());
        return new Reading(
                passage, text, sentences,
                lexicon.read(text, sentences),
                lexicon.read(question, Sentences.of(question)));
    }

    /// Length of the whole text in words, a Chinese character counting as six tenths of one.
    double words() {
        return words(0, text.length());
    }

    double words(int start, int end) {
        int latin = 0;
        int chinese = 0;
        boolean inWord = false;
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            if (Scripts.isIdeograph(character)) {
                chinese++;
                inWord = false;
            } else if (Character.isLetterOrDigit(character)) {
                latin += inWord ? 0 : 1;
                inWord = true;
            } else if (character != '\'') {
                inWord = false;
            }
        }
        return latin + 0.6 * chinese;
    }

    /// Words in sentences that may say something about what was asked.
    double substance() {
        var empty = sentencesWith(EMPTY_WORDS);
        double words = 0;
        for (int i = 0; i < sentences.count(); i++) {
            if (!empty.get(i)) {
                words += words(sentences.start(i), sentences.end(i));
            }
        }
        return words;
    }

    BitSet sentencesWith(Set<Sign> wanted) {
        var found = new BitSet();
        for (var sign : wanted) {
            for (var hit : signs.all(sign)) {
                found.set(hit.sentence());
            }
        }
        return found;
    }

    /// Items and headings among the sentences from one on.
    int listItems(int from) {
        int items = 0;
        for (int i = from; i < sentences.count(); i++) {
            items += sentences.isListItem(i) ? 1 : 0;
        }
        return items;
    }

    /// Hits that speak for the answer itself: neither quoted nor an item of a list.
    List<Hit> own(Sign sign) {
        return signs.inOrder(sign).stream()
                .filter(hit -> !hit.quoted() && !sentences.isListItem(hit.sentence()))
                .toList();
    }
}
