package org.unsaid.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// How long each format takes for a session of 100,000 answers, each in a fresh Java with 512 MB of heap.
///
/// `mvn -Pbench compile exec:exec@export-bench`; an argument gives another number of answers, a second one another
/// heap, and more name the formats.
final class ExportBench {

    private static final List<String> FORMATS = List.of("csv", "xlsx", "jsonl", "parquet", "md", "html", "table", "method");
    private static final List<String> WORDS = List.of("government", "protest", "students", "1850", "history", "square", "however", "officials",
            "reported", "the", "of", "and", "in", "was", "many", "accounts", "differ", "about", "number", "people");

    private ExportBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int answers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        var heap = arguments.length > 1 ? arguments[1] : "512m";
        var formats = arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : FORMATS;
        var folder = Path.of(System.getProperty("java.io.tmpdir"), "unsaid-export-bench-" + answers);
        var workspace = folder.resolve("workspace.db");
        if (!Files.exists(workspace)) {
            Files.createDirectories(folder);
            long start = System.nanoTime();
            ExportWorkspace.fill(workspace, "large", IntStream.range(0, answers / 50).mapToObj(i -> "What happened in year " + i + "?").toList(),
                    List.of(Locale.ENGLISH, Locale.FRENCH), 5, ExportBench::text);
            System.out.printf(Locale.ROOT, "built in %.1f s%n", seconds(start));
        }
        for (var format : formats) {
            measure(workspace, folder.resolve("answers." + format), format, heap);
        }
    }

    private static void measure(Path workspace, Path out, String format, String heap) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx" + heap, "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "org.unsaid.Launcher", "export", "large", "--format", format, "--out", out.toString(),
                "--workspace", workspace.toString()));
        long start = System.nanoTime();
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        long peak = 0;
        var worked = Duration.ZERO;
        while (!process.waitFor(Duration.ofMillis(100))) {
            peak = Math.max(peak, residentKilobytes(process.pid()));
            worked = process.info().totalCpuDuration().orElse(worked);
        }
        System.out.printf(Locale.ROOT, "%-8s exit %d  %5.1f s, %5.1f s of processors  peak %4d MB resident  %5.1f MB written%n", format, process.exitValue(), seconds(start),
                worked.toMillis() / 1000.0, peak / 1024, Files.exists(out) ? Files.size(out) / 1e6 : 0);
    }

    /// Linux only; 0 elsewhere.
    private static long residentKilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong).findFirst().orElse(0);
        } catch (IOException | UncheckedIOException _) {
            return 0; // it ended meanwhile
        }
    }

    /// 60 to 240 words, always the same for a number.
    private static String text(int number) {
        var random = new Random(number);
        var text = new StringBuilder();
        for (int i = 60 + random.nextInt(180); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 17 == 0 ? ".\n" : " ");
        }
        return text.toString();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
