package org.unsaid.endpoint;

/// Why no more of a body was read.
enum Stop {
    /// It had ended, or nothing that follows its end mark matters.
    AT_ITS_END,
    CONNECTION_BROKE,
    TIMED_OUT,
    /// Larger than we take, or a line longer than we take.
    TOO_LARGE
}
