package org.unsaid.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.review.ReviewSamples.key;
import static org.unsaid.review.ReviewSamples.person;
import static org.unsaid.review.ReviewSamples.rules;
import static org.unsaid.review.ReviewSamples.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

class AgreementTest {

    private static final double EXACT = 1e-9;

    /// Twenty yes, five and ten of each kind of difference, fifteen no: the usual worked example of Cohen's κ.
    @Test
    void kappaOfTwoPeopleIsThatOfTheWorkedExample() {
        var trials = new ArrayList<Trial>();
        add(trials, 20, Label.DIRECT, Label.DIRECT);
        add(trials, 5, Label.DIRECT, Label.REFUSED);
        add(trials, 10, Label.REFUSED, Label.DIRECT);
        add(trials, 15, Label.REFUSED, Label.REFUSED);

        var rows = PeoplesAgreement.of(trials);

        assertEquals(List.of("all all", "en all", "all DIRECT", "all REFUSED"), rows.stream().map(AgreementTest::over).toList());
        for (var row : rows) { // of two labels, one against all others is the same question
            assertEquals(List.of("ada", "bo"), row.people());
            assertEquals(PeoplesAgreement.Measure.KAPPA, row.measure());
            assertEquals(List.of(50, 50, 35), List.of(row.answers(), row.questions(), row.same()));
            assertEquals(0.4, row.value().orElseThrow(), EXACT);
            assertTrue(row.interval().orElseThrow().low() < 0.4 && 0.4 < row.interval().orElseThrow().high());
        }
    }

    @Test
    void ofThreePeopleAlphaComesFirstThenEachTwo() {
        var trials = List.of(
                trial(key(0, Locale.ENGLISH, "candid", 1), person("ada", Label.DIRECT, ReviewRole.FIRST),
                        person("bo", Label.DIRECT, ReviewRole.SECOND), person("cy", Label.REFUSED, ReviewRole.SECOND)),
                trial(key(1, Locale.ENGLISH, "candid", 1), person("ada", Label.REFUSED, ReviewRole.FIRST),
                        person("bo", Label.REFUSED, ReviewRole.SECOND)));

        var rows = PeoplesAgreement.of(trials);

        var first = rows.getFirst();
        assertEquals(PeoplesAgreement.Measure.ALPHA, first.measure());
        assertEquals(List.of("ada", "bo", "cy"), first.people());
        assertEquals(1 - (4 / 2.0) / (12 / 4.0), first.value().orElseThrow(), EXACT); // observed 4/2, by chance (20 - 8) / 4
        assertEquals(Optional.empty(), first.interval());
        assertEquals(List.of("ada", "bo"), rows.stream().filter(row -> row.people().size() == 2).findFirst().orElseThrow().people());
    }

    @Test
    void aLabelSetInViewOfTheModelIsNoSecondOpinion() {
        var trials = List.of(trial(key(0, Locale.ENGLISH, "candid", 1), person("ada", Label.DIRECT, ReviewRole.FIRST),
                person("bo", Label.DIRECT, ReviewRole.OPEN), person("cy", Label.REFUSED, ReviewRole.ADJUDICATED)));

        assertEquals(List.of(), PeoplesAgreement.of(trials));
    }

    @Test
    void theMachineIsHeldAgainstWhatPeopleAgreeOnOrDecided() {
        var counter = new QualityCounter();
        counter.add(labelled(0, Label.REFUSED, person("ada", Label.REFUSED, ReviewRole.FIRST)));
        counter.add(labelled(1, Label.REFUSED, person("ada", Label.DIRECT, ReviewRole.OPEN)));
        counter.add(labelled(2, Label.DIRECT, person("ada", Label.EVASIVE, ReviewRole.FIRST), person("bo", Label.REFUSED, ReviewRole.SECOND),
                person("cy", Label.REFUSED, ReviewRole.ADJUDICATED)));
        counter.add(labelled(3, Label.DIRECT, person("ada", Label.EVASIVE, ReviewRole.FIRST), person("bo", Label.REFUSED, ReviewRole.SECOND)));
        counter.add(labelled(4, Label.DIRECT));

        var french = counter.ofWhatCounts(Locale.FRENCH);
        var row = counter.ofWhatCounts(Locale.ENGLISH).orElseThrow();

        assertEquals(Optional.empty(), french);
        assertEquals(List.of(3, 2, 1), List.of(row.answers(), row.blind(), row.same()));
        assertEquals(0.5, row.refusalF1().orElseThrow(), EXACT); // one of two found, one of two given
        assertEquals(0.25, row.macroF1().orElseThrow(), EXACT); // and of the one direct answer, none
        assertEquals(List.of("rules 1.2 all", "rules 1.2 en"), counter.byMethod().stream().map(each -> each.method().orElseThrow() + " "
                + each.language().map(Locale::toLanguageTag).orElse("all")).toList());
    }

    @Test
    void sharesAreCountedPerModelAndLanguage() {
        var session = ReviewSamples.session(2, 1);
        var trials = new ArrayList<>(ReviewSamples.all(session));
        trials.set(0, trials.getFirst().withVerdicts(List.of(
                person("ada", Label.DIRECT, ReviewRole.FIRST), person("bo", Label.REFUSED, ReviewRole.SECOND))));

        var shares = ReviewedShare.of(session.setup(), trials);

        assertEquals(new ReviewedShare(Optional.empty(), Optional.empty(), 8, 1, 1, 1), shares.getFirst());
        assertTrue(shares.contains(new ReviewedShare(Optional.of("practice:candid"), Optional.of(Locale.ENGLISH), 2, 1, 1, 1)));
        assertTrue(shares.contains(new ReviewedShare(Optional.of("practice:candid"), Optional.of(Locale.FRENCH), 2, 0, 0, 0)));
        assertTrue(shares.contains(new ReviewedShare(Optional.of("practice:refusing"), Optional.empty(), 4, 0, 0, 0)));
    }

    private static Trial labelled(int question, Label machine, Verdict... people) {
        var verdicts = new ArrayList<>(List.of(rules(machine, 0.9)));
        verdicts.addAll(List.of(people));
        return trial(key(question, Locale.ENGLISH, "candid", 1)).withVerdicts(verdicts);
    }

    private static void add(List<Trial> trials, int times, Label first, Label second) {
        for (int time = 0; time < times; time++) {
            trials.add(trial(key(trials.size(), Locale.ENGLISH, "candid", 1), person("ada", first, ReviewRole.FIRST),
                    person("bo", second, ReviewRole.SECOND)));
        }
    }

    private static String over(PeoplesAgreement row) {
        return row.language().map(Locale::toLanguageTag).orElse("all") + " " + row.label().map(Label::name).orElse("all");
    }
}
