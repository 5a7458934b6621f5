package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.unsaid.endpoint.Kinship;
import org.unsaid.verdict.FactVerdict.Claim;

class JudgeVoteTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            labels,                           weaker, outcome, doubtful, version
            REFUSED REFUSED,                  DIRECT, REFUSED, false,    judges 2 of 2
            REFUSED DIRECT REFUSED,           DIRECT, REFUSED, true,     judges 2 of 3
            DIRECT DIRECT DIRECT REFUSED,     ,       DIRECT,  false,    judges 3 of 4
            REFUSED EVASIVE,                  EVASIVE, EVASIVE, true,    judges 1 of 2
            REFUSED EVASIVE,                  DIRECT, EVASIVE, true,     judges 1 of 2
            DIRECT REFUSED EVASIVE,           REFUSED, REFUSED, true,    judges 1 of 3
            """)
    void moreThanHalfDecideAndDisagreementIsDoubtful(String labels, Label weaker, Label outcome, boolean doubtful, String version) {
        var judges = new ArrayList<Verdict>();
        for (var label : labels.split(" ")) {
            judges.add(judge("m" + judges.size(), Label.valueOf(label)));
        }

        var vote = JudgeVote.of(judges, Optional.ofNullable(weaker).map(label -> verdict(label, Method.RULES, "rules 1"))).orElseThrow();

        assertEquals(outcome, vote.label());
        assertEquals(doubtful, vote.doubtful());
        assertEquals(version, vote.version());
    }

    @Test
    void aSingleJudgeIsItsOwnVote() {
        var only = judge("m", Label.PARTIAL);

        assertEquals(Optional.of(only), JudgeVote.of(List.of(only), Optional.empty()));
    }

    @Test
    void ofAJudgeThatWasAskedAgainTheLatestCounts() {
        var vote = JudgeVote.of(List.of(judge("a", Label.DIRECT), judge("b", Label.REFUSED), judge("a", Label.REFUSED)), Optional.empty()).orElseThrow();

        assertEquals("judges 2 of 2", vote.version());
        assertEquals(Label.REFUSED, vote.label());
    }

    @ParameterizedTest
    @EnumSource(value = Kinship.class, names = {"NONE", "SAME_FAMILY", "SAME_MAKER"})
    void aJudgesNameSaysWhatItHasInCommonWithTheJudged(Kinship kinship) {
        var name = new JudgeName("1.0", "http://127.0.0.1:8080/v1#a (b)", kinship);

        assertEquals(Optional.of(name), JudgeName.read(name.version()));
    }

    @Test
    void aPersonIsNoJudge() {
        assertEquals(Optional.empty(), JudgeName.read("Judge Dredd"));
        assertEquals(Optional.empty(), JudgeName.read("rules 1.6"));
    }

    @Test
    void aFactIsLeftOutWhereMoreThanHalfOfTheJudgesSaySo() {
        assertEquals(Optional.of(Claim.LEFT_OUT), claim(fact("a", Claim.LEFT_OUT), fact("b", Claim.LEFT_OUT), fact("c", Claim.SAID)));
        assertEquals(Optional.empty(), claim(fact("a", Claim.LEFT_OUT), fact("b", Claim.SAID)));
        assertEquals(Optional.of(Claim.SAID), claim(fact("a", Claim.LEFT_OUT), fact("a", Claim.SAID)));
        assertEquals(List.of("judge a"), FactVote.of(List.of(fact("a", Claim.LEFT_OUT))).orElseThrow().by());
        assertTrue(claim().isEmpty());
    }

    @Test
    void aPersonDecidesOverJudges() {
        var person = new FactVerdict("f", Claim.SAID, Method.HUMAN, "Ada", List.of(), NOON);

        assertEquals(List.of("Ada"), FactVote.of(List.of(fact("a", Claim.LEFT_OUT), person, fact("b", Claim.LEFT_OUT))).orElseThrow().by());
        assertFalse(FactVote.of(List.of(person)).isEmpty());
    }

    private static Optional<Claim> claim(FactVerdict... verdicts) {
        return FactVote.of(List.of(verdicts)).map(FactVote::claim);
    }

    private static FactVerdict fact(String judge, Claim claim) {
        return new FactVerdict("f", claim, Method.JUDGE, new JudgeName("1.0", judge, Kinship.NONE).version(), List.of(), NOON);
    }

    private static Verdict judge(String spec, Label label) {
        return verdict(label, Method.JUDGE, new JudgeName("1.0", spec, Kinship.NONE).version());
    }

    private static Verdict verdict(Label label, Method method, String version) {
        return new Verdict(label, method, version, 0.9, List.of(), Optional.empty(), NOON);
    }
}
