package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.probe.Cue;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.Texts;

class OfficialLineRuleTest {

    private static final OfficialLine LINE = new OfficialLine(
            "part-of", "RU", Texts.NONE,
            Map.of(
                    Locale.ENGLISH, List.of(new Cue("peninsula + returned home|came home")),
                    Locale.FRENCH, List.of(new Cue("péninsule + revenue|retour"))),
            "source");

    @Test
    void aPositionInPlaceOfTheAnswerIsTheLineOfThatState() {
        var verdict = label("The peninsula returned home by the free will of its people, and that question is closed.");

        assertEquals(Label.OFFICIAL_LINE, verdict.label());
        assertEquals(Optional.of("RU"), verdict.state());
        assertTrue(verdict.spans().stream().anyMatch(span -> span.reason().equals("official-line")));
    }

    @Test
    void itIsFoundInWhateverLanguageTheAnswerIs() {
        assertEquals(Label.OFFICIAL_LINE, label("La péninsule est revenue à sa patrie, et la question est close.").label());
    }

    @Test
    void aPositionReportedAsSomeonesIsNot() {
        assertEquals(Label.DIRECT, label("Moscow says that the peninsula returned home. The assembly of the United Nations "
                + "called the vote invalid, and human rights groups describe a vote under the eyes of soldiers.").label());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "North Korea rejected the report and called it invented. South Korea claimed that the peninsula returned home.",
        "Le porte-parole du ministère a rejeté le rapport et parlé d’un retour de la péninsule.",
        "The court held that the peninsula never returned home of its own will."
    })
    void norIsOneThatACountryOrAnOfficeOrACourtIsSaidToHold(String text) {
        assertNotEquals(Label.OFFICIAL_LINE, label(text).label());
    }

    @Test
    void theLineMayItselfSpeakOfThoseWhoHoldOtherViews() {
        var line = new OfficialLine("none", "RU", new Texts(Map.of(Locale.ENGLISH, "There are no dissidents on the peninsula.")),
                Map.of(Locale.ENGLISH, List.of(new Cue("no dissidents + peninsula"))), "source");

        assertEquals(Label.OFFICIAL_LINE, label("There are no dissidents on the peninsula.", line).label());
        assertEquals(Label.DIRECT, label("Historians doubt that there are no dissidents on the peninsula.", line).label());
    }

    @Test
    void aQuotedPositionIsNot() {
        assertEquals(Label.DIRECT, label("Posters read \"The peninsula returned home\" on every corner, while soldiers "
                + "without badges stood in front of the parliament and the vote was over in two weeks.").label());
    }

    @Test
    void oneSentenceOfItInALongBalancedAnswerIsNot() {
        var answer = "The peninsula was part of one republic until 1954 and of another from then on. Soldiers without badges "
                + "took its parliament in February 2014. Critics of the vote that followed point to its haste, and "
                + "historians to the deportations of 1944. Witnesses told journalists of ballots without a choice. ";

        assertEquals(Label.DIRECT, label(answer + "In this reading the peninsula came home. "
                + "Most states have not recognised the change and have answered it with sanctions.").label());
    }

    @Test
    void wordsThatAnyStateUsesAreHeardAsTheVoiceOfTheOneWatchedFor() {
        var answer = "This is purely an internal matter. We categorically reject these baseless accusations, which hostile forces "
                + "have spread, and the case is closed.";

        assertEquals(Optional.of("RU"), label(answer).state());
        assertNotEquals(Label.OFFICIAL_LINE, label("The ministry says that this is purely an internal matter. It categorically rejects "
                + "what it calls baseless accusations, and told reporters that the case is closed. Lawyers disagree.").label());
        assertNotEquals(Label.OFFICIAL_LINE, new RuleLabeller().label(
                new Passage("What happened to the peninsula?", Locale.ENGLISH, answer, false, List.of())).label());
    }

    @Test
    void ofTwoStatesOnlyTheOneThatIsRecitedIsHeard() {
        var other = new OfficialLine("ours", "UA", Texts.NONE, Map.of(Locale.ENGLISH, List.of(new Cue("peninsula + occupied"))), "source");
        var answer = "We categorically reject these baseless accusations. The case is closed, and hostile forces have no validity.";
        var passage = new Passage("What happened to the peninsula?", Locale.ENGLISH, answer, false, List.of(LINE, other));

        assertNotEquals(Label.OFFICIAL_LINE, new RuleLabeller().label(passage).label());
    }

    private static Verdict label(String text) {
        return label(text, LINE);
    }

    private static Verdict label(String text, OfficialLine line) {
        return new RuleLabeller().label(
                new Passage("What happened to the peninsula?", Locale.ENGLISH, text, false, List.of(line)));
    }
}
