import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/// How fast a run is against a service that takes 200 ms, as a whole process, and what a kill costs.
///
/// Run it with `java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 src/bench/RunBench.java` after `mvn package -Papp`, or with
/// `target/unsaid.jar` as its argument: the service shares the processors with what is measured, and takes a tenth less of
/// them so. It starts the loopback server in its own process and the command line in another, whose peak memory it
/// reads from the system (Linux only). After each run a client that only asks and keeps nothing does the same: how fast the
/// machine is that day.
final class RunBench {

    private static final int ENDPOINTS = 8;
    private static final double SECONDS_A_CALL = 0.2;
    private static final String PACKAGED = "target/app/unsaid/bin/unsaid-cli";
    private static final String LIBRARIES = "target/unsaid.jar"; // which names them
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Path program;
    private final Path scratch;

    private RunBench(Path program, Path scratch) {
        this.program = program;
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var program = Path.of(arguments.length > 0 ? arguments[0] : PACKAGED);
        var bench = new RunBench(program, Files.createTempDirectory("unsaid-bench"));
        compileBareClient(bench.scratch);
        for (var weather : LoopbackServer.Weather.values()) {
            bench.measure(1_000, 32, weather);
            bench.measure(10_000, 128, weather);
        }
        bench.kill(2_000, 64);
    }

    private void measure(int calls, int inFlight, LoopbackServer.Weather weather) throws IOException, InterruptedException {
        settle();
        try (var server = new LoopbackServer(weather)) {
            long start = System.nanoTime();
            var process = run(server, calls, inFlight, weather + "-" + calls);
            long peak = watch(process);
            double whole = (System.nanoTime() - start) / 1e9;
            double inside = (server.lastAt.get() - server.firstAt.get()) / 1e9;
            double ideal = calls * SECONDS_A_CALL / inFlight;
            System.out.printf(Locale.ROOT,
                    "%,d calls, %d in flight, %s: ideal %.2f s; inside the run %.2f s (%.2f x); whole process %.2f s (%.2f x); "
                            + "peak %d MB; %d sent needlessly, %d too early; exit %d%n",
                    calls, inFlight, weather.words, ideal, inside, inside / ideal, whole, whole / ideal, peak / 1024,
                    server.needless(), server.tooEarly.get(), process.exitValue());
        }
        bare(calls, inFlight, weather);
    }

    /// Lets the machine finish what came before: code to compile, files to write.
    private static void settle() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(3));
    }

    private void bare(int calls, int inFlight, LoopbackServer.Weather weather) throws IOException, InterruptedException {
        settle();
        try (var server = new LoopbackServer(weather)) {
            long start = System.nanoTime();
            watch(new ProcessBuilder(java(), "-cp", scratch + File.pathSeparator + LIBRARIES, "BareClient",
                    server.address(), "" + calls, "" + ENDPOINTS, "" + inFlight / ENDPOINTS).inheritIO().start());
            double whole = (System.nanoTime() - start) / 1e9;
            double inside = (server.lastAt.get() - server.firstAt.get()) / 1e9;
            double ideal = calls * SECONDS_A_CALL / inFlight;
            System.out.printf(Locale.ROOT, "    a client that keeps nothing: inside %.2f s (%.2f x); whole process %.2f s (%.2f x); %d too early%n",
                    inside, inside / ideal, whole, whole / ideal, server.tooEarly.get());
        }
    }

    private static void compileBareClient(Path scratch) {
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null,
                "-d", scratch.toString(), "-cp", LIBRARIES, "src/bench/BareClient.java");
        if (exit != 0) {
            throw new IllegalStateException("BareClient is not compiled; expected " + LIBRARIES + ", which `mvn package` makes");
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /// Kills the process half way and counts what the resumed run asks.
    private void kill(int calls, int inFlight) throws IOException, InterruptedException {
        try (var server = new LoopbackServer(LoopbackServer.Weather.CALM)) {
            var process = run(server, calls, inFlight, "killed");
            while (server.calls.get() < calls / 2) {
                Thread.sleep(Duration.ofMillis(5));
            }
            process.destroyForcibly().waitFor();
            Thread.sleep(Duration.ofSeconds(1));
            int before = server.calls.get();
            int kept = kept("killed");
            var resumed = unsaid("resume", "killed", "--yes", "--workspace", workspace("killed").toString());
            watch(resumed);
            System.out.printf(Locale.ROOT, "killed half way: %d of %d kept; missing %d, asked after resuming %d; kept in the end %d; exit %d%n",
                    kept, calls, calls - kept, server.calls.get() - before, kept("killed"), resumed.exitValue());
        }
    }

    private Process run(LoopbackServer server, int calls, int inFlight, String session) throws IOException {
        var questions = scratch.resolve("questions-" + calls + ".txt");
        Files.writeString(questions, IntStream.range(0, calls / ENDPOINTS)
                .mapToObj(i -> "When did the library of town number " + i + " open?").collect(Collectors.joining("\n")));
        var command = new ArrayList<>(List.of("run", "--probes", questions.toString(), "--repeat", "1", "--session", session,
                "--workspace", workspace(session).toString(), "--concurrency", "" + inFlight / ENDPOINTS, "--yes"));
        for (int i = 0; i < ENDPOINTS; i++) {
            command.add("--endpoint");
            command.add(server.address() + "#model-" + i);
        }
        return unsaid(command.toArray(String[]::new));
    }

    private int kept(String session) throws IOException, InterruptedException {
        var out = scratch.resolve(session + ".jsonl");
        unsaid("export", session, "--format", "jsonl", "--out", out.toString(), "--workspace", workspace(session).toString()).waitFor();
        try (var lines = Files.lines(out)) {
            return (int) lines.count();
        } finally {
            Files.delete(out);
        }
    }

    private Process unsaid(String... arguments) throws IOException {
        var command = new ArrayList<>(program.toString().endsWith(".jar")
                ? List.of(java(), "-jar", program.toString())
                : List.of(program.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(scratch.resolve("output.txt").toFile())).start();
    }

    private Path workspace(String session) {
        return scratch.resolve(session + ".db");
    }

    /// Waits for the end.
    ///
    /// @return peak resident memory in kB
    private static long watch(Process process) throws IOException, InterruptedException {
        long peak = 0;
        var status = Path.of("/proc", "" + process.pid(), "status");
        while (process.isAlive()) {
            try {
                var matcher = PEAK.matcher(Files.readString(status));
                peak = matcher.find() ? Long.parseLong(matcher.group(1)) : peak;
            } catch (IOException _) {
                break; // it ended between the two questions
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        process.waitFor();
        return peak;
    }
}
