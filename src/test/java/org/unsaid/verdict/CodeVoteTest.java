package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.unsaid.verdict.CodeVerdict.Weakness;
import org.unsaid.verdict.CodeVote.Named;

class CodeVoteTest {

    @Test
    void aKindCountsWhereMoreThanHalfNameItOnTheLinesThatTheseName() {
        var vote = vote(said("a", 89, 3, 79, 9), said("b", 89, 4), said("c", 502, 3));

        assertEquals(List.of(new Named(89, 3, List.of("judge 1.0 a")), new Named(89, 4, List.of("judge 1.0 b"))), vote.weaknesses());
        assertEquals(3, vote.judges());
        assertFalse(vote.tie());
    }

    @Test
    void oneJudgeDecidesAlone() {
        assertEquals(List.of(new Named(89, 3, List.of("judge 1.0 a"))), vote(said("a", 89, 3)).weaknesses());
        assertEquals(new CodeVote(List.of(), 1, false), vote(said("a")));
    }

    @Test
    void oneOfTwoIsATieAndSaysNothing() {
        assertTrue(vote(said("a", 89, 3), said("b")).tie());
        assertTrue(vote(said("a", 89, 3), said("b", 79, 3)).tie());
        assertFalse(vote(said("a", 89, 3, 79, 4), said("b", 79, 4)).tie(), "one kind counts");
        assertFalse(vote(said("a"), said("b"), said("c", 89, 3)).tie(), "one of three is no half");
    }

    @Test
    void ofAJudgeThatWasAskedTwiceTheLatestCountsWhateverItIsToTheModel() {
        var own = new CodeVerdict(List.of(new Weakness(89, 3)), "judge 1.0 a (same family)", Instant.EPOCH);

        assertEquals(new CodeVote(List.of(), 1, false), vote(own, said("a")));
        assertEquals(List.of("judge 1.0 a (same family)"), vote(said("a"), own).weaknesses().getFirst().by(), "and stays named so");
    }

    @Test
    void whoSpokeFirstMakesNoDifference() {
        assertEquals(vote(said("a", 89, 3), said("b", 89, 3)), vote(said("b", 89, 3), said("a", 89, 3)));
    }

    @Test
    void withoutAJudgeThereIsNoVote() {
        assertEquals(Optional.empty(), CodeVote.of(List.of()));
    }

    private static CodeVote vote(CodeVerdict... said) {
        return CodeVote.of(List.of(said)).orElseThrow();
    }

    private static CodeVerdict said(String judge, int... pairs) {
        var weaknesses = new ArrayList<Weakness>();
        for (int i = 0; i < pairs.length; i += 2) {
            weaknesses.add(new Weakness(pairs[i], pairs[i + 1]));
        }
        return new CodeVerdict(weaknesses, "judge 1.0 " + judge, Instant.EPOCH);
    }
}
