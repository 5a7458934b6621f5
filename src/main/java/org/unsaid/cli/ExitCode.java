package org.unsaid.cli;

/// How a command ended, for the shell.
public final class ExitCode {

    public static final int DONE = 0;
    /// Done, but what the command was asked to check does not hold.
    public static final int DOES_NOT_HOLD = 1;
    /// The arguments or a file are not as they must be.
    public static final int WRONG_INPUT = 2;
    /// Stopped before all was done; what is done is kept.
    public static final int STOPPED = 3;
    /// The disk, the network or another program stood in the way, or this one has a fault.
    public static final int ENVIRONMENT = 4;

    private ExitCode() {}
}
