package org.unsaid.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.unsaid.Composition;
import org.unsaid.practice.Tempo;
import org.unsaid.settings.Directories;
import org.unsaid.settings.MemoryKeychain;

/// Runs commands in this process, in directories of their own, as a shell would.
final class Shell implements AutoCloseable {

    private final Composition composition;
    private final Path directory;
    private CommandServices services;
    private InputStream input = InputStream.nullInputStream();
    private Terminal.Kind kind = Terminal.Kind.PIPES;

    record Result(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    Shell(Path directory, Map<String, String> environment) {
        this.directory = directory;
        composition = new Composition(
                new Directories(directory.resolve("configuration"), directory.resolve("data")), environment, Tempo.INSTANT,
                new MemoryKeychain());
        services = composition;
    }

    Shell(Path directory) {
        this(directory, Map.of());
    }

    /// Puts other services in the place of some.
    Shell with(UnaryOperator<CommandServices> change) {
        services = change.apply(composition);
        return this;
    }

    /// Somebody sits at a terminal and types this.
    Shell typing(String text) {
        input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        kind = new Terminal.Kind(true, true, 80);
        return this;
    }

    /// Another program writes this to standard input.
    Shell piping(String text) {
        input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        kind = Terminal.Kind.PIPES;
        return this;
    }

    Path directory() {
        return directory;
    }

    Result run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(input, out, err, StandardCharsets.UTF_8, kind, Program.INSTALLED);
        int code = new Commands(services, terminal, directory.resolve("unsaid.log")).run(arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    CommandTree tree() {
        return new CommandTree(services, new Terminal(input, new ByteArrayOutputStream(), new ByteArrayOutputStream(),
                StandardCharsets.UTF_8, kind, Program.INSTALLED));
    }

    @Override
    public void close() {
        composition.close();
    }
}
