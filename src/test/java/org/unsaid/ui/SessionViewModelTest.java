package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Reply;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Samples;
import org.unsaid.store.Workspace;
import org.unsaid.ui.SessionViewModel.EndpointState;
import org.unsaid.verdict.RuleLabeller;

class SessionViewModelTest {

    @TempDir
    private Path home;

    @Test
    void whatFailedIsPutAgainOnlyWhenAPersonWantsIt() {
        var session = Samples.session(Samples.set(4), 1, Samples.endpoint("one", 1));
        var broken = new AtomicBoolean(true);
        var engine = new RunEngine((_, _) -> Samples.exchange(broken.get()
                ? Samples.failure(Reply.Kind.BAD_REQUEST, false) : Samples.answered("It opened in 1850.")), new RuleLabeller(), RetryBudget.DEFAULT);
        try (var workspace = Workspace.open(home.resolve("workspace.db"))) {
            workspace.sessions().save(session, 4);
            var model = new SessionViewModel(session, List.of(), workspace, engine, new DirectTasks());

            model.start();
            assertEquals(4, model.stateProperty().get().progress().failed());

            broken.set(false);
            model.start();
            assertEquals(4, model.stateProperty().get().progress().failed(), "nothing is outstanding");

            model.retryFailed();
            assertEquals(0, model.stateProperty().get().progress().failed());
            assertEquals(Set.of(), workspace.trials().failedKeys(session.id()));
            assertInstanceOf(Reply.Answered.class, model.trial(model.keys().getFirst()).orElseThrow().reply());
            assertEquals(2, workspace.trials().exchanges(session.id(), model.keys().getFirst()).size(), "what was sent before stays");
        }
    }

    @Test
    void anEndpointThatIsGivenUpSaysWhy() {
        var session = Samples.session(Samples.set(3), 1, Samples.endpoint("one", 1));
        var engine = new RunEngine((_, _) -> Samples.exchange(Samples.failure(Reply.Kind.MODEL_NOT_FOUND, false)), new RuleLabeller(), RetryBudget.DEFAULT);
        try (var workspace = Workspace.open(home.resolve("workspace.db"))) {
            workspace.sessions().save(session, 3);
            var model = new SessionViewModel(session, List.of(), workspace, engine, new DirectTasks());

            model.start();

            var state = model.endpointStates().get(session.setup().endpoints().getFirst().spec());
            assertEquals(Reply.Kind.MODEL_NOT_FOUND, assertInstanceOf(EndpointState.Stopped.class, state).cause().kind());
            assertEquals(2, model.stateProperty().get().progress().left());
        }
    }
}
