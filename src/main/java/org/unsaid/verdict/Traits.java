package org.unsaid.verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the classifier weighs of a text beside its wording: which signs stand where, how long it is, how much of it
/// says something. The same in every language, so that what is learnt in one serves the others.
///
/// The order of the numbers is part of the model: whoever changes it must train anew.
final class Traits {

    private static final Set<Sign> LEFT_OUT = EnumSet.of(
            Sign.STATE_VOICE, Sign.OFFICIAL_LINE, Sign.GARBAGE, Sign.NO_WORDS, Sign.BROKEN_FRENCH, Sign.LOOPS, Sign.OWN_QUESTIONS, Sign.ECHOES,
            Sign.OTHER_SCRIPT, Sign.WORDING, Sign.YES_OR_NO, Sign.SAYS_NO, Sign.OUT_OF_SCOPE, Sign.CALLS_HARMFUL, Sign.SALUTES, Sign.SIGNS_OFF, Sign.ASKS_LETTER, Sign.ASKS_OF_REFUSALS, Sign.ASKS_BACK, Sign.NO_SUCH_THING, Sign.CALLS_PROPER,
            Sign.REJECTS_PREMISE, Sign.FORBIDS_MOCKERY, Sign.ASKS_WHETHER, Sign.ASKS_IF, Sign.ASKS_A_FACT, Sign.THIS_EXCHANGE, Sign.BARRIER, Sign.PLANS_AN_ANSWER, Sign.TALKS_OF_POLICY,
            Sign.REASON_CODE, Sign.ASKS_OPINION, Sign.ASKS_POSITION, Sign.ASKS_DIALOGUE, Sign.ASKS_VERSE, Sign.ASKS_MOCKERY,
            Sign.ASKS_REASONS_AGAINST, Sign.ASKS_LANGUAGE);

    /// What an answer can do.
    static final List<Sign> DONE = Stream.of(Sign.values()).filter(sign -> !LEFT_OUT.contains(sign)).toList();

    /// What a question can ask for.
    private static final List<Sign> ASKED = List.of(Sign.ASKS_OPINION, Sign.ASKS_POSITION, Sign.ASKS_DIALOGUE, Sign.ASKS_VERSE);

    static final int OF_A_SIGN = 4;
    private static final int[] LENGTHS = {10, 20, 40, 80, 160, 320, 640};

    /// Those that no sign stands behind.
    static final int SHAPE = DONE.size() * OF_A_SIGN;

    static final int COUNT = SHAPE + ASKED.size() + LENGTHS.length + 6;

    /// Makes a trait weigh less beside the wording, which a linear model that shuns large weights would else neglect.
    private static final float SCALE = 0.3f;

    private Traits() {}

    /// @return [#COUNT] numbers from 0 to about 0.3
    static float[] of(Reading reading) {
        var traits = new float[COUNT];
        double words = Math.max(1, reading.words());
        for (int i = 0; i < DONE.size(); i++) {
            count(reading, DONE.get(i), words, traits, i * OF_A_SIGN);
        }
        int at = SHAPE;
        for (var sign : ASKED) {
            traits[at++] = reading.asks(sign) ? 1 : 0;
        }
        for (int length : LENGTHS) {
            traits[at++] = words > length ? 1 : 0;
        }
        double substance = RefusalRule.substance(reading);
        int items = reading.listItems(0);
        traits[at++] = (float) (Math.log(words) / 6);
        traits[at++] = (float) (substance / words);
        traits[at++] = (float) Math.min(1, substance / 150);
        traits[at++] = Math.min(1, items / 5f);
        traits[at++] = items > 2 ? 1 : 0;
        traits[at] = reading.hasDigits() ? 1 : 0;
        for (int i = 0; i < COUNT; i++) {
            traits[i] *= SCALE;
        }
        return traits;
    }

    /// In the first sentence; near the beginning; anywhere; how densely.
    private static void count(Reading reading, Sign sign, double words, float[] traits, int at) {
        int first = 0;
        int opening = 0;
        int own = 0;
        for (var hit : reading.signs().all(sign)) {
            if (hit.quoted() || reading.sentences().isListItem(hit.sentence())) {
                continue;
            }
            own++;
            first += hit.sentence() == 0 ? 1 : 0;
            opening += hit.sentence() < 3 || reading.wordsBefore(hit.sentence()) < 45 ? 1 : 0;
        }
        traits[at] = first > 0 ? 1 : 0;
        traits[at + 1] = Math.min(1, opening / 2f);
        traits[at + 2] = own > 0 ? 1 : 0;
        traits[at + 3] = (float) Math.min(1, own / (words / 25));
    }
}
