package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.unsaid.verdict.WordGroups.Use;

/// Refuses in whatever words: a short text in which one clause says that I do not do or say it, made of nothing but such words
/// and those of the question, and the rest of which blames, consoles or offers something else.
final class DeclineRule implements Rule {

    /// What a word of a refusal does; the names are those of the file.
    private enum Group {
        SELF,
        NOT,
        /// Refuses by itself: declines, draws a line.
        AVOID,
        /// Say, help, write: what is not done.
        ACT,
        BLAME,
        OFFER,
        POLITE,
        /// Says nothing by itself.
        FILLER
    }

    private static final WordGroups<Group> WORDS = WordGroups.shipped("decline-words.json", Group.class);
    private static final Set<Group> BESIDE = EnumSet.of(Group.BLAME, Group.OFFER, Group.POLITE, Group.AVOID);

    /// Tells that there is something, or why there is nothing, to tell.
    private static final Set<Sign> ANSWERS = EnumSet.of(
            Sign.ASKS_BACK, Sign.NO_KNOWLEDGE, Sign.NO_OPINION, Sign.NO_SUCH_THING, Sign.REPORTS, Sign.DELIVERS, Sign.HEDGES);
    private static final double LONGEST_IN_WORDS = 45;
    private static final double MOST_WORDS_OF_ITS_OWN = 8;
    /// In so few words nobody need say who it is that declines.
    private static final double CURT_IN_WORDS = 10;
    private static final double COVERED = 0.9;
    /// One word of blame or of courtesy makes no sentence a refusal's.
    private static final double MOSTLY_COVERED = 0.6;
    private static final double CONFIDENCE = 0.88;
    /// Letters by which a word of the question is known again.
    private static final int BEGINNING = 4;
    private static final String ENDS_OF_A_CLAUSE = ",;:.!?。\n";

    @Override
    public Optional<Finding> look(Reading reading) {
        boolean answers = ANSWERS.stream().anyMatch(reading.signs()::has) || !PartialRule.ofAPart(reading).isEmpty();
        if (answers || reading.words() > LONGEST_IN_WORDS || reading.saysYesOrNo() || reading.asks(Sign.ASKS_OF_REFUSALS)
                || reading.hasDigits() || reading.inSomebodysStead()) {
            return Optional.empty();
        }
        var uses = WORDS.findLongest(reading.text()).stream().filter(use -> !reading.isQuoted(use.start())).toList();
        var known = known(uses, reading);
        var declining = declining(uses, known, reading);
        return declining.isEmpty() || wordsOfItsOwn(uses, known, declining, reading) > MOST_WORDS_OF_ITS_OWN
                ? Optional.empty() : Finding.of(Label.REFUSED, CONFIDENCE, declining);
    }

    /// Clauses that decline.
    private static List<Hit> declining(List<Use<Group>> uses, BitSet known, Reading reading) {
        var found = new ArrayList<Hit>();
        int start = 0;
        for (int i = 0; i <= reading.text().length(); i++) {
            if (i == reading.text().length() || ENDS_OF_A_CLAUSE.indexOf(reading.text().charAt(i)) >= 0) {
                int from = afterBlanks(start, i, reading);
                int to = i;
                var clause = uses.stream().filter(use -> from <= use.start() && use.end() <= to).toList();
                if (declines(clause, reading.words() < CURT_IN_WORDS) && share(known, from, to, reading) >= COVERED) {
                    found.add(new Hit(Sign.DECLINES, from, to, reading.sentences().at(from), false));
                }
                start = i + 1;
            }
        }
        return found;
    }

    /// A blank after a full stop is still of the sentence before.
    private static int afterBlanks(int from, int to, Reading reading) {
        int start = from;
        while (start < to && Character.isWhitespace(reading.text().charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean declines(List<Use<Group>> clause, boolean curt) {
        boolean self = clause.stream().anyMatch(use -> use.group() == Group.SELF);
        boolean avoids = clause.stream().anyMatch(use -> use.group() == Group.AVOID);
        var not = clause.stream().filter(use -> use.group() == Group.NOT).findFirst();
        boolean acts = not.isPresent() && clause.stream().anyMatch(use -> use.group() == Group.ACT && use.start() > not.get().start());
        return (self && (avoids || acts)) || (avoids && curt);
    }

    /// Of the letters between two places, from 0 to 1; 0 where there are none.
    private static double share(BitSet known, int from, int to, Reading reading) {
        int letters = 0;
        int found = 0;
        for (int i = from; i < to; i++) {
            if (Scripts.isWord(reading.text().charAt(i))) {
                letters++;
                found += known.get(i) ? 1 : 0;
            }
        }
        return (double) found / Math.max(1, letters);
    }

    /// Characters of words of a refusal, and of words that the question has too.
    private static BitSet known(List<Use<Group>> uses, Reading reading) {
        var known = new BitSet();
        uses.forEach(use -> known.set(use.start(), use.end()));
        var text = reading.text();
        var question = reading.question().toString();
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean ideographs = Scripts.isIdeograph(text.charAt(i)) && Scripts.isIdeograph(text.charAt(i + 1));
            if (ideographs && question.contains(text.subSequence(i, i + 2))) {
                known.set(i, i + 2);
            } else if (Scripts.isLatin(text.charAt(i)) && (i == 0 || !Scripts.isLatin(text.charAt(i - 1)))) {
                int end = i;
                while (end < text.length() && Scripts.isLatin(text.charAt(end))) {
                    end++;
                }
                if (end - i >= BEGINNING && question.contains(text.subSequence(i, i + BEGINNING))) {
                    known.set(i, end);
                }
            }
        }
        return known;
    }

    /// In sentences that do nothing a refusal does, or hardly anything else.
    private static double wordsOfItsOwn(List<Use<Group>> uses, BitSet known, List<Hit> declining, Reading reading) {
        var empty = new BitSet();
        declining.forEach(hit -> empty.set(hit.sentence()));
        var sentences = reading.sentences();
        uses.stream().filter(use -> BESIDE.contains(use.group())).mapToInt(use -> sentences.at(use.start()))
                .filter(sentence -> share(known, sentences.start(sentence), sentences.end(sentence), reading) >= MOSTLY_COVERED).forEach(empty::set);
        double words = 0;
        for (int i = empty.nextClearBit(0); i < sentences.count(); i = empty.nextClearBit(i + 1)) {
            words += reading.wordsIn(i);
        }
        return words;
    }
}
