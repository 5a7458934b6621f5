package org.unsaid.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Reply;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.RuleLabeller;

/// Which repeats a comparison begins with, where a run has asked only some.
@SuppressWarnings("NullAway.Init") // the workspace is opened before each test
class ShownRepeatsTest {

    private static final Reply ANSWER = CompareSamples.answered("It opened in 1850.", "");

    @TempDir
    private Path folder;

    private Workspace workspace;
    private Session session;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        session = CompareSamples.session(3, List.of(Locale.ENGLISH), "first", "second");
        workspace.sessions().save(session, 12);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theFirstThatAnyColumnHasAnAnswerToIsShown() {
        add("first", 3, ANSWER);
        add("second", 2, ANSWER);

        assertEquals(List.of(2, 2), shown(compare(Optional.empty())));
        assertEquals(List.of(2, 2), shown(compare(Optional.of(key("first", 1)))), "opened at a question, by its first trial");
    }

    @Test
    void theFirstIsShownWhereNoneHasAnAnswer() {
        assertEquals(List.of(1, 1), shown(compare(Optional.empty())));

        add("first", 2, CompareSamples.failed("bad gateway"));
        assertEquals(List.of(1, 1), shown(compare(Optional.empty())));
    }

    @Test
    void aTrialThatIsOpenedIsShownAndTheOtherColumnsBeginAsAlways() {
        add("first", 2, ANSWER);
        add("second", 3, CompareSamples.failed("bad gateway"));

        assertEquals(List.of(2, 3), shown(compare(Optional.of(key("second", 3)))));
    }

    @Test
    void eachQuestionBeginsAnewAndWhatAPersonChoseStays() {
        add("first", 2, ANSWER);
        var model = compare(Optional.empty());

        model.next();
        assertEquals(List.of(1, 1), shown(model));
        model.previous();
        assertEquals(List.of(2, 2), shown(model));
        model.showRepeat(model.shown().getFirst(), 3);
        model.next();
        assertEquals(List.of(3, 1), shown(model));
    }

    private static List<Integer> shown(CompareViewModel model) {
        return model.shown().stream().map(model::repeat).toList();
    }

    private static TrialKey key(String endpoint, int repeat) {
        return CompareSamples.key(endpoint, Locale.ENGLISH, repeat);
    }

    private void add(String endpoint, int repeat, Reply reply) {
        CompareSamples.add(workspace, session, key(endpoint, repeat), reply, Label.DIRECT);
    }

    private CompareViewModel compare(Optional<TrialKey> at) {
        var open = new SessionViewModel(session, workspace.trials().counted(session), workspace,
                new RunEngine((_, _) -> Samples.exchange(Samples.answered("")), new RuleLabeller(), RetryBudget.DEFAULT), new DirectTasks());
        return new CompareViewModel(open, at, CompareSamples.comparing(workspace, new DirectTasks()));
    }
}
