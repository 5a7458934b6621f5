package org.unsaid.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTest {

    @Test
    void caseSpacesAndPunctuationMakeNoDifference() {
        assertEquals(1, similarity("I'm sorry, but I can't help with that.", "I’M SORRY BUT I CAN’T  HELP WITH THAT"));
        assertEquals(1, similarity("抱歉，我无法回答这个问题。", "抱歉 我无法回答这个问题"));
        assertEquals(0, similarity("The quick brown fox jumps over it", "Nobody has ever seen such a thing as this"));
    }

    @Test
    void tooShortATextSaysNothing() {
        assertTrue(Sketch.of("").isEmpty());
        assertTrue(Sketch.of("In 1850, it was.").isEmpty()); // eleven letters and digits, seven sequences of five
        assertTrue(Sketch.of("In 1850, it said.").isPresent());
        assertTrue(Sketch.of("我不能回答这个问题").isEmpty()); // nine, seven sequences of three
        assertTrue(Sketch.of("我不能回答这个问题呢").isPresent());
    }

    /// Against the index itself, counted with sets, for texts that share from nothing to everything.
    @Test
    void theEstimateIsNearTheJaccardIndex() {
        var random = new Random(7);
        double error = 0;
        int cases = 0;
        for (int shared = 0; shared <= 100; shared += 10) {
            for (int time = 0; time < 10; time++) {
                var common = words(random, shared * 2);
                var one = common + words(random, 200 - shared * 2);
                var other = common + words(random, 200 - shared * 2);
                double off = similarity(one, other) - jaccard(one, other);
                assertTrue(Math.abs(off) < 4 * 0.0625, "off by " + off);
                error += off * off;
                cases++;
            }
        }
        assertTrue(Math.sqrt(error / cases) < 0.0625, "root mean square " + Math.sqrt(error / cases));
    }

    @Test
    void whatIsNearlyTheSameSharesAMarkAndOthersHardlyEver() {
        var random = new Random(11);
        int near = 0;
        int far = 0;
        for (int time = 0; time < 200; time++) {
            var text = words(random, 100);
            near += shareAMark(text, text + words(random, 3)) ? 1 : 0;
            far += shareAMark(text, words(random, 100)) ? 1 : 0;
        }
        assertTrue(near >= 198, near + " of 200");
        assertTrue(far <= 2, far + " of 200");
        assertFalse(shareAMark("The quick brown fox jumps over it", "Nobody has ever seen such a thing as this"));
    }

    private static boolean shareAMark(String one, String other) {
        var marks = Arrays.stream(Sketch.of(one).orElseThrow().marks()).boxed().collect(Collectors.toSet());
        return Arrays.stream(Sketch.of(other).orElseThrow().marks()).anyMatch(marks::contains);
    }

    private static double similarity(String one, String other) {
        return Sketch.of(one).orElseThrow().similarity(Sketch.of(other).orElseThrow());
    }

    private static String words(Random random, int words) {
        return IntStream.range(0, words).mapToObj(_ -> random.ints(6, 'a', 'z' + 1)
                .mapToObj(Character::toString).collect(Collectors.joining()) + " ").collect(Collectors.joining());
    }

    private static double jaccard(String one, String other) {
        var first = grams(one);
        var second = grams(other);
        var union = new HashSet<>(first);
        union.addAll(second);
        first.retainAll(second);
        return (double) first.size() / union.size();
    }

    private static Set<String> grams(String text) {
        var letters = text.replace(" ", "");
        return IntStream.rangeClosed(0, letters.length() - 5).mapToObj(at -> letters.substring(at, at + 5)).collect(Collectors.toCollection(HashSet::new));
    }
}
