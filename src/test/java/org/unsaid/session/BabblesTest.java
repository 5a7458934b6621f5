package org.unsaid.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.session.Babbles.Babble;

/// A model babbles in a language where one in ten of its answers is unusable, and there are three of them.
final class BabblesTest {

    @ParameterizedTest
    @CsvSource({"0, 0, false", "2, 2, false", "3, 3, true", "3, 30, true", "3, 31, false", "40, 400, true", "40, 401, false"})
    void oneInTenAndAtLeastThree(int unusable, int answers, boolean babbles) {
        assertEquals(babbles, Babbles.in("practice:candid", Locale.ENGLISH, unusable, answers).isPresent());
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
