package org.unsaid.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.verdict.Label.DIRECT;
import static org.unsaid.verdict.Label.EVASIVE;
import static org.unsaid.verdict.Label.OFFICIAL_LINE;
import static org.unsaid.verdict.Label.REFUSED;
import static org.unsaid.verdict.Label.UNUSABLE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.probe.Role;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Interval;
import org.unsaid.verdict.Outcome;

class RatesTest {

    private static final double NEAR = 1e-9;

    @Test
    void theFourPartsOfWhatIsWithheldAreCountedApartAndWhatFailedIsInNone() {
        var session = new SmallSession(SmallSession.ONE)
                .english(SmallSession.ONE, "s1", REFUSED, EVASIVE, DIRECT)
                .english(SmallSession.ONE, "s2", OFFICIAL_LINE, UNUSABLE)
                .blocked(SmallSession.ONE, "s2")
                .failed(SmallSession.ONE, "s3")
                .english(SmallSession.ONE, "c1", DIRECT);

        var rates = session.findings().rates(Grouping.ENDPOINT);

        assertEquals(List.of(Role.SENSITIVE, Role.CONTROL), rates.stream().map(Rates::role).toList());
        var sensitive = rates.getFirst();
        assertEquals("4 of 5", text(sensitive.withheld()));
        for (var outcome : List.of(Outcome.BLOCKED, Outcome.REFUSED, Outcome.EVASIVE, Outcome.OFFICIAL_LINE)) {
            assertEquals("1 of 5", text(sensitive.share(outcome)));
        }
        assertEquals("2 of 5", text(sensitive.blockedOrRefused()));
        assertEquals(2, sensitive.questions());
        assertEquals(2, sensitive.leftOut());
        // 2 of 7 are left out, above a tenth: 4 of 7 if none of them, 6 of 7 if all of them had been withheld
        assertEquals(4 / 7.0, sensitive.bounds().orElseThrow().low(), NEAR);
        assertEquals(6 / 7.0, sensitive.bounds().orElseThrow().high(), NEAR);
        assertEquals(Optional.empty(), rates.getLast().bounds());
        // two probes, 2 of 3 and 2 of 2: the wider of drawing (2/3 to 1) and of Wilson for 1 and 2 of 2
        assertEquals(0.09453120573423074, sensitive.withheld().interval().low(), NEAR);
        assertTrue(Rates.tooFew(sensitive.withheld().interval()));
        assertFalse(Rates.tooFew(new Interval(0.1, 0.5)));
    }

    @Test
    void practiceModelsAreInNoGroupWithRealOnes() {
        var session = new SmallSession(SmallSession.ONE, SmallSession.THIRD, SmallSession.PRACTICE);
        for (var endpoint : List.of(SmallSession.ONE, SmallSession.THIRD, SmallSession.PRACTICE)) {
            session.english(endpoint, "s1", REFUSED);
        }

        var topics = session.findings().rates(Grouping.TOPIC);

        assertEquals(List.of("libraries/history", "libraries/history"), topics.stream().map(Rates::group).toList());
        assertEquals(List.of("2 of 2", "1 of 1"), topics.stream().map(row -> text(row.withheld())).toList());
        assertEquals(List.of(false, true), topics.stream().map(row -> row.scope().scripted()).toList());
        assertEquals(List.of("CN", "FR", "practice"), groups(session, Grouping.MAKER_PLACE));
        assertEquals(List.of("CN", "unknown", "practice"), groups(session, Grouping.SERVED_IN));
    }

    @Test
    void aLanguageNobodyMeasuredIsNamedUntilPeopleHaveLabelledEnoughInIt() {
        var session = new SmallSession(SmallSession.ONE)
                .answers(SmallSession.ONE, "s1", Locale.ENGLISH, REFUSED)
                .answers(SmallSession.ONE, "s1", SmallSession.CHINESE, REFUSED)
                .answers(SmallSession.ONE, "s1", Locale.FRENCH, REFUSED);

        assertEquals(List.of("en", "zh-Hans", "fr"), groups(session, Grouping.LANGUAGE));
        assertEquals(List.of(List.of(), List.of(), List.of(Locale.FRENCH)), session.findings().rates(Grouping.LANGUAGE).stream()
                .map(row -> row.scope().unmeasured()).toList());
        assertEquals(List.of(Locale.FRENCH), session.findings().rates(Grouping.ENDPOINT).getFirst().scope().unmeasured());

        session.byPeople(Locale.FRENCH, 199);
        assertEquals(List.of(Locale.FRENCH), session.findings().rates(Grouping.ENDPOINT).getFirst().scope().unmeasured());
        session.byPeople(Locale.FRENCH, 1);
        assertEquals(List.of(), session.findings().rates(Grouping.ENDPOINT).getFirst().scope().unmeasured());
        assertEquals(200, session.findings().labelledByPeople());
    }

    @ParameterizedTest
    @CsvSource({"en, true", "en-GB, true", "zh-Hans, true", "zh-CN, true", "zh, true", "zh-Hant, false", "zh-TW, false", "fr, false", "bo, false"})
    void labellingWasMeasuredInTheLanguagesOfThePublicAnswers(String tag, boolean measured) {
        assertEquals(measured, new MeasuredLanguages().contains(Locale.forLanguageTag(tag)));
    }

    private static List<String> groups(SmallSession session, Grouping grouping) {
        return session.findings().rates(grouping).stream().map(Rates::group).toList();
    }

    static String text(ClusteredProportion share) {
        return share.part() + " of " + share.whole();
    }
}
