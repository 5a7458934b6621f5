package org.unsaid.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.probe.Probe;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Session;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.Messages;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Review;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.RuleLabeller;
import org.unsaid.verdict.Verdict;

/// Over an answer stands why its label is doubted where the model babbles.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the workspace is opened before each test
final class BabblingColumnTest {

    private static final String WHY = "Many other answers of this model in this language are unusable.";

    private final Session session = CompareSamples.session(4, List.of(Locale.ENGLISH), "small", "large");

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(session, 16);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aSureLabelIsDoubtfulAndTheReasonIsSaid() {
        answers("small", 3);

        assertEquals(List.of(RuleLabeller.VERSION + ", doubtful", WHY), head("small", 4));
    }

    @Test
    void thatAnAnswerIsUnusableStaysSure() {
        answers("small", 3);

        assertEquals(List.of(RuleLabeller.VERSION + ", sure"), head("small", 1));
    }

    @Test
    void anotherModelIsNotDoubted() {
        answers("small", 3);
        answers("large", 2);

        assertEquals(List.of(RuleLabeller.VERSION + ", sure"), head("large", 4));
    }

    @Test
    void whatBecomesDoubtfulOfAnotherAnswerIsSaidAtOnce() {
        answers("small", 2);
        var added = CompareSamples.key("small", Locale.ENGLISH, 3);

        var renewed = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var opened = opened();
            var compare = new CompareViewModel(opened, Optional.of(new TrialKey(added.probeSet(), other(added), added.language(), added.levels(), added.endpoint(), 1)),
                    CompareSamples.comparing(workspace, new DirectTasks()));
            var choice = new Choice(CompareSamples.endpoint("small"), Locale.ENGLISH);
            boolean before = compare.babbles(choice);
            int revision = compare.revisionProperty().get();
            workspace.labels().set(session.id(), added, Verdict.reviewed(Label.UNUSABLE, "Ana", 1, new Review(ReviewRole.FIRST, ""), Instant.EPOCH));
            opened.refresh(workspace.trials().find(session.id(), added).orElseThrow());
            return List.of(before, compare.babbles(choice), compare.revisionProperty().get() > revision);
        });

        assertEquals(List.of(false, true, true), renewed);
    }

    /// Another question than that of this answer.
    private String other(TrialKey key) {
        return session.setup().probeSets().getFirst().probes().stream().map(Probe::id).filter(id -> !id.equals(key.probe())).findFirst().orElseThrow();
    }

    /// @param unusable of four, the first of them
    private void answers(String model, int unusable) {
        for (int repeat = 1; repeat <= 4; repeat++) {
            CompareSamples.add(workspace, session, CompareSamples.key(model, Locale.ENGLISH, repeat),
                    CompareSamples.answered("It opened in 1850.", ""), repeat <= unusable ? Label.UNUSABLE : Label.DIRECT);
        }
    }

    /// What the head of a column says of a label and why.
    private List<String> head(String model, int repeat) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var opened = opened();
            var compare = new CompareViewModel(opened, Optional.empty(), CompareSamples.comparing(workspace, new DirectTasks()));
            var head = new ColumnHead(new Messages(Locale.ENGLISH), compare, new Choice(CompareSamples.endpoint(model), Locale.ENGLISH));
            head.ended(opened.trial(CompareSamples.key(model, Locale.ENGLISH, repeat)).orElseThrow());
            return head.lookupAll(".caption").stream().filter(node -> node.isVisible()).map(node -> ((Labeled) node).getText())
                    .filter(text -> text.startsWith(RuleLabeller.VERSION) || text.equals(WHY)).toList();
        });
    }

    private SessionViewModel opened() {
        var engine = new RunEngine((_, _) -> {
            throw new IllegalStateException("nothing is to be asked here");
        }, new RuleLabeller(), RetryBudget.DEFAULT);
        return new SessionViewModel(session, workspace.trials().counted(session), workspace, engine, new DirectTasks());
    }
}
