package org.unsaid.ui.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Factor.LevelKind;
import org.unsaid.probe.Texts;

class LevelChoiceTest {

    private static final Factor PLACE = factor("place", "none", "north", "south");
    private static final Factor USERS = factor("users", "none", "some");

    private final LevelChoice choice = new LevelChoice();

    @Test
    void allThatNobodyLeftOutIsPut() {
        assertEquals(6, choice.combinations(List.of(PLACE, USERS)));
        assertEquals(Map.of(), choice.put(List.of(PLACE, USERS)));

        choice.toggle(PLACE, "north");

        assertEquals(4, choice.combinations(List.of(PLACE, USERS)));
        assertEquals(Map.of("place", List.of("none", "south")), choice.put(List.of(PLACE, USERS)));

        choice.toggle(PLACE, "north");

        assertEquals(6, choice.combinations(List.of(PLACE, USERS)));
    }

    @Test
    void theLastLevelStays() {
        choice.toggle(USERS, "none");
        choice.toggle(USERS, "some");

        assertTrue(choice.isPut(USERS, "some"));
        assertEquals(1, choice.combinations(List.of(USERS)));
    }

    private static Factor factor(String id, String... levels) {
        return new Factor(id, Stream.of(levels).map(level -> new Factor.Level(level, LevelKind.CONTROL, Texts.of(Locale.ENGLISH, level))).toList());
    }
}
