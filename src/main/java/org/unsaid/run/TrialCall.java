package org.unsaid.run;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.unsaid.endpoint.Allowance;
import org.unsaid.endpoint.AnswerForm;
import org.unsaid.endpoint.Ask;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.session.Cap;
import org.unsaid.session.Cost;
import org.unsaid.session.Labelling;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.verdict.Labeller;

/// Carries out the trials of one endpoint: asks, asks again after a technical failure, labels.
final class TrialCall {

    private static final int FORBIDDEN = 403;

    private final ChatClient client;
    private final Labelling labelling;
    private final Setup setup;
    private final Function<? super TrialKey, Optional<AnswerForm>> forms;
    private final Endpoint endpoint;
    private final Account account;
    private final Gate gate;
    private final RetryBudget budget;
    private final Purse purse;
    private final Keeping keeping;
    private final RunListener listener;
    private final AtomicBoolean formRefused = new AtomicBoolean();

    TrialCall(
            ChatClient client,
            Labeller labeller,
            Plan plan,
            Endpoint endpoint,
            Account account,
            Gate gate,
            RetryBudget budget,
            Purse purse,
            Keeping keeping,
            RunListener listener) {
        this.client = client;
        this.setup = plan.session().setup();
        this.forms = plan.forms();
        this.labelling = new Labelling(labeller, setup);
        this.endpoint = endpoint;
        this.account = account;
        this.gate = gate;
        this.budget = budget;
        this.purse = purse;
        this.keeping = keeping;
        this.listener = listener;
    }

    /// What became of a trial.
    sealed interface Result {}

    /// @param reservations what was kept of its calls before they were sent
    /// @param cap what kept it from being tried again, if it might have been exceeded
    record Ended(TrialRecord record, List<Long> reservations, Optional<Cap> cap) implements Result {}

    /// It was not sent, because it might have exceeded this cap; it stays outstanding.
    record NotSent(Cap cap) implements Result {}

    /// Called by a thread that has entered the gate; it has left it on return.
    Result carryOut(TrialKey key) throws InterruptedException {
        var wording = Wording.of(setup, key);
        var sendings = new Sendings(key, new Ask(endpoint, wording.systemPrompt(), wording.prompt(), setup.parameters(), forms.apply(key)));
        var exchanges = sendings.all();
        if (exchanges.isEmpty()) {
            return new NotSent(sendings.refusal.orElseThrow());
        }
        var last = exchanges.getLast();
        var trial = new Trial(
                key,
                wording.prompt(),
                wording.systemPrompt(),
                last.reply(),
                exchanges.size(),
                last.sentAt(),
                last.sentAt().plus(last.duration()),
                origin(last),
                labelling.byMethod(key, wording.prompt(), last.reply()),
                sendings.cost);
        return new Ended(new TrialRecord(trial, exchanges), sendings.reservations, sendings.refusal);
    }

    private Trial.Origin origin(Exchange last) {
        boolean settled = !last.ignored().isEmpty() || setup.parameters().equals(Parameters.DEFAULTS); // nothing sent, nothing ignored
        return new Trial.Origin(
                last.modelReturned(), last.servedBy(), last.requestId(), last.askedFrom(),
                settled ? Optional.of(last.ignored()) : Optional.empty(), last.webSearch());
    }

    /// Every sending that a trial takes, and what they cost together.
    private final class Sendings {

        private final TrialKey key;
        private final Ask ask;
        private final List<Exchange> exchanges = new ArrayList<>();
        private final List<Long> reservations = new ArrayList<>();
        private Optional<Cost> cost = Optional.empty();
        private Optional<Cap> refusal = Optional.empty();
        private boolean formSent;

        Sendings(TrialKey key, Ask ask) {
            this.key = key;
            this.ask = ask;
        }

        /// Sends until the reply is final, the budget is spent, or nothing may be sent any more.
        List<Exchange> all() throws InterruptedException {
            var policy = budget.policy()
                    .abortOn(NoMoreException.class)
                    .onRetryScheduled(event -> {
                        if (exchanges.getLast().reply() instanceof Reply.TechnicalFailure failure) {
                            listener.waiting(key, failure, event.getDelay());
                        }
                    })
                    .build();
            try {
                Failsafe.with(policy).get(() -> {
                    if (!exchanges.isEmpty() && !gate.enter()) {
                        throw new NoMoreException();
                    }
                    try {
                        send();
                        if (isFormRefused()) {
                            send();
                        }
                    } finally {
                        gate.leave();
                    }
                    return exchanges.getLast();
                });
            } catch (NoMoreException givenUp) {
                return exchanges;
            } catch (FailsafeException e) {
                if (e.getCause() instanceof InterruptedException) {
                    throw new InterruptedException("trial stopped");
                }
                throw e;
            }
            return exchanges;
        }

