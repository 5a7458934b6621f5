package org.unsaid.session;

import org.unsaid.endpoint.Money;

/// An amount that is not exceeded; it binds what is charged in its currency.
public record Cap(Scope scope, Money money) {

    /// What is counted together.
    public enum Scope {
        /// One session, however many runs it takes.
        SESSION,
        /// All sessions of the workspace on one day of this computer's calendar.
        DAY,
        /// The same, at each provider.
        PROVIDER
    }
}
