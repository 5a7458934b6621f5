package org.unsaid.endpoint;

/// By which road the weights are reached. The same weights by several roads tell what is the model's and what the
/// service's.
public enum Channel {
    /// A script inside this program.
    PRACTICE,
    /// A server on this computer; no service stands between.
    THIS_COMPUTER,
    /// The service of those who made the model.
    MAKER,
    /// A service of others.
    HOST,
    /// A router that is told which host to use, and no other.
    PINNED_ROUTER,
    /// A router that may change the host from call to call.
    UNPINNED_ROUTER,
    /// An address nobody knows.
    ADDRESS
}
