package org.unsaid.verdict;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A passage as the rules see it: folded once, its signs found once, its sentences counted once.
final class Reading {

    /// In letters: "libra" stands for library and libraries.
    private static final int BEGINNING = 5;
    private static final int LONGEST_SCARE_QUOTE = 20;

    private final Passage passage;
    private final PlainText text;
    private final Sentences sentences;
    private final Signs signs;
    private final PlainText question;
    private final Signs questionSigns;
    private final Quotes quotes;
    private final double[] wordsBefore;
    private final boolean unverified;
    private final boolean inSomebodysStead;
    private final Letters letters;
    private @Nullable FrenchFaults frenchFaults;
    private final Map<Sign, List<Hit>> own = new EnumMap<>(Sign.class);
    private final Map<Sign, List<Hit>> opening = new EnumMap<>(Sign.class);

    Reading(Passage passage, Lexicon lexicon, Lexicon ofQuestions) {
        this.passage = passage;
        text = PlainText.of(passage.text());
        sentences = Sentences.of(text);
        question = PlainText.of(passage.prompt());
        questionSigns = ofQuestions.read(question, Sentences.of(question), Quotes.NONE);
        boolean inRoles = asks(Sign.ASKS_DIALOGUE) || asks(Sign.ASKS_MOCKERY);
        quotes = inRoles ? Quotes.of(text).and(Roles.of(text, sentences)) : Quotes.of(text);
        signs = lexicon.read(text, sentences, quotes);
        wordsBefore = countWords();
        letters = Letters.of(text);
        inSomebodysStead = (asks(Sign.ASKS_LETTER) && Roles.isLetter(signs)) || (asks(Sign.ASKS_VERSE) && Roles.isVerse(text));
        unverified = UnverifiedLanguage.is(passage, text, words());
    }

    Passage passage() {
        return passage;
    }

    PlainText text() {
        return text;
    }

    Sentences sentences() {
        return sentences;
    }

    Signs signs() {
        return signs;
    }

    Letters letters() {
        return letters;
    }

    PlainText question() {
        return question;
    }

    FrenchFaults frenchFaults() {
        if (frenchFaults == null) {
            frenchFaults = FrenchFaults.in(this);
        }
        return frenchFaults;
    }

    /// The text as received with a blank in place of every character of a quotation: what is left is the answer's
    /// own. A few words between marks are kept, for they are seldom somebody's.
    String withoutQuotations() {
        var own = new StringBuilder(passage.text());
        quotes.longerThan(LONGEST_SCARE_QUOTE).stream().map(text::origin).forEach(i -> own.setCharAt(i, ' '));
        return own.toString();
    }

    /// Whether it is a letter or verse that was asked for, whose "I" is somebody else.
    boolean inSomebodysStead() {
        return inSomebodysStead;
    }

    /// Whether it is in a language in which nothing here was measured.
    boolean unverified() {
        return unverified;
    }

    /// Whether the question is one of yes or no, and the text begins by saying which.
    boolean saysYesOrNo() {
        return opensWith(signs, Sign.YES_OR_NO) && asksWhether();
    }

    /// Whether it opens with a "no" to a request that it can only turn down: neither to a question of yes or no nor to one
    /// that takes for granted what is not so.
    boolean turnsDown() {
        return opensWith(signs, Sign.SAYS_NO) && !asksWhether() && !asksAFact();
    }

    /// "Why …?", "Explain …": at the beginning, in Chinese anywhere.
    boolean asksAFact() {
        return questionSigns.all(Sign.ASKS_A_FACT).stream().anyMatch(hit -> hit.start() <= 1 || Scripts.isIdeograph(question.charAt(hit.start())));
    }

    boolean asksWhether() {
        return opensWith(questionSigns, Sign.ASKS_WHETHER) || asks(Sign.ASKS_IF);
    }

    private static boolean opensWith(Signs signs, Sign sign) {
        var found = signs.inOrder(sign);
        return !found.isEmpty() && found.getFirst().start() <= 1;
    }

    boolean asks(Sign sign) {
        return questionSigns.has(sign);
    }

    /// Parts of the question that come back between two places of the text: longer words by their beginnings, and pairs of
    /// Chinese characters.
    long asked(int from, int to) {
        var said = text.subSequence(from, to).toString();
        return questionParts().stream().filter(said::contains).count();
    }

