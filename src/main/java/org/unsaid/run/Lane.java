package org.unsaid.run;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Reply.TechnicalFailure;
import org.unsaid.session.Cap;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;

/// The trials of one endpoint. Run by more threads than it may have calls in flight: while some label and keep what
/// came, or wait to ask again, others ask.
final class Lane implements Runnable {

    /// After so many trials in a row that failed in spite of every retry, the endpoint is taken to be gone.
    private static final int FAILURES_IN_A_ROW = 3;

    private static final Duration BEFORE_KEEPING_AGAIN = Duration.ofSeconds(2);

    private final Queue<TrialKey> queue; // guarded by this
    private final Endpoint endpoint;
    private final TrialCall trials;
    private final Account account;
    private final Gate gate;
    private final RunControl control;
    private final TrialKeeper keeper;
    private final RunListener listener;
    private int failuresInARow; // guarded by this
    private boolean stopped; // guarded by this

    Lane(
            Queue<TrialKey> queue,
            Endpoint endpoint,
            TrialCall trials,
            Account account,
            Gate gate,
            RunControl control,
            TrialKeeper keeper,
            RunListener listener) {
        this.queue = queue;
        this.endpoint = endpoint;
        this.trials = trials;
        this.account = account;
        this.gate = gate;
        this.control = control;
        this.keeper = keeper;
        this.listener = listener;
    }

    @Override
    public void run() {
        try {
            while (gate.enter()) { // before a trial is taken, so that none is in hand when the endpoint is given up
                var next = next();
                if (next.isEmpty()) {
                    gate.leave();
                    return;
                }
                switch (trials.carryOut(next.get())) {
                    case TrialCall.Ended(var record, var cap) -> {
                        keep(record);
                        listener.ended(record.trial());
                        cap.ifPresentOrElse(this::stopAtCap, () -> stopIfHopeless(record.trial().reply()));
                    }
                    case TrialCall.NotSent(var cap) -> stopAtCap(cap);
                }
            }
            account.end().filter(_ -> stop()).ifPresent(cause -> listener.endpointStopped(endpoint, cause));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAtCap(Cap cap) {
        if (giveUp()) {
            listener.capReached(endpoint, cap);
        }
    }

    /// @return false if it was stopped before
    private synchronized boolean giveUp() {
        boolean first = !stopped;
        stopped = true;
        return first;
    }

    /// @return false if it was stopped before, or has nothing left to stop
    private synchronized boolean stop() {
        boolean first = !stopped && !queue.isEmpty();
        stopped = true;
        return first;
    }

    private synchronized Optional<TrialKey> next() {
        return stopped ? Optional.empty() : Optional.ofNullable(queue.poll());
    }

    /// An answer is never thrown away because the disk is full: the run pauses and this thread waits with it.
    private void keep(TrialRecord record) throws InterruptedException {
        while (true) {
            try {
                keeper.keep(record);
                return;
            } catch (TrialKeeper.NotKeptException e) {
                control.pause();
                listener.notKept(String.valueOf(e.getMessage()));
                Thread.sleep(BEFORE_KEEPING_AGAIN);
            }
            control.awaitTurn(endpoint.spec());
        }
    }

    private void stopIfHopeless(Reply reply) {
        var cause = hopeless(reply);
        cause.ifPresent(failure -> listener.endpointStopped(endpoint, failure));
    }

    /// The failure that ends this lane, once.
    private synchronized Optional<TechnicalFailure> hopeless(Reply reply) {
        if (!(reply instanceof TechnicalFailure failure) || failure.kind() == Reply.Kind.EMPTY) {
            failuresInARow = 0;
            return Optional.empty();
        }
        failuresInARow++;
        boolean over = switch (failure.kind()) {
            case AUTH, QUOTA, ACCOUNT_BLOCKED -> {
                account.close(failure);
                yield true;
            }
            case MODEL_NOT_FOUND, TLS, REDIRECT, NOT_AN_API, REFUSED_LOCALLY -> true;
            case RATE_LIMIT, OVERLOADED, TIMEOUT, NETWORK, SERVER, STREAM_TRUNCATED, GATEWAY_HTML, LOCAL_NOT_READY ->
                failuresInARow >= FAILURES_IN_A_ROW;
            case BAD_REQUEST, CONTEXT_LENGTH, EMPTY, CANCELLED -> false; // of this trial, not of the endpoint
        };
        if (!over || stopped) {
            return Optional.empty();
        }
        stopped = true;
        return Optional.of(failure);
    }
}
