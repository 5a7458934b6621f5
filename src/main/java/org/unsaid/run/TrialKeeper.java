package org.unsaid.run;

import java.util.List;
import java.util.OptionalLong;
import org.unsaid.session.Cost;
import org.unsaid.session.TrialRecord;

/// Keeps trials for good. Called from many threads at once.
@FunctionalInterface
public interface TrialKeeper {

    /// Returns when the trial would survive a crash.
    ///
    /// @throws NotKeptException if it could not be kept now; the run pauses and tries again when it goes on
    void keep(TrialRecord trial) throws NotKeptException, InterruptedException;

    /// The same, and what the trial cost takes the place of what was reserved for its calls.
    ///
    /// @param reservations as [#reserve] named them
    default void keep(TrialRecord trial, List<Long> reservations) throws NotKeptException, InterruptedException {
        keep(trial);
    }

    /// Keeps, before a call is sent, the most that it can cost. Of a call that no trial comes of, because the run was
    /// stopped or the process killed, it stays. Not called where no price is known or nothing bounds the answer.
    ///
    /// @return its name; empty if such things are not kept
    /// @throws NotKeptException as above; the call is not sent before it is kept
    default OptionalLong reserve(Cost most) throws NotKeptException, InterruptedException {
        return OptionalLong.empty();
    }

    /// A trial could not be stored, for a reason outside the program such as a full disk.
    final class NotKeptException extends Exception {
        private static final long serialVersionUID = 1L;

        /// @param message for people: what happened and what to do
        public NotKeptException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
