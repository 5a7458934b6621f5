package org.unsaid.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Parameters;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;

class SessionDriftTest {

    private static final Parameters WARM = new Parameters(Optional.of(1.0), Optional.empty());

    @Test
    void aLineHasEachSessionInItsOrderWithItsShareAndInterval() {
        var drift = SessionDrift.of(List.of(reading(2, 30, 24), reading(0, 30, 3), reading(1, 30, 15)));

        var line = drift.lines().getFirst();
        assertEquals(List.of("s-0", "s-1", "s-2"), line.points().stream().map(point -> point.session().id()).toList());
        assertEquals(List.of(3, 15, 24), line.points().stream().map(point -> point.withheld().part()).toList());
        assertTrue(line.points().stream().allMatch(point -> point.withheld().whole() == 30));
        var middle = line.points().get(1).withheld().interval();
        assertEquals(0.331, middle.low(), 0.001, "Wilson's for 15 of 30");
        assertEquals(0.669, middle.high(), 0.001);
    }

    @Test
    void onlyWhatEverySessionOfTheLineAskedAlikeCounts() {
        var other = session(2, 5);
        var reworded = Readings.reading(other, Readings.trials(other, _ -> Samples.answered(Readings.ANSWER),
                i -> i == 4 ? "Otherwise?" : Readings.question(i), Optional.empty()));

        var line = SessionDrift.of(List.of(reading(0, 6, 0), reading(1, 5, 5), reworded)).lines().getFirst();

        assertEquals(4, line.cells(), "town-5 was asked by one only, town-4 in other words");
        assertEquals(2, line.leftOut());
        assertTrue(line.points().stream().allMatch(point -> point.withheld().whole() == 4));
    }

    @Test
    void aSessionWithOtherSettingsThanMostIsLeftOutAndNamed() {
        var warm = Readings.session(1, 3, WARM, Readings.MODEL);

        var drift = SessionDrift.of(List.of(reading(0, 3, 0), Readings.reading(warm, 3, "candid-1"), reading(2, 3, 1)));

        assertEquals(List.of(warm), drift.otherSettings());
        assertEquals(List.of("s-0", "s-2"), drift.sessions().stream().map(Session::id).toList());
    }

    @Test
    void aModelOfOneSessionHasNoLine() {
        var both = Readings.session(0, 2, Parameters.DEFAULTS, Readings.MODEL, Samples.endpoint("refusing", 1));

        var drift = SessionDrift.of(List.of(Readings.reading(both, 0, "x"), reading(1, 2, 0), reading(2, 2, 0)));

        assertEquals(List.of(Readings.MODEL.spec()), drift.lines().stream().map(SessionDrift.Line::endpoint).toList());
    }

    @Test
    void noSessionAtAllIsAFault() {
        assertThrows(IllegalArgumentException.class, () -> SessionDrift.of(List.of()));
    }

    private static Session session(int month, int questions) {
        return Readings.session(month, questions, Parameters.DEFAULTS, Readings.MODEL);
    }

    private static SessionReading reading(int month, int questions, int refused) {
        return Readings.reading(session(month, questions), refused, "candid-1");
    }
}
