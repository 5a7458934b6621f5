package org.unsaid.cli;

import java.io.Console;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.OptionalInt;

/// What the system knows of the streams of this process. Java itself tells neither whether standard error is a
/// terminal nor how wide it is.
@SuppressWarnings("restricted") // native access is granted on the command line and in the manifest
final class Tty {

    static final int IN = 0;
    static final int ERR = 2;

    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private Tty() {}

    /// @param stream [#IN] or [#ERR]
    static boolean isTerminal(int stream) {
        if (WINDOWS) {
            return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        }
        var isatty = find("isatty");
        if (isatty.isEmpty()) {
            return false;
        }
        var call = Linker.nativeLinker().downcallHandle(
                isatty.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            return (int) call.invokeExact(stream) == 1;
        } catch (Throwable impossible) {
            throw new IllegalStateException("asking whether a stream is a terminal", impossible);
        }
    }

    /// Columns of the terminal on standard error; empty if it is none, or does not say.
    static OptionalInt width() {
        var ioctl = WINDOWS ? Optional.<MemorySegment>empty() : find("ioctl");
        if (ioctl.isEmpty()) {
            return OptionalInt.empty();
        }
        var call = Linker.nativeLinker().downcallHandle(
                ioctl.get(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
                Linker.Option.firstVariadicArg(2));
        try (var arena = Arena.ofConfined()) {
            var size = arena.allocate(ValueLayout.JAVA_SHORT, 4); // rows, columns, and both again in pixels
            long windowSize = MAC ? 0x40087468L : 0x5413L; // TIOCGWINSZ
            int failed = (int) call.invokeExact(ERR, windowSize, size);
            int columns = size.getAtIndex(ValueLayout.JAVA_SHORT, 1);
            return failed == 0 && columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
        } catch (Throwable impossible) {
            throw new IllegalStateException("asking a terminal for its width", impossible);
        }
    }

    private static Optional<MemorySegment> find(String function) {
        return Linker.nativeLinker().defaultLookup().find(function);
    }
}
