package org.unsaid.run;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Gate gate;
    private final RetryBudget budget;
    private final RunListener listener;

    TrialCall(
            ChatClient client,
            Labeller labeller,
            Setup setup,
            Endpoint endpoint,
            Gate gate,
            RetryBudget budget,
            RunListener listener) {
        this.client = client;
        this.labeller = labeller;
        this.setup = setup;
        this.endpoint = endpoint;
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
                .onRetryScheduled(event -> {
                    if (exchanges.getLast().reply() instanceof Reply.TechnicalFailure failure) {
                        failure.retryAfter().ifPresent(gate::hold);
                        listener.waiting(key, failure, event.getDelay());
                    }
                })
                .build();
        try {
            Failsafe.with(policy).get(() -> {
                if (!exchanges.isEmpty()) {
                    gate.enter();
                }
                try {
                    listener.asked(key, exchanges.size() + 1);
                    exchanges.add(client.ask(ask, forwarding(key)));
                } finally {
                    gate.leave();
                }
                return exchanges.getLast();
            });
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("trial stopped");
            }
            throw e;
        }
        return exchanges;
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
}
