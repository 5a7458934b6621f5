package org.unsaid.probe;

/// What a probe is there for.
public enum Role {
    /// Asks what some state would rather not see answered.
    SENSITIVE,
    /// Asks the same of another country, or leaves the sensitive word out.
    CONTROL,
    /// Asks what nobody censors.
    NEUTRAL
}
