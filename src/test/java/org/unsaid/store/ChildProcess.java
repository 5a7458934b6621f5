package org.unsaid.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Another Java process of the same class path, and the lines it printed.
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ChildProcess(Process process) {
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static ChildProcess start(Class<?> main, Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", System.getProperty("java.class.path"), main.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return new ChildProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// Reads until so many lines of a kind were printed, or the process ended.
    public void awaitLines(Predicate<String> kind, long count) throws IOException {
        var left = count;
        while (left > 0) {
            var line = output.readLine();
            if (line == null) {
                return;
            }
            lines.add(line);
            left -= kind.test(line) ? 1 : 0;
        }
    }

    /// Kills it without giving it a chance, after a while, and reads what it still printed.
    public void killAfter(Duration delay) throws IOException, InterruptedException {
        process.waitFor(delay);
        kill();
        readToEnd();
    }

    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // the process's own method would close its output as well
        process.waitFor();
    }

    long id() {
        return process.pid();
    }

    public int awaitEnd() throws IOException, InterruptedException {
        readToEnd();
        return process.waitFor();
    }

    public List<String> lines() {
        return lines;
    }

    private void readToEnd() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
