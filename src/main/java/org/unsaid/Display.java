package org.unsaid;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Whether a window can be opened here. JavaFX itself only finds out by failing half-way.
@SuppressWarnings("restricted") // native access is granted on the command line and in the manifest
final class Display {

    private static final String INSTALL = "for the window, use a desktop session and install GTK 3 "
            + "(Debian and Ubuntu: apt install libgtk-3-0; Fedora: dnf install gtk3)";

    private Display() {}

    /// What keeps a window from opening, with what to install; empty if nothing does.
    static Optional<String> problem() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (!linux || System.getProperty("testfx.headless") != null || System.getProperty("glass.platform") != null) {
            return Optional.empty();
        }
        try (var arena = Arena.ofConfined()) {
            if (!opensDisplay(arena)) {
                return Optional.of("No display was found: " + INSTALL + ".");
            }
            SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
            return Optional.empty();
        } catch (IllegalArgumentException missingLibrary) {
            return Optional.of("GTK was not found: " + INSTALL + ".");
        }
    }

    private static boolean opensDisplay(Arena arena) {
        if (System.getenv("DISPLAY") == null) {
            return false;
        }
        var x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
        var open = Linker.nativeLinker().downcallHandle(
                x11.find("XOpenDisplay").orElseThrow(() -> new IllegalArgumentException("XOpenDisplay")),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        var close = Linker.nativeLinker().downcallHandle(
                x11.find("XCloseDisplay").orElseThrow(() -> new IllegalArgumentException("XCloseDisplay")),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try {
            var display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            var _ = (int) close.invokeExact(display);
            return true;
        } catch (Throwable impossible) {
            throw new IllegalStateException("asking X11 for a display", impossible);
        }
    }
}