        /// A service that does not take the form of the answer is asked without it, by this call and all that follow.
        private boolean isFormRefused() {
            boolean refused = formSent && AnswerForm.isRefusedIn(exchanges.getLast().reply());
            if (refused) {
                formRefused.set(true);
            }
            return refused;
        }

        private void send() throws InterruptedException {
            var ask = formRefused.get() ? this.ask.withoutForm() : this.ask;
            formSent = ask.form().isPresent();
            switch (purse.reserve(ask)) {
                case Purse.Refused(var cap) -> {
                    refusal = Optional.of(cap);
                    throw new NoMoreException();
                }
                case Purse.Granted granted -> send(ask, granted);
            }
        }

        private void send(Ask ask, Purse.Granted granted) throws InterruptedException {
            boolean settled = false;
            try {
                var reservation = reserve(granted);
                listener.asked(key, exchanges.size() + 1);
                var exchange = client.ask(ask, forwarding(key));
                var spent = purse.settle(granted, exchange);
                settled = true;
                cost = spent.map(more -> cost.map(before -> before.plus(more)).orElse(more)).or(() -> cost);
                reservation.ifPresent(reservations::add);
                exchanges.add(exchange);
                learn(exchange);
            } finally {
                if (!settled) {
                    purse.lose(granted);
                }
            }
        }
    }

    private OptionalLong reserve(Purse.Granted granted) throws InterruptedException {
        var most = granted.most();
        return most.isPresent() ? keeping.reserve(most.get()) : OptionalLong.empty();
    }

    /// What a reply means for the calls after it; learnt before the next may be made. A wait beyond all patience ends
    /// the account's part in this run: what is outstanding can be gone on with when the time has come.
    private void learn(Exchange exchange) {
        Allowance.exhausted(exchange).ifPresent(wait -> holdOrEnd(wait, () -> exhausted(exchange.status(), wait)));
        if (!(exchange.reply() instanceof Reply.TechnicalFailure failure)) {
            return;
        }
        failure.retryAfter().ifPresent(wait -> holdOrEnd(wait, () -> failure));
        switch (failure.kind()) {
            case QUOTA, ACCOUNT_BLOCKED -> account.close(failure);
            case AUTH -> {
                if (failure.status() == FORBIDDEN) {
                    gate.close(failure); // the key may be good, and not for this model
                } else {
                    account.close(failure);
                }
            }
            case MODEL_NOT_FOUND, PROXY, TLS, REDIRECT, NOT_AN_API, REFUSED_LOCALLY -> gate.close(failure);
            case RATE_LIMIT, OVERLOADED, TIMEOUT, NETWORK, SERVER, STREAM_TRUNCATED, GATEWAY_HTML, LOCAL_NOT_READY -> { } // may pass
            case BAD_REQUEST, CONTEXT_LENGTH, EMPTY, CANCELLED -> { } // of this trial, not of the endpoint
        }
    }

    private void holdOrEnd(Duration wait, Supplier<Reply.TechnicalFailure> because) {
        if (budget.isPatientFor(wait)) {
            account.hold(wait);
        } else {
            account.close(because.get());
        }
    }

    private static Reply.TechnicalFailure exhausted(int status, Duration wait) {
        return new Reply.TechnicalFailure(Reply.Kind.RATE_LIMIT, true, Optional.of(wait), status, "",
                "nothing is left of a limit of the service for %,d minutes".formatted(wait.toMinutes()), "", "", Usage.UNKNOWN, Set.of());
    }

    private ChatClient.Listener forwarding(TrialKey key) {
        return new ChatClient.Listener() {
            @Override
            public void text(String words) {
                listener.text(key, words);
            }

            @Override
            public void reasoning(String words) {
                listener.reasoning(key, words);
            }
        };
    }

    /// Thrown where a call would be made, but its account was closed meanwhile, or it might cost too much.
    private static final class NoMoreException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
