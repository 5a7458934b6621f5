package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.session.LabelEvent;
import org.unsaid.session.Tally;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

class LabelsTest {

    private static final Verdict REFUSED = human(Label.REFUSED);
    private static final Verdict EVASIVE = human(Label.EVASIVE);

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        workspace.trials().add("s1", Samples.answered(1, "It happened."));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aPersonsLabelStandsBesideTheMachinesAndCounts() {
        workspace.labels().set("s1", Samples.key(1), REFUSED);

        var trial = workspace.trials().list("s1").getFirst();
        assertEquals(List.of(Method.RULES, Method.HUMAN), trial.verdicts().stream().map(Verdict::method).toList());
        assertEquals(REFUSED, trial.verdicts().getLast());
        assertEquals(Map.of(Outcome.REFUSED, 1), counts());
    }

    @Test
    void withdrawingBringsBackTheLabelBefore() {
        workspace.labels().set("s1", Samples.key(1), REFUSED);
        workspace.labels().set("s1", Samples.key(1), EVASIVE);
        assertEquals(Map.of(Outcome.EVASIVE, 1), counts());

        assertEquals(Optional.of(EVASIVE), withdraw());
        assertEquals(Map.of(Outcome.REFUSED, 1), counts());
        assertEquals(Optional.of(REFUSED), withdraw());
        assertEquals(Map.of(Outcome.DIRECT, 1), counts());
        assertEquals(Optional.empty(), withdraw());

        assertEquals(Optional.of(Label.DIRECT), workspace.trials().list("s1").getFirst().verdict().map(Verdict::label));
    }

    @Test
    void everyEventStaysReadable() {
        workspace.labels().set("s1", Samples.key(1), REFUSED);
        withdraw();

        var events = workspace.labels().events("s1", Samples.key(1));

        assertEquals(
                List.of(
                        new LabelEvent.Set(1, Samples.answered(1, "").trial().verdicts().getFirst()),
                        new LabelEvent.Set(2, REFUSED),
                        new LabelEvent.Withdrawn(3, 2, "Ada", Samples.NOON)),
                events);
    }

    @Test
    void labelsOfAFailedTrialDoNotCountForItsRetry() {
        workspace.trials().add("s1", Samples.failed(2));
        workspace.labels().set("s1", Samples.key(2), REFUSED);

        workspace.trials().addOrReplaceFailed("s1", Samples.answered(2, "at last"));

        assertEquals(1, workspace.trials().find("s1", Samples.key(2)).orElseThrow().verdicts().size());
        assertEquals(2, workspace.labels().events("s1", Samples.key(2)).size());
        assertEquals(Optional.empty(), workspace.labels().withdraw("s1", Samples.key(2), "Ada", Samples.NOON));
    }

    @Test
    void manyAreSetTogether() {
        workspace.trials().add("s1", Samples.answered(2, "text"));

        workspace.labels().setAll("s1", Map.of(Samples.key(1), REFUSED, Samples.key(2), EVASIVE));

        assertEquals(Map.of(Outcome.REFUSED, 1, Outcome.EVASIVE, 1), counts());
    }

    @Test
    void aTrialThatIsNotStoredCannotBeLabelled() {
        var refused = assertThrows(StoreException.class, () -> workspace.labels().set("s1", Samples.key(9), REFUSED));

        assertEquals(StoreException.Reason.NOT_FOUND, refused.reason());
    }

    private Optional<Verdict> withdraw() {
        return workspace.labels().withdraw("s1", Samples.key(1), "Ada", Samples.NOON);
    }

    private Map<Outcome, Integer> counts() {
        return Tally.sum(workspace.trials().tallies("s1").values()).counts();
    }

    private static Verdict human(Label label) {
        return new Verdict(label, Method.HUMAN, "Ada", 1, List.of(), Optional.empty(), Samples.NOON);
    }
}
