package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.InvalidationListener;
import javafx.collections.MapChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Price;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.run.CapProblem;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Cap;
import org.unsaid.session.Cost;
import org.unsaid.session.CountedTrials;
import org.unsaid.session.Samples;
import org.unsaid.session.TrialOrder;
import org.unsaid.store.Workspace;
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
            var model = new SessionViewModel(session, new CountedTrials(TrialOrder.of(session.setup())), workspace, engine, new DirectTasks());

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
            var model = new SessionViewModel(session, new CountedTrials(TrialOrder.of(session.setup())), workspace, engine, new DirectTasks());

            model.start();

            var state = model.endpointStates().get(session.setup().endpoints().getFirst().spec());
            assertEquals(Reply.Kind.MODEL_NOT_FOUND, assertInstanceOf(EndpointState.Stopped.class, state).cause().kind());
            assertEquals(2, model.stateProperty().get().progress().left());
        }
    }

    @Test
    void aSessionWhosePriceNobodyKnowsIsWithheldUntilAPersonAgreesAndThenNoMore() {
        var address = URI.create("https://models.example/v1");
        var elsewhere = new Endpoint(address + "#one", Endpoint.GENERIC, address, "one", Optional.empty(), Optional.empty(),
                Optional.empty(), Endpoint.ServedBasis.UNKNOWN, Endpoint.Weights.UNKNOWN, 1, Optional.empty());
        var session = Samples.session(Samples.set(3), 1, elsewhere);
        var calls = new AtomicInteger();
        var engine = new RunEngine((_, _) -> {
            calls.incrementAndGet();
            return Samples.exchange(Samples.answered("It opened in 1850."));
        }, new RuleLabeller(), RetryBudget.DEFAULT);
        try (var workspace = Workspace.open(home.resolve("workspace.db"))) {
            workspace.sessions().save(session, 3);
            var model = new SessionViewModel(session, new CountedTrials(TrialOrder.of(session.setup())), workspace, engine, new DirectTasks());

            model.start();

            assertEquals(List.of(elsewhere), assertInstanceOf(RunState.Withheld.class, model.stateProperty().get()).unpriced());
            assertEquals(0, calls.get());
            model.startUnpriced(List.of(elsewhere));
            assertEquals(3, calls.get());
            assertEquals(List.of(), model.spent(), "unknown is not 0");
            assertEquals(Set.of(elsewhere.spec()), workspace.sessions().load(session.id()).orElseThrow().setup().agreed());
        }
    }

    @Test
    void aPriceThatCameLaterAndACapBindASessionThatIsOpen() {
        var address = URI.create("https://models.example/v1");
        var elsewhere = new Endpoint(address + "#one", Endpoint.GENERIC, address, "one", Optional.empty(), Optional.empty(),
                Optional.empty(), Endpoint.ServedBasis.UNKNOWN, Endpoint.Weights.UNKNOWN, 1, Optional.empty());
        var session = Samples.session(Samples.set(3), 1, elsewhere);
        var engine = new RunEngine((_, _) -> Samples.exchange(Samples.answered("It opened in 1850.")), new RuleLabeller(), RetryBudget.DEFAULT);
        try (var workspace = Workspace.open(home.resolve("workspace.db"))) {
            workspace.sessions().save(session, 3);
            var model = new SessionViewModel(session, new CountedTrials(TrialOrder.of(session.setup())), workspace, engine, new DirectTasks());
            workspace.endpoints().put(elsewhere.withPrice(Optional.of(
                    new Price(BigDecimal.ONE, BigDecimal.ONE, "USD", LocalDate.of(2026, 11, 26), Price.TYPED_IN))));

            model.setCaps(List.of(new Cap(Cap.Scope.SESSION, new Money(BigDecimal.ONE, "USD"))));
            model.start();

            var withheld = assertInstanceOf(RunState.Withheld.class, model.stateProperty().get());
            assertInstanceOf(CapProblem.NoLongestAnswer.class, withheld.problems().getFirst());
            model.setCaps(List.of());
            model.start();
            assertEquals(0, model.stateProperty().get().progress().left());
            assertFalse(model.spent().isEmpty());
            assertEquals(model.spent(), workspace.spending().of(session.id()).stream().map(Cost::money).toList());
        }
    }

    @Test
    void whatAKilledRunHeldBackIsPartOfTheCostAsTheMostItCanBe() {
        var session = Samples.session(Samples.set(3), 1, Samples.endpoint("one", 1));
        var engine = new RunEngine((_, _) -> Samples.exchange(Samples.answered("It opened in 1850.")), new RuleLabeller(), RetryBudget.DEFAULT);
        try (var workspace = Workspace.open(home.resolve("workspace.db"))) {
            workspace.sessions().save(session, 3);
            workspace.spending().reserve(session.id(), new Cost("one", new Money(BigDecimal.ONE, "USD"), false));

            var model = new SessionViewModel(session, new CountedTrials(TrialOrder.of(session.setup())), workspace, engine, new DirectTasks());
            assertEquals(List.of(new Money(BigDecimal.ONE, "USD")), model.spent());
            assertFalse(model.spentForCertain());
            model.start();
            assertEquals(0, model.stateProperty().get().progress().left());
            assertFalse(model.spentForCertain(), "it stays so, whatever comes after it");
        }
    }

    @Test
    void aModelWhoseServiceAskedForAWhileSaysUntilWhen() {
        var seen = new CopyOnWriteArrayList<EndpointState>();
        var calls = new AtomicInteger();
        var endpoint = Samples.endpoint("one", 1);
        var session = Samples.session(Samples.set(3), 1, endpoint);
        var limited = new Reply.TechnicalFailure(Reply.Kind.RATE_LIMIT, true, Optional.of(Duration.ofMillis(400)), 429, "", "slow down",
                "", "", Usage.UNKNOWN, Set.of());
        var engine = new RunEngine((_, _) -> Samples.exchange(calls.incrementAndGet() == 1 ? limited : Samples.answered("In 1850.")),
                new RuleLabeller(), RetryBudget.DEFAULT);
        var began = Instant.now();
        try (var workspace = Workspace.open(home.resolve("workspace.db"))) {
            workspace.sessions().save(session, 3);
            var model = new SessionViewModel(session, new CountedTrials(TrialOrder.of(session.setup())), workspace, engine, new DirectTasks());
            model.endpointStates().addListener((MapChangeListener<String, EndpointState>) change -> {
                if (change.wasAdded()) {
                    seen.add(change.getValueAdded());
                }
            });
            model.start();

            var held = seen.stream().filter(EndpointState.Held.class::isInstance).map(EndpointState.Held.class::cast).toList();
            assertEquals(1, held.size(), seen.toString());
            assertFalse(held.getFirst().until().isBefore(began.plusMillis(400)), began + " " + held);
            assertEquals(Map.of(), model.endpointStates());
        }
    }

    @Test
    void wordsThatArriveAreToldButAreNoNewState() {
        var session = Samples.session(Samples.set(1), 1, Samples.endpoint("one", 1));
        var states = new AtomicInteger();
        var told = new AtomicInteger();
        var byWords = new CopyOnWriteArrayList<Integer>();
        var engine = new RunEngine((_, listener) -> {
            int statesBefore = states.get();
            int toldBefore = told.get();
            listener.text("It opened ");
            listener.text("in 1850.");
            byWords.addAll(List.of(states.get() - statesBefore, told.get() - toldBefore));
            return Samples.exchange(Samples.answered("It opened in 1850."));
        }, new RuleLabeller(), RetryBudget.DEFAULT);
        try (var workspace = Workspace.open(home.resolve("workspace.db"))) {
            workspace.sessions().save(session, 1);
            var model = new SessionViewModel(session, new CountedTrials(TrialOrder.of(session.setup())), workspace, engine, new DirectTasks());
            model.stateProperty().addListener((InvalidationListener) _ -> {
                states.incrementAndGet();
                model.stateProperty().get(); // so that the next change is heard too
            });
            model.observe(_ -> told.incrementAndGet());

            model.start();

            assertEquals(List.of(0, 2), byWords);
            assertEquals(1, model.stateProperty().get().progress().done());
        }
    }
}
