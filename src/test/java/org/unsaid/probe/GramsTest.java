package org.unsaid.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GramsTest {

    @Test
    void whatATextHoldsIsNeverDenied() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = text(random, 1 + random.nextInt(60));
            int from = random.nextInt(text.length());
            var part = text.substring(from, from + 1 + random.nextInt(text.length() - from));

            assertTrue(Grams.of(text).mayHold(part), () -> text + " holds " + part);
        }
    }

    @Test
    void mostOfWhatATextDoesNotHoldIsDenied() {
        var grams = Grams.of("the library of the town on the river opened its doors in the spring of that year, and has kept a record since");
        var words = "protest,slander,genocide,sovereign,inalienable,province,rumour,motherland,严正,内政,动乱,祖国,自古以来".split(",");

        assertTrue(IntStream.range(0, words.length).filter(i -> grams.mayHold(words[i])).count() <= 1);
    }

    @Test
    void aTextOfTinySentencesTakesNoMoreThanAnother() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var text = "a. ".repeat(200_000);
        long before = threads.getCurrentThreadAllocatedBytes();

        assertEquals(200_000, Sentence.of(text).size());
        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < 200_000_000, () -> "for 600 kB of text " + taken);
    }

    private static String text(Random random, int length) {
        return random.ints(length, 0, 40).mapToObj(i -> String.valueOf(i < 26 ? (char) ('a' + i) : i < 28 ? ' ' : (char) (0x4E00 + i)))
                .collect(Collectors.joining());
    }
}
