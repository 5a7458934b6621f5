package org.unsaid.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Babbles.Babble;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// A model babbles in a language where one in ten of its answers is unusable, and there are three of them.
final class BabblesTest {

    @ParameterizedTest
    @CsvSource({"0, 0, false", "2, 2, false", "3, 3, true", "3, 30, true", "3, 31, false", "40, 400, true", "40, 401, false"})
    void oneInTenAndAtLeastThree(int unusable, int answers, boolean babbles) {
        assertEquals(babbles, Babbles.in("practice:candid", Locale.ENGLISH, unusable, answers).isPresent());
    }

    @Test
    void whatFailedOrIsEmptyIsNoAnswer() {
        var unusable = new Verdict(Label.UNUSABLE, Method.RULES, "rules 1", 0.9, List.of(), Optional.empty(), Instant.EPOCH);
        var trials = new ArrayList<Trial>();
        for (int repeat = 1; repeat <= 3; repeat++) {
            trials.add(trial(repeat, Samples.answered("town town"), unusable));
        }
        trials.add(trial(4, Samples.answered(""), unusable));
        trials.add(trial(5, Samples.failure(Reply.Kind.SERVER, true), unusable));
        trials.add(trial(6, Samples.blocked(), unusable));

        assertEquals(new Babbles(List.of(new Babble("practice:candid", Locale.ENGLISH, 3, 4))), Babbles.among(trials.stream()));
        assertEquals(Babbles.NONE, Babbles.among(trials.stream().skip(1)));
    }

    private static Trial trial(int repeat, Reply reply, Verdict verdict) {
        return new Trial(new TrialKey("set", "town", Locale.ENGLISH, new TreeMap<>(), "practice:candid", repeat), "When?", Optional.empty(), reply, 1,
                Instant.EPOCH, Instant.EPOCH, Trial.Origin.UNKNOWN, List.of(verdict));
    }

    @Test
    void inOneLanguageAndNotInAnother() {
        var babbles = new Babbles(Babbles.in("a", Locale.CHINESE, 5, 8).stream().toList());

        assertTrue(babbles.contains("a", Locale.CHINESE));
        assertFalse(babbles.contains("a", Locale.ENGLISH));
        assertFalse(babbles.contains("b", Locale.CHINESE));
        assertEquals(List.of(new Babble("a", Locale.CHINESE, 5, 8)), babbles.of("a").toList());
        assertEquals(Optional.empty(), babbles.of("b").findAny());
    }
}
