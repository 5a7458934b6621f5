package org.unsaid.endpoint;

/// What is wrong with a body so far, and how much of it was payload. Not safe for more than one thread.
final class Arrival {

    /// It stopped inside a line, an event or a value.
    boolean brokenOff;

    /// Something came that is no frame, so that words may be missing.
    boolean damaged;

    boolean lineTooLong;
    boolean badEncoding;

    /// Grows with everything but comments, blank lines and what only keeps a connection open.
    long payload;
}
