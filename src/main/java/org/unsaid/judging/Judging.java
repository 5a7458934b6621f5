package org.unsaid.judging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.unsaid.endpoint.ModelCatalogue;
import org.unsaid.run.Purse;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunEngine;
import org.unsaid.run.RunListener;
import org.unsaid.run.Till;
import org.unsaid.run.TrialKeeper;
import org.unsaid.session.Cost;
import org.unsaid.session.Judgement;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.StoreException;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.JudgeName;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;
import org.unsaid.verdict.judge.JudgeAnswer;
import org.unsaid.verdict.judge.JudgeReader;
import org.unsaid.verdict.judge.Rubric;

/// Has answers of stored sessions judged, and keeps what judges say. Safe for any thread.
public final class Judging {

    private final Workspace workspace;
    private final RunEngine engine;
    private final Till till;
    private final Supplier<ModelCatalogue> models;

    public Judging(Workspace workspace, RunEngine engine, Till till, Supplier<ModelCatalogue> models) {
        this.workspace = workspace;
        this.engine = engine;
        this.till = till;
        this.models = models;
    }

    /// What is still to be asked of an order: what a judge said before, by this rubric and of this answer, is not asked
    /// again.
    public JudgeJob prepare(Session session, Order order) {
        var trials = new ArrayList<Trial>();
        workspace.trials().forEach(session.id(), trials::add);
        var job = JudgeJob.of(session, order, order.selection().of(trials), asked(session, order.again()), models.get());
        return job.priced(workspace.endpoints().priced(job.asking()));
    }

    private Set<Judgement.Part> asked(Session session, Order.Again again) {
        var parts = new HashSet<Judgement.Part>();
        workspace.judgements().asked(session.id(), Rubric.VERSION).forEach((part, failure) -> {
            boolean open = again == Order.Again.IF_WORTH_IT && failure.filter(JudgeAnswer.Failure::worthAskingAgain).isPresent();
            if (!open) {
                parts.add(part);
            }
        });
        return parts;
    }

    /// Asks everything and returns when each call has come to something, or its judge was given up. The session is not run
    /// meanwhile.
    ///
    /// @param listening made of the purse before the first call
    /// @param kept      hears what a judge said as soon as it is stored, on many threads
    /// @throws InterruptedException if the calling thread is interrupted; what was kept by then stays good
    /// @throws StoreException       if the session is being run
    public void carryOut(JudgeJob job, RunControl control, Function<? super Purse, ? extends RunListener> listening,
            Consumer<? super Judgement> kept) throws InterruptedException {
        var session = job.judged().id();
        var zone = ZoneId.systemDefault();
        try (var _ = workspace.lease(session);
                var purse = till.open(session, job.setup().caps(), workspace.spending().of(session),
                        workspace.spending().since(LocalDate.now(zone).atStartOfDay(zone).toInstant()))) {
            var open = job.without(asked(job.judged(), job.again())); // another process may have been at it meanwhile
            engine.run(open.plan(), control, purse, new Keeper(open, kept), listening.apply(purse));
        }
    }

    /// Reads what came back, and keeps it.
    private final class Keeper implements TrialKeeper {

        private final JudgeJob job;
        private final Consumer<? super Judgement> kept;

        Keeper(JudgeJob job, Consumer<? super Judgement> kept) {
            this.job = job;
            this.kept = kept;
        }

        @Override
        public void keep(TrialRecord record) throws NotKeptException {
            keep(record, List.of());
        }

        @Override
        public void keep(TrialRecord record, List<Long> reservations) throws NotKeptException {
            var judgement = read(job, record);
            try {
                workspace.judgements().add(job.judged().id(), judgement, reservations);
            } catch (StoreException e) {
                throw mayPass(e);
            }
            kept.accept(judgement);
        }

        @Override
        public OptionalLong reserve(Cost most) throws NotKeptException {
            try {
                return OptionalLong.of(workspace.spending().reserve(job.judged().id(), most));
            } catch (StoreException e) {
                throw mayPass(e);
            }
        }

        /// Waiting with what is in hand is worth it only if it may be otherwise after a while.
        private static NotKeptException mayPass(StoreException e) {
            return switch (e.reason()) {
                case DISK_FULL, READ_ONLY, LOCKED, OTHER -> new NotKeptException(String.valueOf(e.getMessage()), e);
                case RUNNING_ELSEWHERE, DAMAGED, NOT_A_WORKSPACE, NEWER, NOT_FOUND, IMPORTED, CLOSED -> throw e;
            };
        }
    }

    static Judgement read(JudgeJob job, TrialRecord record) {
        var trial = record.trial();
        var name = new JudgeName(Rubric.VERSION, trial.key().endpoint(), job.kinship(trial.key())).version();
        var at = trial.finishedAt();
        var part = job.part(trial.key());
        var exchange = record.exchanges().getLast();
        return switch (JudgeReader.read(job.request(trial.key()), trial.reply(), trial.verdict().map(Verdict::label))) {
            case JudgeAnswer.Labelled(var label, var confidence, var spans, var state) -> new Judgement(part, Rubric.VERSION, Optional.empty(), "",
                    Optional.of(new Verdict(label, Method.JUDGE, name, confidence, spans, state, at)), List.of(), Optional.empty(), exchange, at, trial.cost());
            case JudgeAnswer.FactsRead(var facts) -> new Judgement(part, Rubric.VERSION, Optional.empty(), "", Optional.empty(),
                    facts.stream().map(fact -> new FactVerdict(fact.fact(), fact.claim(), Method.JUDGE, name, fact.spans(), at)).toList(),
                    Optional.empty(), exchange, at, trial.cost());
            case JudgeAnswer.WeaknessesRead(var weaknesses) -> new Judgement(part, Rubric.VERSION, Optional.empty(), "", Optional.empty(), List.of(),
                    Optional.of(new CodeVerdict(weaknesses, name, at)), exchange, at, trial.cost());
            case JudgeAnswer.Failed(var kind, var detail) -> new Judgement(part, Rubric.VERSION, Optional.of(kind), detail, Optional.empty(),
                    List.of(), Optional.empty(), exchange, at, trial.cost());
        };
    }
}
