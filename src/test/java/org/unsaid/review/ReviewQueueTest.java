package org.unsaid.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.review.ReviewSamples.key;
import static org.unsaid.review.ReviewSamples.machine;
import static org.unsaid.review.ReviewSamples.person;
import static org.unsaid.review.ReviewSamples.rules;
import static org.unsaid.review.ReviewSamples.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

class ReviewQueueTest {

    private static final TrialKey KEY = key(0, Locale.ENGLISH, "candid", 1);

    @Test
    void anAnswerIsInTheQueueForEveryReasonThatHolds() {
        assertEquals(Set.of(), reasons(rules(Label.DIRECT, 0.9)));
        assertEquals(Set.of(Why.UNSURE), reasons(rules(Label.DIRECT, 0.6)));
        assertEquals(Set.of(Why.OFFICIAL_LINE), reasons(rules(Label.OFFICIAL_LINE, 0.9)));
        assertEquals(Set.of(Why.BLOCK_NOTICE, Why.UNSURE), reasons(rules(Label.BLOCK_NOTICE, 0.5)));
        assertEquals(Set.of(Why.DISAGREEING), reasons(rules(Label.DIRECT, 0.9), machine(Method.CLASSIFIER, "model 1", Label.REFUSED, 0.9)));
        assertEquals(Set.of(Why.DISAGREEING), reasons(
                machine(Method.JUDGE, "judge a", Label.DIRECT, 0.9), machine(Method.JUDGE, "judge b", Label.REFUSED, 0.9)));
        assertEquals(Set.of(Why.DISPUTED), reasons(rules(Label.DIRECT, 0.9), person("ada", Label.DIRECT, ReviewRole.FIRST),
                person("bo", Label.REFUSED, ReviewRole.SECOND)));
    }

    @Test
    void aDecisionEndsADisputeAndALaterMindOfTheSamePersonCounts() {
        var ada = person("ada", Label.DIRECT, ReviewRole.FIRST);
        var bo = person("bo", Label.REFUSED, ReviewRole.SECOND);

        assertEquals(Set.of(), reasons(ada, bo, person("cy", Label.EVASIVE, ReviewRole.ADJUDICATED)));
        assertEquals(Set.of(), reasons(ada, bo, person("bo", Label.DIRECT, ReviewRole.OPEN)));
    }

    @Test
    void theSampleTakesTheSameShareOfEveryModelInEveryLanguage() {
        var session = ReviewSamples.session(10, 5);

        var queue = ReviewQueue.of(session, ReviewSamples.all(session), 0.2);

        var counts = queue.items().stream().collect(Collectors.groupingBy(
                item -> item.key().endpoint() + " " + item.key().language(), TreeMap::new, Collectors.counting()));
        assertEquals("{practice:candid en=10, practice:candid fr=10, practice:refusing en=10, practice:refusing fr=10}", counts.toString());
        assertTrue(queue.items().stream().allMatch(item -> item.reasons().equals(EnumSet.of(Why.SAMPLE))));
    }

    @Test
    void theOrderIsTheSameEachTimeAndWhateverTheStoredOrderButAnotherWithAnotherSeed() {
        var session = ReviewSamples.session(10, 5);
        var trials = ReviewSamples.all(session);
        var reversed = new ArrayList<>(trials);
        Collections.reverse(reversed);

        assertEquals(ReviewQueue.of(session, trials, 1), ReviewQueue.of(session, reversed, 1));
        var other = new Session("s-2", "Other", session.createdAt(), session.setup());
        assertNotEquals(keys(ReviewQueue.of(session, trials, 1)), keys(ReviewQueue.of(other, trials, 1)));
    }

    @Test
    void modelsAreMixedAndNoCodeTellsOne() {
        var session = ReviewSamples.session(10, 5);

        var items = ReviewQueue.of(session, ReviewSamples.all(session), 1).items();

        int changes = 0;
        for (int at = 1; at < items.size(); at++) {
            changes += items.get(at).key().endpoint().equals(items.get(at - 1).key().endpoint()) ? 0 : 1;
        }
        assertTrue(changes > 70 && changes < 130, changes + " changes of model among 200 answers; by lot about 100");
        assertEquals(200, items.stream().map(QueueItem::code).distinct().count());
        assertTrue(items.stream().allMatch(item -> item.code().matches("[0-9a-f]{12}")));
    }

    @Test
    void whatTheWireDecidedNeedsNoPerson() {
        var session = ReviewSamples.session(1, 1);

        var queue = ReviewQueue.of(session, List.of(trial(KEY, Samples.blocked())), 1);

        assertEquals(List.of(), queue.items());
    }

    @Test
    void whatIsLeftIsToldForEachReviewer() {
        var session = ReviewSamples.session(2, 1);
        var trials = new ArrayList<>(ReviewSamples.all(session));
        trials.set(0, trials.getFirst().withVerdicts(List.of(person("ada", Label.DIRECT, ReviewRole.FIRST))));

        var queue = ReviewQueue.of(session, trials, 1);

        assertEquals(8, queue.items().size());
        assertEquals(7, queue.left("ada", trials));
        assertEquals(8, queue.left("bo", trials));
    }

    @Test
    void whereAModelBabblesWhatElseItWroteNeedsAPersonWhateverPeopleSaidOfOthers() {
        var session = ReviewSamples.session(10, 1);
        var trials = new ArrayList<>(ReviewSamples.all(session).stream().filter(trial -> trial.key().language().equals(Locale.ENGLISH)).toList());
        trials.replaceAll(trial -> !trial.key().endpoint().equals(KEY.endpoint()) ? trial : switch (trial.key().probe()) {
            case "town-0", "town-1", "town-2" -> trial.withVerdicts(List.of(rules(Label.UNUSABLE, 0.9)));
            default -> trial;
        });
        var queue = ReviewQueue.of(session, trials, 0);

        assertEquals(7, queue.items().size());
        assertTrue(queue.items().stream().allMatch(item -> item.key().endpoint().equals(KEY.endpoint()) && item.reasons().equals(Set.of(Why.BABBLE))
                && Pool.DOUBTFUL.holds(item.reasons())));

        trials.replaceAll(trial -> trial.withVerdicts(Stream.concat(trial.verdicts().stream(), Stream.of(person("ada", Label.DIRECT, ReviewRole.FIRST))).toList()));
        assertEquals(queue, ReviewQueue.of(session, trials, 0));
    }

    @Test
    void noPoolTellsWhetherItIsAnOfficialLine() {
        assertTrue(Pool.DOUBTFUL.holds(Set.of(Why.OFFICIAL_LINE)) && Pool.DOUBTFUL.holds(Set.of(Why.UNSURE)));
        assertFalse(Pool.SAMPLE.holds(Set.of(Why.OFFICIAL_LINE)));
        assertTrue(Pool.ALL.holds(Set.of(Why.OFFICIAL_LINE)));
    }

    private static List<TrialKey> keys(ReviewQueue queue) {
        return queue.items().stream().map(QueueItem::key).toList();
    }

    private static Set<Why> reasons(Verdict... verdicts) {
        Trial trial = trial(KEY, verdicts);
        return ReviewQueue.reasons(trial);
    }
}
