package org.unsaid.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Where commands write and ask: results on standard output, everything else on standard error. Safe for any thread.
public final class Terminal {

    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 40;

    private final InputStream in;
    private final Results results;
    private final PrintStream out;
    private final PrintStream err;
    private final Kind kind;
    private final Program program;
    private final Supplier<Optional<Console>> console;
    private volatile String lastWords = "";
    private int statusWidth; // of the line that the next status replaces; guarded by this

    /// What the streams are connected to.
    ///
    /// @param asksPeople  standard input is a terminal
    /// @param showsStatus standard error is a terminal
    /// @param width       of the terminal, in columns
    public record Kind(boolean asksPeople, boolean showsStatus, int width) {

        /// Neither is a terminal.
        public static final Kind PIPES = new Kind(false, false, USUAL_WIDTH);

        public Kind {
            width = Math.max(NARROWEST, width);
        }
    }

    public Terminal(InputStream in, OutputStream out, OutputStream err, Charset charset, Kind kind, Program program) {
        this(in, out, err, charset, kind, program, Optional::empty);
    }

    private Terminal(
            InputStream in, OutputStream out, OutputStream err, Charset charset, Kind kind, Program program,
            Supplier<Optional<Console>> console) {
        this.console = console;
        this.in = in;
        this.results = new Results(out);
        this.out = new PrintStream(results, false, charset);
        this.err = new PrintStream(err, true, charset);
        this.kind = kind;
        this.program = program;
    }

    /// The streams of this process, in UTF-8: files and other programs expect it whatever the locale says.
    public static Terminal ofProcess() {
        return new Terminal(
                System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                StandardCharsets.UTF_8,
                new Kind(Tty.isTerminal(Tty.IN), Tty.isTerminal(Tty.ERR), Tty.width().orElse(USUAL_WIDTH)),
                Program.ofProcess(),
                () -> Optional.ofNullable(System.console()));
    }

    public int width() {
        return kind.width();
    }

    /// A command as a person can paste it.
    ///
    /// @param arguments from the command on, quoted where they need it
    String command(String arguments) {
        return program.with(arguments);
    }

    public boolean showsStatus() {
        return kind.showsStatus();
    }

    /// Standard output itself, for results that are not lines. Closing it only flushes.
    OutputStream output() {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                Terminal.this.out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                Terminal.this.out.flush();
            }
        };
    }

    InputStream input() {
        return in;
    }

    PrintWriter outputWriter() {
        return new PrintWriter(out, true, out.charset());
    }

    /// A result that people read; control characters are left out.
    synchronized void print(String text) {
        clearStatus();
        out.print(SafeText.lines(text) + System.lineSeparator());
    }

    /// A result that programs read, as it is.
    synchronized void printExactly(String line) {
        clearStatus();
        out.print(line + "\n");
    }

    /// A message beside the results; control characters are left out.
    synchronized void say(String text) {
        clearStatus();
        out.flush();
        err.print(SafeText.lines(text) + System.lineSeparator());
    }

    /// A line that the next message or status replaces. Only for terminals.
    synchronized void status(String text) {
        var line = Columns.cut(SafeText.line(text), kind.width() - 1);
        var wide = Columns.width(line);
        err.print("\r" + Columns.padded(line, statusWidth));
        err.flush();
        statusWidth = wide;
    }

    private void clearStatus() {
        if (statusWidth > 0) {
            err.print("\r" + " ".repeat(statusWidth) + "\r");
            statusWidth = 0;
        }
    }

    /// Whether somebody is there to be asked.
    boolean asksPeople() {
        return kind.asksPeople();
    }

    /// Asks, and takes anything but a yes for a no.
    boolean confirms(String question) throws IOException {
        synchronized (this) {
            clearStatus();
            out.flush();
            err.print(question + " [y/N] ");
            err.flush();
        }
        var answer = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }

    /// Asks for a secret, which a terminal does not show; where nobody sits at one, takes the next line of standard input.
    ///
    /// @return for the caller to wipe; empty if nothing was given
    char[] hidden(String question) throws IOException {
        var keyboard = kind.asksPeople() ? console.get() : Optional.<Console>empty();
        if (keyboard.isPresent()) {
            synchronized (this) {
                clearStatus();
            }
            return Objects.requireNonNullElse(keyboard.get().readPassword("%s", question), new char[0]);
        }
        if (kind.asksPeople()) {
            say(question);
        }
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) { // no further, for what is read next
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip().toCharArray();
    }

    /// What is to be said if the process must end before the command has ended.
    void lastWords(String words) {
        lastWords = words;
    }

    void sayLastWords() {
        if (!lastWords.isEmpty()) {
            say(lastWords);
        }
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /// Why results were lost; empty if none were.
    Optional<IOException> lost() {
        out.flush();
        return results.problem();
    }
}
