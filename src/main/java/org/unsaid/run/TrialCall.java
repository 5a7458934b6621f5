package org.unsaid.run;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.Allowance;
import org.unsaid.endpoint.Ask;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Labeller;
import org.unsaid.verdict.Passage;
import org.unsaid.verdict.Verdict;

/// Carries out the trials of one endpoint: asks, asks again after a technical failure, labels.
final class TrialCall {

    private final ChatClient client;
    private final Labeller labeller;
    private final Setup setup;
    private final Endpoint endpoint;
    private final Account account;
    private final Gate gate;
    private final RetryBudget budget;
    private final RunListener listener;

    TrialCall(
            ChatClient client,
            Labeller labeller,
            Setup setup,
            Endpoint endpoint,
            Account account,
            Gate gate,
            RetryBudget budget,
            RunListener listener) {
        this.client = client;
        this.labeller = labeller;
        this.setup = setup;
        this.endpoint = endpoint;
        this.account = account;
        this.gate = gate;
        this.budget = budget;
        this.listener = listener;
    }

    /// Called by a thread that has entered the gate; it has left it on return.
    TrialRecord carryOut(TrialKey key) throws InterruptedException {
        var wording = Wording.of(setup, key);
        var exchanges = exchanges(key, new Ask(endpoint, wording.systemPrompt(), wording.prompt(), setup.parameters()));
        var last = exchanges.getLast();
        var trial = new Trial(
                key,
                wording.prompt(),
                wording.systemPrompt(),
                last.reply(),
                exchanges.size(),
                last.sentAt(),
                last.sentAt().plus(last.duration()),
                new Trial.Origin(last.modelReturned(), last.servedBy(), last.requestId(), last.askedFrom()),
                verdict(key, wording.prompt(), last.reply()).stream().toList());
        return new TrialRecord(trial, exchanges);
    }

    /// Every sending it takes until the reply is final or the budget is spent.
    private List<Exchange> exchanges(TrialKey key, Ask ask) throws InterruptedException {
        var exchanges = new ArrayList<Exchange>();
        var policy = budget.policy()
                .abortOn(AccountClosedException.class)
                .onRetryScheduled(event -> {
                    if (exchanges.getLast().reply() instanceof Reply.TechnicalFailure failure) {
                        listener.waiting(key, failure, event.getDelay());
                    }
                })
                .build();
        try {
            Failsafe.with(policy).get(() -> {
                if (!exchanges.isEmpty() && !gate.enter()) {
                    throw new AccountClosedException();
                }
                try {
                    listener.asked(key, exchanges.size() + 1);
                    exchanges.add(client.ask(ask, forwarding(key)));
                    learn(exchanges.getLast());
                } finally {
                    gate.leave();
                }
                return exchanges.getLast();
            });
        } catch (AccountClosedException givenUp) {
            return exchanges;
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("trial stopped");
            }
            throw e;
        }
        return exchanges;
    }

    /// What a reply means for the calls after it; learnt before the next may be made. A wait beyond all patience ends
    /// the account's part in this run: what is outstanding can be gone on with when the time has come.
    private void learn(Exchange exchange) {
        Allowance.exhausted(exchange).ifPresent(account::hold);
        if (!(exchange.reply() instanceof Reply.TechnicalFailure failure)) {
            return;
        }
        failure.retryAfter().ifPresent(account::hold);
        switch (failure.kind()) {
            case AUTH, QUOTA, ACCOUNT_BLOCKED -> account.close(failure);
            case MODEL_NOT_FOUND, TLS, REDIRECT, NOT_AN_API, REFUSED_LOCALLY -> gate.close(failure);
            case RATE_LIMIT, OVERLOADED, TIMEOUT, NETWORK, SERVER, STREAM_TRUNCATED, GATEWAY_HTML, LOCAL_NOT_READY -> {
                if (budget.beyondPatience(failure)) {
                    account.close(failure);
                }
            }
            case BAD_REQUEST, CONTEXT_LENGTH, EMPTY, CANCELLED -> { } // of this trial, not of the endpoint
        }
    }

    private Optional<Verdict> verdict(TrialKey key, String prompt, Reply reply) {
        boolean cut = switch (Delivery.of(reply)) {
            case ANSWERED -> false;
            case TRUNCATED, BLOCKED, FAILED, EMPTY -> true;
        };
        if (reply.text().isBlank() || reply instanceof Reply.TechnicalFailure) {
            return Optional.empty();
        }
        var lines = setup.probeSet(key.probeSet()).map(set -> set.officialLines()).orElse(List.of());
        return Optional.of(labeller.label(new Passage(prompt, key.language(), reply.text(), cut, lines)));
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

    /// Thrown where a call would be made again, but its account was closed meanwhile.
    private static final class AccountClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
