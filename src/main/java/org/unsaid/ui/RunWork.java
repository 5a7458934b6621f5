package org.unsaid.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Money;
import org.unsaid.judging.BabbleLabelling;
import org.unsaid.run.CapProblem;
import org.unsaid.run.Plan;
import org.unsaid.run.Purse;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunEngine;
import org.unsaid.run.Till;
import org.unsaid.run.TrialKeeper;
import org.unsaid.session.Cost;
import org.unsaid.session.Session;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.Lease;
import org.unsaid.store.StoreException;
import org.unsaid.store.Workspace;

/// What the runs of one session do away from the JavaFX thread: take the right to it, look at what keeps it from
/// beginning, ask and keep. Safe for any thread.
final class RunWork {

    private final Workspace workspace;
    private final RunEngine engine;
    private final Till till;
    private final List<Cost> before;
    private volatile Optional<Purse> purse = Optional.empty(); // of the latest run

    /// @param before all that the session has cost until now, calls of which no trial came among it
    RunWork(Workspace workspace, RunEngine engine, Till till, List<Cost> before) {
        this.workspace = workspace;
        this.engine = engine;
        this.till = till;
        this.before = List.copyOf(before);
    }

    /// What the session has cost: an amount for each currency.
    List<Money> spent() {
        return purse.map(Purse::spent).orElseGet(() -> List.copyOf(before.stream()
                .map(Cost::money).filter(money -> money.amount().signum() > 0)
                .collect(Collectors.toMap(Money::currency, money -> money, Money::plus, TreeMap::new)).values()));
    }

    /// Whether that is what the services counted; if not, it is the most that it can be.
    boolean spentForCertain() {
        return purse.map(Purse::isCertain).orElseGet(() -> before.stream().allMatch(Cost::certain));
    }

    /// @return what keeps it from beginning; empty if it was carried out
    Optional<RunState.Withheld> carryOut(Session wanted, Set<TrialKey> done, RunControl control, LiveRun run)
            throws InterruptedException, TrialKeeper.NotKeptException {
        try (var _ = lease(wanted.id())) {
            var priced = workspace.endpoints().priced(wanted);
            var plan = Plan.of(priced, done);
            var asked = plan.outstanding().stream().map(TrialKey::endpoint).collect(Collectors.toSet());
            var unpriced = priced.setup().unagreed().stream().filter(endpoint -> asked.contains(endpoint.spec())).toList();
            var problems = CapProblem.of(priced.setup());
            if (!unpriced.isEmpty() || !problems.isEmpty()) {
                return Optional.of(new RunState.Withheld(run.meter().now(), unpriced, problems));
            }
            carryOut(plan, control, run);
            return Optional.empty();
        }
    }

    private void carryOut(Plan plan, RunControl control, LiveRun run) throws InterruptedException {
        var session = plan.session().id();
        var today = LocalDate.now(ZoneId.systemDefault()).atStartOfDay(ZoneId.systemDefault()).toInstant();
        try (var opened = till.open(session, plan.session().setup().caps(),
                workspace.spending().of(session), workspace.spending().since(today))) {
            purse = Optional.of(opened);
            try {
                engine.run(plan, control, opened, new Keeper(workspace, session), run);
            } catch (InterruptedException stopped) {
                relabel(plan.session(), run);
                throw stopped;
            }
        }
        relabel(plan.session(), run);
    }

    private void relabel(Session session, LiveRun run) {
        BabbleLabelling.afterRun(workspace, session).forEach(run::relabelled);
    }

    private Lease lease(String session) throws TrialKeeper.NotKeptException {
        try {
            return workspace.lease(session);
        } catch (StoreException e) {
            throw new TrialKeeper.NotKeptException(String.valueOf(e.getMessage()), e);
        }
    }

    private record Keeper(Workspace workspace, String session) implements TrialKeeper {

        @Override
        public void keep(TrialRecord record) throws NotKeptException {
            keep(record, List.of());
        }

        @Override
        public void keep(TrialRecord record, List<Long> reservations) throws NotKeptException {
            try {
                workspace.trials().addOrReplaceFailed(session, record, reservations);
            } catch (StoreException e) {
                throw new NotKeptException(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        public OptionalLong reserve(Cost most) throws NotKeptException {
            try {
                return OptionalLong.of(workspace.spending().reserve(session, most));
            } catch (StoreException e) {
                throw new NotKeptException(String.valueOf(e.getMessage()), e);
            }
        }
    }
}
