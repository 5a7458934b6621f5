package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.FactVerdict.Claim;
import org.unsaid.verdict.Method;

class FactLabelsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private Workspace workspace;
    private TrialKey key;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        var record = Samples.answered(1, "text");
        workspace.trials().add("s1", record);
        key = record.trial().key();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatAPersonTakesBackNoLongerStandsAndWhatWasSaidBeforeDoes() {
        var first = set("opened", Claim.LEFT_OUT, Method.HUMAN, "Ada");
        set("opened", Claim.SAID, Method.HUMAN, "Ada");

        workspace.factLabels().withdraw("s1", key, "opened", "Ada", NOON);
        assertEquals(List.of(first), workspace.factLabels().of("s1", key));

        workspace.factLabels().withdraw("s1", key, "opened", "Ada", NOON);
        assertEquals(List.of(), workspace.factLabels().of("s1", key));
        assertEquals(Map.of(), workspace.factLabels().of("s1"));
    }

    @Test
    void takingBackLeavesJudgesAndOtherFactsAlone() {
        var judge = set("opened", Claim.SAID, Method.JUDGE, "judge 1.0 a");
        var other = set("burned", Claim.LEFT_OUT, Method.HUMAN, "Ada");
        set("opened", Claim.LEFT_OUT, Method.HUMAN, "Ada");

        workspace.factLabels().withdraw("s1", key, "opened", "Ada", NOON);
        workspace.factLabels().withdraw("s1", key, "opened", "Ada", NOON); // there is nothing more to take back

        assertEquals(List.of(judge, other), workspace.factLabels().of("s1", key));
        assertEquals(Map.of(key, List.of(judge, other)), workspace.factLabels().of("s1"));
    }

    private FactVerdict set(String fact, Claim claim, Method method, String by) {
        var verdict = new FactVerdict(fact, claim, method, by, List.of(), NOON);
        workspace.factLabels().set("s1", key, verdict);
        return verdict;
    }
}
