package org.unsaid.translation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.run.Plan;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunEngine;
import org.unsaid.run.RunListener;
import org.unsaid.run.Till;
import org.unsaid.run.TrialKeeper;
import org.unsaid.session.AnswerTranslation;
import org.unsaid.session.Cap;
import org.unsaid.session.Cost;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.Workspace;
import org.unsaid.translation.Outcome.NotTaken;
import org.unsaid.translation.Outcome.Reason;
import org.unsaid.translation.Outcome.Taken;

/// Has an answer of a stored session translated, under the session's caps, and keeps what came of it. Safe for any thread.
public final class AnswerTranslator {

    /// Translations are as long as what they translate; what a model reasons before is not.
    private static final int LONGEST = 8_192;

    private final Workspace workspace;
    private final RunEngine engine;
    private final Till till;

    public AnswerTranslator(Workspace workspace, RunEngine engine, Till till) {
        this.workspace = workspace;
        this.engine = engine;
        this.till = till;
    }

    /// What is asked.
    ///
    /// @throws IllegalArgumentException if the endpoint is a practice model
    public static Job job(Endpoint endpoint, Trial trial, Locale to, List<Cap> caps) {
        boolean declined = trial.verdict().filter(verdict -> AnswerCheck.declines(verdict.label())).isPresent();
        var part = declined ? Gap.Part.REFUSAL : Gap.Part.ANSWER;
        return new Job(endpoint, List.of(new Gap(part, "", "", trial.key().language(), to, trial.reply().text())),
                new Parameters(Optional.empty(), Optional.of(LONGEST)), caps);
    }

    /// Asks once and returns when something has come of it, be it a translation or the reason why there is none. The
    /// session is not run meanwhile.
    ///
    /// @param job as [#job] made it
    /// @throws InterruptedException if the calling thread is interrupted; then nothing is kept
    /// @throws org.unsaid.store.StoreException if the session is being run, or nothing can be stored
    public AnswerTranslation translate(Session session, Trial trial, Job job) throws InterruptedException {
        var gap = job.gaps().getFirst();
        var keeper = new Keeper(session.id());
        var cause = new AtomicReference<Optional<NotTaken>>(Optional.empty());
        try (var _ = workspace.lease(session.id());
                var purse = till.open(session.id(), job.asSession().setup().caps(), workspace.spending().of(session.id()),
                        workspace.spending().since(startOfToday()))) {
            engine.run(Plan.of(job.asSession(), Set.of()), new RunControl(), purse, keeper, listener(gap, cause));
            var outcome = keeper.kept().<Outcome>map(record -> AnswerCheck.of(gap, job.request(record.trial().key().probe()).orElseThrow(), record.trial()))
                    .orElseGet(() -> Objects.requireNonNullElse(cause.get(), Optional.<NotTaken>empty()).orElseGet(() -> new NotTaken(gap, Reason.NOT_ASKED, "")));
            var translation = translation(trial, job.endpoint(), gap, outcome, keeper.kept().flatMap(record -> record.trial().cost()));
            workspace.translations().add(session.id(), translation, keeper.reservations());
            return translation;
        }
    }

    private static AnswerTranslation translation(Trial trial, Endpoint endpoint, Gap gap, Outcome outcome, Optional<Cost> cost) {
        return switch (outcome) {
            case Taken(_, var text) ->
                new AnswerTranslation(trial.key(), endpoint.spec(), endpoint.host(), gap.to(), Optional.of(text), "", "", Instant.now(), cost);
            case NotTaken(_, var reason, var detail) ->
                new AnswerTranslation(trial.key(), endpoint.spec(), endpoint.host(), gap.to(), Optional.empty(), reason.name(), detail, Instant.now(), cost);
        };
    }

    private static RunListener listener(Gap gap, AtomicReference<Optional<NotTaken>> cause) {
        return new RunListener() {
            @Override
            public void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure failure) {
                cause.set(Optional.of(new NotTaken(gap, Reason.NOT_ASKED, failure.message())));
            }

            @Override
            public void capReached(Endpoint endpoint, Cap cap) {
                cause.set(Optional.of(new NotTaken(gap, Reason.CAP, cap.money().amount().toPlainString() + " " + cap.money().currency())));
            }
        };
    }

    private static Instant startOfToday() {
        var zone = ZoneId.systemDefault();
        return LocalDate.now(zone).atStartOfDay(zone).toInstant();
    }

    /// Holds what came until it is stored with what was made of it. What was reserved counts as spent until then.
    private final class Keeper implements TrialKeeper {

        private final String session;
        private Optional<TrialRecord> kept = Optional.empty(); // guarded by this
        private List<Long> reservations = List.of(); // as above

        Keeper(String session) {
            this.session = session;
        }

        @Override
        public void keep(TrialRecord record) {
            keep(record, List.of());
        }

        @Override
        public synchronized void keep(TrialRecord record, List<Long> reserved) {
            kept = Optional.of(record);
            reservations = List.copyOf(reserved);
        }

        @Override
        public OptionalLong reserve(Cost most) {
            return OptionalLong.of(workspace.spending().reserve(session, most));
        }

        synchronized List<Long> reservations() {
            return reservations;
        }

        synchronized Optional<TrialRecord> kept() {
            return kept;
        }
    }
}
