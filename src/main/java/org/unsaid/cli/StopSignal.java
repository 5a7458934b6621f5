package org.unsaid.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C, or the system's request to end, into an interruption of the command, and then ends the process with
/// [ExitCode#STOPPED]. Everything that is done is on the disk by then, however long the rest takes.
public final class StopSignal implements AutoCloseable {

    /// A stop takes effect within a second.
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final Thread command;
    private final Terminal terminal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");

    private StopSignal(Thread command, Terminal terminal) {
        this.command = command;
        this.terminal = terminal;
    }

    /// From here until it is closed, a signal interrupts the thread that calls this.
    public static StopSignal forThisThread(Terminal terminal) {
        var signal = new StopSignal(Thread.currentThread(), terminal);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void stop() {
        command.interrupt();
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                terminal.sayLastWords();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.STOPPED); // the only way to give an exit code once a signal has come
    }

    /// The command has ended: nothing is left to stop.
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // the signal came first, and its thread ends the process
        }
    }
}
