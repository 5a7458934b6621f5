package org.unsaid.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.unsaid.divergence.Cell.Flip;
import org.unsaid.divergence.Cell.Standing;
import org.unsaid.divergence.SessionComparison.Reason;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Samples;
import org.unsaid.verdict.Outcome;

class SessionComparisonTest {

    private static final Endpoint OTHER = Samples.endpoint("refusing", 1);

    @Test
    void eachDirectionIsToldWithWhatChangedIntoWhat() {
        var spring = Readings.session(0, 4, Parameters.DEFAULTS, Readings.MODEL);
        var summer = Readings.session(1, 4, Parameters.DEFAULTS, Readings.MODEL);
        var before = Readings.reading(spring, 1, "candid-1");
        var after = Readings.reading(summer, Readings.trials(summer,
                i -> i == 0 ? Samples.answered(Readings.ANSWER) : i == 1 ? Samples.blocked() : Samples.answered(i == 2 ? Readings.REFUSAL : Readings.ANSWER),
                Readings::question, Optional.of("candid-1")));

        var comparison = SessionComparison.of(before, after);
        var drift = comparison.endpoints().getFirst();

        assertEquals(Map.of(
                new Flip(Standing.WITHHELD, Standing.ANSWERED, Outcome.REFUSED, Outcome.DIRECT), 1,
                new Flip(Standing.ANSWERED, Standing.WITHHELD, Outcome.DIRECT, Outcome.BLOCKED), 1,
                new Flip(Standing.ANSWERED, Standing.WITHHELD, Outcome.DIRECT, Outcome.REFUSED), 1), drift.flips());
        assertEquals(List.of(2, 1), List.of(drift.becameWithheld(), drift.becameAnswered()));
        assertEquals(List.of("town-0", "town-1", "town-2"), comparison.flipped().stream().map(cell -> cell.key().probe()).toList());
    }

    @Test
    void aModelThatOnlyOneSessionAskedIsNotComparedForThatReason() {
        var before = Readings.reading(Readings.session(0, 2, Parameters.DEFAULTS, Readings.MODEL, OTHER), 0, "candid-1");
        var after = Readings.reading(Readings.session(1, 3, Parameters.DEFAULTS, Readings.MODEL), 0, "candid-1");

        var left = SessionComparison.of(before, after).notComparable();

        assertEquals(Set.of(Reason.OTHER_MODELS, Reason.ONLY_AFTER), left.keySet());
        assertEquals(List.of(OTHER.spec(), OTHER.spec()), left.getOrDefault(Reason.OTHER_MODELS, List.of()).stream().map(cell -> cell.key().endpoint()).toList());
    }

    @Test
    void whatFailedInOneSessionIsNotCompared() {
        var summer = Readings.session(1, 2, Parameters.DEFAULTS, Readings.MODEL);
        var before = Readings.reading(Readings.session(0, 2, Parameters.DEFAULTS, Readings.MODEL), 0, "candid-1");
        var after = Readings.reading(summer, Readings.trials(summer, i -> i == 0 ? Samples.failure(Reply.Kind.OVERLOADED, true) : Samples.answered(Readings.ANSWER),
                Readings::question, Optional.empty()));

        var comparison = SessionComparison.of(before, after);

        assertEquals(1, comparison.cells().size());
        assertEquals(Set.of(Reason.NOTHING_COUNTS), comparison.notComparable().keySet());
    }

    @Test
    void aDigestOrADatedNameTellsAVersionAndAnAliasDoesNot() {
        var alias = new Release(Set.of("some-model"), Endpoint.Weights.UNKNOWN);
        var dated = new Release(Set.of("some-model-0613"), Endpoint.Weights.UNKNOWN);
        var weighed = new Release(Set.of("some-model"), new Endpoint.Weights(Optional.of("sha256:1"), Optional.empty()));
        var reweighed = new Release(Set.of("some-model"), new Endpoint.Weights(Optional.of("sha256:2"), Optional.empty()));

        assertFalse(alias.versioned());
        assertTrue(dated.versioned() && weighed.versioned());
        assertTrue(alias.differs(dated), "named otherwise");
        assertTrue(weighed.differs(reweighed), "other weights");
        assertFalse(alias.differs(weighed), "a digest that only one told of proves nothing");
    }
}
