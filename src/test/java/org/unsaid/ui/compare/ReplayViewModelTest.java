package org.unsaid.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Playback;
import org.unsaid.endpoint.Playback.Change;
import org.unsaid.endpoint.Playback.Moment;
import org.unsaid.ui.compare.ReplayViewModel.At;
import org.unsaid.ui.compare.ReplayViewModel.Pace;

class ReplayViewModelTest {

    private final ReplayViewModel model = new ReplayViewModel(withdrawn(), true);

    @Test
    void playsAsFastAsItWasAndFasterWhereTheyWish() {
        model.advance(millis(500));
        assertEquals("One ", model.seen().text());

        model.speed(4);
        model.advance(millis(100));

        assertEquals(new At(millis(900), Pace.PLAYING, 4), model.atProperty().get());
        assertEquals("One two", model.seen().text());
    }

    @Test
    void nothingMovesWhileItIsPaused() {
        model.advance(millis(500));
        model.toggle();
        model.advance(millis(5_000));

        assertEquals(new At(millis(500), Pace.PAUSED, 1), model.atProperty().get());
        model.toggle();
        model.advance(millis(100));
        assertEquals(millis(600), model.atProperty().get().time());
    }

    @Test
    void skipGoesToWhereTheServiceSteppedInAndThenToTheEnd() {
        model.skip();

        assertEquals(millis(1_200), model.atProperty().get().time());
        assertEquals(Optional.of("Ask me something else."), model.seen().replacement());
        assertTrue(model.seen().ended());
        model.skip();
        assertEquals(new At(millis(2_000), Pace.ENDED, 1), model.atProperty().get());
    }

    @Test
    void atItsEndItStandsStillAndBeginsAnew() {
        model.advance(Duration.ofMinutes(1));
        assertEquals(new At(millis(2_000), Pace.ENDED, 1), model.atProperty().get());

        model.toggle();

        assertEquals(new At(Duration.ZERO, Pace.PLAYING, 1), model.atProperty().get());
    }

    @Test
    void withLessMotionItGoesOnlyStepByStep() {
        var still = new ReplayViewModel(withdrawn(), false);
        still.advance(Duration.ofMinutes(1));
        assertEquals(Duration.ZERO, still.atProperty().get().time());

        still.forward();
        still.forward();
        assertEquals("One two", still.seen().text());
        still.back();
        assertEquals(new At(millis(400), Pace.PAUSED, 1), still.atProperty().get());
    }

    private static Playback withdrawn() {
        var none = new Change(0, "");
        return new Playback(List.of(
                new Moment(millis(400), new Change(0, "One "), none, none),
                new Moment(millis(800), new Change(4, "two"), none, none)),
                millis(2_000), CompareSamples.blockedMidway("One two", "Ask me something else."), millis(1_200));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
