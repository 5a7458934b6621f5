package org.unsaid.ui.compare;

import org.unsaid.session.Trial;
import org.unsaid.ui.LiveAnswer;

/// Where the answer of a column stands.
sealed interface Shown {

    /// Not asked yet.
    record Pending() implements Shown {}

    /// Words are arriving, or it waits to be tried again.
    record Arriving(LiveAnswer answer) implements Shown {}

    /// It ended, and its text is being read from the workspace.
    record Reading() implements Shown {}

    record Ended(Trial trial) implements Shown {}
}
