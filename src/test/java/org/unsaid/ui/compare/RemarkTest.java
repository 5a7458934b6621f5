package org.unsaid.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.unsaid.session.NoteEvent;

class RemarkTest {

    private static final Instant ONE = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant TWO = ONE.plusSeconds(60);

    @Test
    void eachWordingShowsWhatItAdded() {
        assertEquals(List.of(new Remark("Odd.", "ada", ONE), new Remark("Same in June.", "ben", TWO)),
                Remark.of(List.of(event("Odd.", "ada", ONE), event("Odd.\n\nSame in June.", "ben", TWO))));
    }

    @Test
    void aWordingThatBeganAnewStandsAlone() {
        assertEquals(List.of(new Remark("New.", "ben", TWO)), Remark.of(List.of(event("Odd.", "ada", ONE), event("New.", "ben", TWO))));
    }

    @Test
    void nothingStandsOfWhatWasRemoved() {
        assertEquals(List.of(), Remark.of(List.of(event("Odd.", "ada", ONE), new NoteEvent(Optional.empty(), "ada", TWO))));
    }

    private static NoteEvent event(String text, String by, Instant at) {
        return new NoteEvent(Optional.of(text), by, at);
    }
}
