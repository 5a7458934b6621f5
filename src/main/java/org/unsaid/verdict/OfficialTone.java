package org.unsaid.verdict;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.unsaid.verdict.WordGroups.Use;

/// How much an answer sounds like a state that speaks of itself, in whatever words: it asserts, praises, speaks of enemies
/// and closes the matter, and names nobody who says so.
///
/// @param asserts  words of a kind in 25 words, 3 at most: "always", "in vain"
/// @param accuses  "slander", "hostile forces"
/// @param praises  "the motherland", "our people"
/// @param closes   "a domestic affair", "null and void"
/// @param reports  "says", "according to", "researchers", "satellite images"
/// @param likeness share of the pieces of a watched line's wording that the answer has too, of the line that is most alike
/// @param attributed sentences that name somebody whose words they are, 3 at most
/// @param figures  numbers in 25 words, 3 at most: who recites has few
/// @param uses     the words, but those that report
record OfficialTone(
        double asserts, double accuses, double praises, double closes, double reports, double likeness, double attributed, double figures,
        List<Hit> uses) {

    private static final Set<Sign> ATTRIBUTIONS = EnumSet.of(Sign.ATTRIBUTES, Sign.REPORTS, Sign.OTHER_VIEWS);
    private static final double WORDS = 25;
    private static final double MOST = 3;

    /// What a word does; the names are those of the file.
    private enum Group { ASSERTIVE, HOSTILE, PROUD, CLOSING, REPORTS }

    private static final Set<Group> SPEAKING = EnumSet.complementOf(EnumSet.of(Group.REPORTS));
    private static final WordGroups<Group> GROUPS = WordGroups.shipped("official-words.json", Group.class);

    OfficialTone {
        uses = List.copyOf(uses);
    }

    /// Like no line.
    static OfficialTone of(Reading reading) {
        var counts = new EnumMap<Group, Integer>(Group.class);
        var uses = GROUPS.findLongest(reading.text());
        uses.forEach(use -> counts.merge(use.group(), 1, Integer::sum));
        var speaking = uses.stream().filter(use -> SPEAKING.contains(use.group())).map(use -> hit(reading, use)).toList();
        double unit = Math.max(1, reading.words() / WORDS);
        return new OfficialTone(density(counts, Group.ASSERTIVE, unit), density(counts, Group.HOSTILE, unit), density(counts, Group.PROUD, unit),
                density(counts, Group.CLOSING, unit), density(counts, Group.REPORTS, unit), 0,
                Math.min(MOST, reading.sentencesWith(ATTRIBUTIONS).cardinality()), Math.min(MOST, numbers(reading.text()) / unit), speaking);
    }

    /// The same in an answer that is so like a watched line.
    OfficialTone like(double likeness) {
        return new OfficialTone(asserts, accuses, praises, closes, reports, likeness, attributed, figures, uses);
    }

    /// Above 0 an answer that recites is the likelier; a natural logarithm of a ratio. Fitted to answers that recite and that
    /// report, and to plain answers to the same questions.
    double weight() {
        long kinds = DoubleStream.of(asserts, accuses, praises, closes).filter(kind -> kind > 0).count();
        return -1.95 + 0.28 * asserts + 0.83 * accuses + 0.37 * praises + 0.83 * closes + 0.87 * kinds + 1.14 * likeness
                - 1.23 * reports - 0.6 * attributed - 1.42 * figures;
    }

    private static int numbers(PlainText text) {
        int numbers = 0;
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = Character.isDigit(text.charAt(i));
            boolean within = before && (text.charAt(i) == ',' || text.charAt(i) == '.' || text.charAt(i) == ' ');
            numbers += digit && !before ? 1 : 0;
            before = digit || within;
        }
        return numbers;
    }

    private static double density(Map<Group, Integer> counts, Group group, double unit) {
        return Math.min(MOST, counts.getOrDefault(group, 0) / unit);
    }

    private static Hit hit(Reading reading, Use<Group> use) {
        return new Hit(Sign.STATE_VOICE, use.start(), use.end(), reading.sentences().at(use.start()), false);
    }
}
