package org.unsaid.run;

import java.util.Optional;
import java.util.Queue;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Reply.TechnicalFailure;
import org.unsaid.session.Cap;
import org.unsaid.session.TrialKey;

/// The trials of one endpoint. Run by more threads than it may have calls in flight: while some label and keep what
/// came, or wait to ask again, others ask.
final class Lane implements Runnable {

    /// After so many trials in a row that failed in spite of every retry, the endpoint is taken to be gone.
    private static final int FAILURES_IN_A_ROW = 3;

    private final Queue<TrialKey> queue; // guarded by this
    private final Endpoint endpoint;
    private final TrialCall trials;
    private final Gate gate;
    private final Keeping keeping;
    private final RunListener listener;
    private int failuresInARow; // guarded by this
    private boolean told; // guarded by this
    private boolean capped; // guarded by this

    Lane(
            Queue<TrialKey> queue,
            Endpoint endpoint,
            TrialCall trials,
            Gate gate,
            Keeping keeping,
            RunListener listener) {
        this.queue = queue;
        this.endpoint = endpoint;
        this.trials = trials;
        this.gate = gate;
        this.keeping = keeping;
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
                    case TrialCall.Ended(var record, var reservations, var cap) -> {
                        keeping.keep(record, reservations);
                        listener.ended(record.trial());
                        cap.ifPresentOrElse(this::stopAtCap, () -> count(record.trial().reply()));
                    }
                    case TrialCall.NotSent(var cap) -> stopAtCap(cap);
                }
            }
            gate.end().filter(_ -> tells()).ifPresent(cause -> listener.endpointStopped(endpoint, cause));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAtCap(Cap cap) {
        if (reachesCap()) {
            listener.capReached(endpoint, cap);
        }
    }

    /// @return false if it had been reached, or the endpoint been given up, before
    private synchronized boolean reachesCap() {
        boolean first = !capped && !told;
        capped = true;
        return first;
    }

    /// Whether it is for this thread to say that the endpoint was given up, and there is something left to give up.
    private synchronized boolean tells() {
        boolean first = !told && !queue.isEmpty();
        told = true;
        return first;
    }

    private synchronized Optional<TrialKey> next() {
        return capped ? Optional.empty() : Optional.ofNullable(queue.poll());
    }

    /// Too many trials in a row that came to nothing end the lane.
    private synchronized void count(Reply reply) {
        boolean cameToNothing = reply instanceof TechnicalFailure failure && switch (failure.kind()) {
            case RATE_LIMIT, OVERLOADED, TIMEOUT, NETWORK, SERVER, STREAM_TRUNCATED, GATEWAY_HTML, LOCAL_NOT_READY -> true;
            case AUTH, QUOTA, ACCOUNT_BLOCKED, MODEL_NOT_FOUND, PROXY, TLS, REDIRECT, NOT_AN_API, REFUSED_LOCALLY,
                    BAD_REQUEST, CONTEXT_LENGTH, EMPTY, CANCELLED -> false;
        };
        failuresInARow = cameToNothing ? failuresInARow + 1 : 0;
        if (failuresInARow >= FAILURES_IN_A_ROW && reply instanceof TechnicalFailure failure) {
            gate.close(failure);
        }
    }
}
