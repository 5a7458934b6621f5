package org.unsaid.run;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Cost;
import org.unsaid.session.TrialRecord;

/// Keeps what a lane brings. Nothing is thrown away because the disk is full: the run pauses, and the thread waits with
/// what it has in hand.
final class Keeping {

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(2);

    private final Endpoint endpoint;
    private final TrialKeeper keeper;
    private final RunControl control;
    private final RunListener listener;

    Keeping(Endpoint endpoint, TrialKeeper keeper, RunControl control, RunListener listener) {
        this.endpoint = endpoint;
        this.keeper = keeper;
        this.control = control;
        this.listener = listener;
    }

    private interface Attempt<T> {
        T make() throws TrialKeeper.NotKeptException, InterruptedException;
    }

    /// @see TrialKeeper#keep(TrialRecord, List)
    void keep(TrialRecord record, List<Long> reservations) throws InterruptedException {
        untilKept(() -> {
            keeper.keep(record, reservations);
            return true;
        });
    }

    /// @see TrialKeeper#reserve
    OptionalLong reserve(Cost most) throws InterruptedException {
        return untilKept(() -> keeper.reserve(most));
    }

    private <T> T untilKept(Attempt<T> attempt) throws InterruptedException {
        while (true) {
            try {
                return attempt.make();
            } catch (TrialKeeper.NotKeptException e) {
                control.pause();
                listener.notKept(String.valueOf(e.getMessage()));
                Thread.sleep(BEFORE_TRYING_AGAIN);
            }
            control.awaitTurn(endpoint.spec());
        }
    }
}