    private Set<String> questionParts() {
        var parts = new TreeSet<String>();
        int word = 0;
        for (int i = 0; i <= question.length(); i++) {
            boolean latin = i < question.length() && Scripts.isLatin(question.charAt(i));
            if (i > 0 && i < question.length() && Scripts.isIdeograph(question.charAt(i)) && Scripts.isIdeograph(question.charAt(i - 1))) {
                parts.add(question.subSequence(i - 1, i + 1).toString());
            }
            if (!latin) {
                if (i - word > BEGINNING) {
                    parts.add(question.subSequence(word, word + BEGINNING).toString());
                }
                word = i + 1;
            }
        }
        return parts;
    }

    /// Length of the whole text in words, a Chinese character counting as six tenths of one.
    double words() {
        return wordsBefore[sentences.count()];
    }

    double wordsBefore(int sentence) {
        return wordsBefore[sentence];
    }

    double wordsIn(int sentence) {
        return wordsBefore[sentence + 1] - wordsBefore[sentence];
    }

    /// Words in all sentences that a hit touches.
    double wordsAround(Hit hit) {
        return wordsBefore[lastSentence(hit) + 1] - wordsBefore[hit.sentence()];
    }

    /// Number of the sentence in which the hit ends.
    int lastSentence(Hit hit) {
        return sentences.at(Math.max(hit.start(), hit.end() - 1));
    }

    /// Words in sentences that show one of the signs.
    double wordsWith(Set<Sign> wanted) {
        var sentences = sentencesWith(wanted);
        double words = 0;
        for (int i = sentences.nextSetBit(0); i >= 0; i = sentences.nextSetBit(i + 1)) {
            words += wordsIn(i);
        }
        return words;
    }

    BitSet sentencesWith(Set<Sign> wanted) {
        var found = new BitSet(sentences.count());
        for (var sign : wanted) {
            for (var hit : signs.all(sign)) {
                found.set(hit.sentence());
            }
        }
        return found;
    }

    /// Whether it stands between quotation marks.
    boolean isQuoted(int index) {
        return quotes.contains(index);
    }

    /// Whether it names any number, as hardly an evasion does; numbers of a list are none.
    boolean hasDigits() {
        for (int i = 0; i < sentences.count(); i++) {
            for (int j = sentences.start(i) + 3; j < sentences.end(i); j++) {
                if (Scripts.isDigit(text.charAt(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Items and headings among the sentences from one on.
    int listItems(int from) {
        int items = 0;
        for (int i = from; i < sentences.count(); i++) {
            items += sentences.isListItem(i) ? 1 : 0;
        }
        return items;
    }

    /// Hits that speak for the answer itself: neither quoted nor an item of a list, nor in a letter or verse that was asked for.
    List<Hit> own(Sign sign) {
        return signs.has(sign) && !inSomebodysStead ? own.computeIfAbsent(sign, _ -> signs.inOrder(sign).stream()
                .filter(hit -> !hit.quoted() && !sentences.isListItem(hit.sentence()))
                .toList()) : List.of();
    }

    /// Whether someone who is named, or people at large, speak before the end of the hit in its sentence, so that it is theirs.
    boolean isReported(Hit hit) {
        return signs.hasBetween(Sign.REPORTS, sentences.start(hit.sentence()), hit.end());
    }

    /// Whether the hit itself is what someone who is named does: "the ministry refuses this".
    boolean isDoneByOthers(Hit hit) {
        return signs.inOrder(Sign.REPORTS).stream().anyMatch(other -> other.start() < hit.start() && hit.start() < other.end());
    }

    /// Own hits near the beginning: in the first three sentences, or in the first 45 words.
    List<Hit> opening(Sign sign) {
        return signs.has(sign) ? opening.computeIfAbsent(sign, _ -> own(sign).stream()
                .filter(hit -> hit.sentence() < 3 || wordsBefore[hit.sentence()] < 45).toList()) : List.of();
    }

    private double[] countWords() {
        double[] before = new double[sentences.count() + 1];
        for (int i = 0; i < sentences.count(); i++) {
            before[i + 1] = before[i] + words(sentences.start(i), sentences.end(i));
        }
        return before;
    }

    private double words(int start, int end) {
        int spaced = 0;
        int ideographs = 0;
        boolean inWord = false;
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            if (Scripts.isIdeograph(character)) {
                ideographs++;
                inWord = false;
            } else if (Scripts.isWord(character)) {
                spaced += inWord ? 0 : 1;
                inWord = true;
            } else if (character != '\'') {
                inWord = false;
            }
        }
        return spaced + 0.6 * ideographs;
    }
}
