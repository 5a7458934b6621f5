package org.unsaid.run;

import java.util.List;
import org.unsaid.session.Cost;
import org.unsaid.session.TrialRecord;

/// Keeps trials for good. Called from many threads at once.
@FunctionalInterface
public interface TrialKeeper {

    /// Returns when the trial would survive a crash.
    ///
    /// @throws NotKeptException if it could not be kept now; the run pauses and tries again when it goes on
    void keep(TrialRecord trial) throws NotKeptException, InterruptedException;

    /// Keeps what was spent on calls that no trial came of, because the run was stopped. Called once, at its end.
    default void keepLost(List<Cost> costs) {}

    /// A trial could not be stored, for a reason outside the program such as a full disk.
    final class NotKeptException extends Exception {
        private static final long serialVersionUID = 1L;

        /// @param message for people: what happened and what to do
        public NotKeptException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
