package org.unsaid.probe.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.unsaid.probe.Factor.LevelKind;
import org.unsaid.probe.Problem;

class FactEditsTest {

    private final Ids ids = new Ids();

    @Test
    void aFactWithItsSourceIsWhole() {
        var set = FactEdits.addSource(FactEdits.add(one(), "probes/0", ids), "probes/0/facts/0", ids)
                .withText("probes/0/facts/0/statement/en", "It rained.").withText("sources/source-1/title", "Weather")
                .withText("sources/source-1/publisher", "A station").withText("sources/source-1/address", "https://example.org/");

        var cued = FactEdits.withCues(set, "probes/0/facts/0/said", Locale.ENGLISH, "rain*\n\n  wet \n");

        assertEquals(List.of("rain*", "wet"), cued.texts("probes/0/facts/0/said/en"));
        assertEquals(List.of(), SetCheck.of(cued).problems());
        assertEquals(one().withTexts("probes/0/facts", List.of()), FactEdits.remove(cued, "probes/0/facts/0"), "its source goes with it");
    }

    @Test
    void aSourceThatAnotherFactNamesStays() {
        var set = FactEdits.addSource(FactEdits.add(FactEdits.add(one(), "probes/0", ids), "probes/0", ids), "probes/0/facts/0", ids);
        var shared = FactEdits.useSource(set, "probes/0/facts/1", "source-1");

        assertEquals(List.of("source-1"), FactEdits.dropSource(shared, "probes/0/facts/0", "source-1").keys("sources"));
    }

    @Test
    void aMalformedCueIsAProblemAndIsNotLookedFor() {
        var set = FactEdits.withCues(FactEdits.add(one(), "probes/0", ids), "probes/0/facts/0/said", Locale.ENGLISH, "rain\n+ |");

        assertTrue(SetCheck.of(set).problems().stream().map(Problem::place).anyMatch("probes/0/facts/0/said/en/1"::equals));
        assertEquals(1, FactEdits.forLooking(set, "probes/0").facts().getFirst().said().getOrDefault(Locale.ENGLISH, List.of()).size());
    }

    @Test
    void wordingsAreCountedAsTheyAreSent() {
        var set = LanguageEdits.add(FactorEdits.add(one(), "Place"), Locale.FRENCH);
        assertEquals(new TrialCount(1, 1, 1, 1), TrialCount.of(set), "a factor that no wording names counts nothing");

        var placed = QuestionEdits.withWording(QuestionEdits.withWording(set, 0, Locale.ENGLISH, "Why{place}?"), 0, Locale.FRENCH, "Pourquoi{place} ?");
        var three = FactorEdits.addLevel(placed, 0, LevelKind.SENSITIVE);

        assertEquals(new TrialCount(1, 2, 3, 6), TrialCount.of(three));
        assertEquals(120, TrialCount.of(three).calls(4, 5));
        assertTrue(TrialCount.of(three).isFull());
    }

    private SetDocument one() {
        var set = QuestionEdits.add(Beginnings.empty("one", "One", Locale.ENGLISH, "Questions"), new Ids());
        return QuestionEdits.withWording(set, 0, Locale.ENGLISH, "Did it rain?");
    }
}
